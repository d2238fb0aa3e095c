import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { StepForm, StoryStep } from '../dataset/model.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { saveFile } from './saveFile.tsx';
import { FORMS, STORY } from './storyStrings.ts';
import { useOwnStory } from './useOwnStory.ts';

/** A person's story to fill in, reorder, keep and save. */
export function OwnStoryDialog({ onClose }: { readonly onClose: () => void }) {
  const own = useOwnStory();
  const store = useAppStoreApi();
  const [isKept, setIsKept] = useState(own.isKept);
  const { story } = own;
  if (!story) return null;
  const see = (index: number) => {
    store.getState().present({ story: story.id, index });
    onClose();
  };
  return (
    <Dialog title={story.title} onClose={onClose}>
      <div className="own-story-dialog">
        <Field name={STORY.title} value={story.title} onChange={(title) => own.rename(title)} />
        {story.steps.length === 0 && <p>{STORY.empty}</p>}
        <ol>
          {story.steps.map((step, at) => (
            <li key={at}>
              <StepFields
                step={step}
                at={at}
                count={story.steps.length}
                onChange={(part) => own.changeStep(at, part)}
                onMove={(by) => own.moveStep(at, by)}
                onRemove={() => own.removeStep(at)}
                onRetake={() => own.retake(at)}
                onSee={() => see(at)}
              />
            </li>
          ))}
        </ol>
        <div className="own-story-acts">
          <button type="button" className="button" disabled={!own.canUndo} onClick={own.undo}>
            {STORY.undo}
          </button>
          <button type="button" className="button" disabled={!own.canRedo} onClick={own.redo}>
            {STORY.redo}
          </button>
          <button
            type="button"
            className="button button-strong"
            onClick={() => saveFile(`${story.id}.json`, own.file() ?? '')}
          >
            {STORY.save}
          </button>
          <label>
            <input
              type="checkbox"
              checked={isKept}
              onChange={({ target: { checked } }) => {
                const isDone = own.setKept(checked);
                setIsKept(checked && isDone);
                if (!isDone) own.notify(STORY.notKept);
              }}
            />{' '}
            {STORY.keep} <small>{STORY.kept}</small>
          </label>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              own.putAway();
              own.notify(STORY.isPutAway);
              onClose();
            }}
          >
            {STORY.put}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

interface StepFieldsProps {
  readonly step: StoryStep;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly onChange: (part: Partial<StoryStep>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onRetake: () => void;
  readonly onSee: () => void;
}

function StepFields(props: StepFieldsProps) {
  const { step, at, count, onChange, onMove, onRemove } = props;
  const showId = useId();
  return (
    <fieldset>
      <legend>{STORY.step(at + 1)}</legend>
      <Field
        name={STORY.title}
        value={step.title}
        onChange={(title) => title && onChange({ title })}
      />
      <Field
        isLong
        name={STORY.text}
        value={step.text ?? ''}
        onChange={(text) => onChange({ text: text || null })}
      />
      <Field
        isLong
        name={STORY.question}
        value={step.question ?? ''}
        onChange={(question) => onChange({ question: question || null })}
      />
      <Field
        isLong
        name={STORY.notes}
        value={step.notes ?? ''}
        onChange={(notes) => onChange({ notes: notes || null })}
      />
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
        <Field
          name={STORY.minutesField}
          type="number"
          value={step.minutes === null ? '' : String(step.minutes)}
          onChange={(text) => {
            const minutes = Number(text);
            onChange({ minutes: minutes > 0 && minutes <= 600 ? minutes : null });
          }}
        />
        <button type="button" className="link-button" onClick={props.onSee}>
          {STORY.see}
        </button>
        <button type="button" className="link-button" onClick={props.onRetake}>
          {STORY.retake}
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={`${STORY.up}: ${step.title}`}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden />
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={`${STORY.down}: ${step.title}`}
          disabled={at === count - 1}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden />
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={`${STORY.remove}: ${step.title}`}
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
        </button>
      </div>
    </fieldset>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly type?: 'text' | 'number';
  readonly onChange: (value: string) => void;
}

/** Text that counts once it is left: one change, and one to take back. */
function Field({ name, value, isLong = false, type = 'text', onChange }: FieldProps) {
  const id = useId();
  const common = {
    id,
    // Drawn anew where it was changed from elsewhere, as by undoing.
    key: value,
    defaultValue: value,
    onBlur: ({ target }: { readonly target: { readonly value: string } }) => {
      const next = target.value.trim();
      if (next !== value) onChange(next);
    },
  };
  const { key, ...rest } = common;
  return (
    <p className="own-story-field">
      <label htmlFor={id}>{name}</label>
      {isLong ? (
        <textarea key={key} rows={2} {...rest} />
      ) : (
        <input key={key} type={type} {...rest} />
      )}
    </p>
  );
}
