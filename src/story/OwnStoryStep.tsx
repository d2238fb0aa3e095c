import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { StepForm, StoryStep } from '../dataset/model.ts';
import { OwnStoryField } from './OwnStoryField.tsx';
import { FORMS, STORY } from './storyStrings.ts';

/** More than that is no step of a lesson. */
const MAX_MINUTES = 600;

interface Props {
  readonly step: StoryStep;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  /** `field`: what it is typed into; absent: it was chosen. */
  readonly onChange: (part: Partial<StoryStep>, field?: string) => void;
  readonly onTyped: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onRetake: () => void;
  readonly onSee: () => void;
}

/** A step of a person's story, to fill in, move and remove. */
export function OwnStoryStep(props: Props) {
  const { step, at, count, onChange, onTyped, onMove } = props;
  const showId = useId();
  const act = (name: string, icon: ReactNode, onClick: () => void, isDisabled = false) => (
    <button
      type="button"
      className="button button-icon"
      aria-label={`${name}: ${step.title}`}
      disabled={isDisabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
  const long = (part: 'text' | 'question' | 'notes') => (
    <OwnStoryField
      isLong
      name={STORY[part]}
      value={step[part] ?? ''}
      onChange={(text, field) => onChange({ [part]: text || null }, field)}
      onEnd={onTyped}
    />
  );
  return (
    <fieldset>
      <legend>{STORY.step(at + 1)}</legend>
      <OwnStoryField
        name={STORY.title}
        value={step.title}
        onChange={(title, field) => title && onChange({ title }, field)}
        onEnd={onTyped}
      />
      {long('text')}
      {long('question')}
      {long('notes')}
      <div className="own-story-row">
        <label htmlFor={showId}>{STORY.show}</label>
        <select
          id={showId}
          value={step.show ?? ''}
          onChange={({ target: { value } }) =>
            onChange({ show: (value || null) as StepForm | null })
          }
        >
          {Object.entries(FORMS).map(([form, name]) => (
            <option key={form} value={form}>
              {name}
            </option>
          ))}
        </select>
        <OwnStoryField
          name={STORY.minutesField}
          type="number"
          value={step.minutes === null ? '' : String(step.minutes)}
          onChange={(text, field) => {
            const minutes = Number(text);
            const isSome = minutes > 0 && minutes <= MAX_MINUTES;
            onChange({ minutes: isSome ? minutes : null }, field);
          }}
          onEnd={onTyped}
        />
        <button type="button" className="link-button" onClick={props.onSee}>
          {STORY.see}
        </button>
        <button type="button" className="link-button" onClick={props.onRetake}>
          {STORY.retake}
        </button>
        {act(STORY.up, <ArrowUp aria-hidden />, () => onMove(-1), at === 0)}
        {act(STORY.down, <ArrowDown aria-hidden />, () => onMove(1), at === count - 1)}
        {act(STORY.remove, <Trash2 aria-hidden />, props.onRemove)}
      </div>
    </fieldset>
  );
}
