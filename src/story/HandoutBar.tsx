import { ArrowLeft, Printer, Shuffle } from 'lucide-react';
import { useId, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import type { Printout } from '../state/facts.ts';
import { HANDOUT } from './handoutStrings.ts';

interface Props {
  readonly printout: Printout;
  readonly stories: readonly Story[];
  readonly readers: Readers;
  readonly onReaders: (readers: Readers) => void;
  /** There is anything to print. */
  readonly hasSheets: boolean;
  /** Null: back to exploring. */
  readonly onChange: (printout: Printout | null) => void;
}

/** For whom sheets are: answers, and notes that give some away, are the teacher's. */
export type Readers = 'class' | 'teacher' | 'both';

/** Longer numbers nobody copies from one sheet to another. */
const MAX_SEED = 999_999;

/** What is printed, and how; itself not on paper. */
export function HandoutBar(props: Props) {
  const { printout, stories, readers, onReaders, hasSheets, onChange } = props;
  const { form, paper, seed, story } = printout;
  const storyId = useId();
  const change = (changed: Partial<Printout>) => onChange({ ...printout, ...changed });
  const press = (name: string, isOn: boolean, onClick: () => void) => (
    <button type="button" className="button" aria-pressed={isOn} onClick={onClick}>
      {name}
    </button>
  );
  const toggle = (name: string, isOn: boolean, changed: Partial<Printout>) =>
    press(name, isOn, () => change(changed));
  const isTeachers = readers === 'teacher';
  const isBoths = readers === 'both' && form === 'worksheet';
  return (
    <header className="handout-bar" aria-label={HANDOUT.bar}>
      <button type="button" className="button" onClick={() => onChange(null)}>
        <ArrowLeft aria-hidden /> {HANDOUT.back}
      </button>
      <div className="handout-switch" role="group" aria-label={HANDOUT.form}>
        {toggle(HANDOUT.handout, form === 'handout', { form: 'handout' })}
        {toggle(HANDOUT.worksheet, form === 'worksheet', { form: 'worksheet' })}
      </div>
      <div className="handout-switch" role="group" aria-label={HANDOUT.paper}>
        {toggle(HANDOUT.a4, paper === 'a4', { paper: 'a4' })}
        {toggle(HANDOUT.letter, paper === 'letter', { paper: 'letter' })}
      </div>
      <div className="handout-switch" role="group" aria-label={HANDOUT.readers}>
        {press(HANDOUT.forClass, !isTeachers && !isBoths, () => onReaders('class'))}
        {press(HANDOUT.forTeacher, isTeachers, () => onReaders('teacher'))}
        {form === 'worksheet' && press(HANDOUT.forBoth, isBoths, () => onReaders('both'))}
      </div>
      {(stories.length > 0 || story !== null) && (
        <span className="handout-field">
          <label htmlFor={storyId}>{HANDOUT.about}</label>
          <select
            id={storyId}
            value={story ?? ''}
            onChange={({ target }) => change({ story: target.value === '' ? null : target.value })}
          >
            <option value="">{HANDOUT.filters}</option>
            {story !== null && !stories.some(({ id }) => id === story) && (
              <option value={story}>{story}</option>
            )}
            {stories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </span>
      )}
      {form === 'worksheet' && (
        <>
          <SeedField key={seed} seed={seed} onChange={(next) => change({ seed: next })} />
          <button
            type="button"
            className="button"
            onClick={() => change({ seed: (seed + 1) % (MAX_SEED + 1) })}
          >
            <Shuffle aria-hidden /> {HANDOUT.reshuffle}
          </button>
        </>
      )}
      <button
        type="button"
        className="button button-strong handout-print"
        disabled={!hasSheets}
        onClick={() => window.print()}
      >
        <Printer aria-hidden /> {HANDOUT.print}
      </button>
    </header>
  );
}

interface SeedFieldProps {
  readonly seed: number;
  readonly onChange: (seed: number) => void;
}

/** The number of the sheet. While it is typed it may be none; then the last one holds. */
function SeedField({ seed, onChange }: SeedFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(String(seed));
  const take = () => {
    const typed = Number(draft);
    if (draft !== '' && Number.isInteger(typed) && typed >= 0 && typed <= MAX_SEED) onChange(typed);
    else setDraft(String(seed));
  };
  return (
    <span className="handout-field">
      <label htmlFor={id}>{HANDOUT.seed}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={MAX_SEED}
        step={1}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </span>
  );
}
