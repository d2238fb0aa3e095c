import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Source } from '../dataset/model.ts';
import { sourceName } from '../ui/sourceName.ts';
import { passageCount, passages, SOURCE_PICKER } from './strings.ts';

/** Most sources that fit as tabs; more become a list to choose from. */
const MOST_TABS = 4;

/** One source as the row above the article shows it. */
export interface SourceChoice {
  readonly source: Source;
  readonly letter: string;
}

interface Props {
  /** The same ones as long as the sources are. */
  readonly choices: readonly SourceChoice[];
  /** Passages of the selection in a source; of what the filters show where nothing is selected. */
  readonly countOf: (source: string) => number;
  readonly open: string;
  /** Prefix of the tabs' ids; the panel has the id `PREFIX-panel`. */
  readonly idPrefix: string;
  readonly language: string;
  readonly onOpen: (source: string) => void;
}

/** Whether so many sources are shown as tabs; else the panel is no tab panel. */
export function hasTabs(count: number): boolean {
  return count > 1 && count <= MOST_TABS;
}

/** Chooses the source to read: one is named, a few are tabs, many a list. */
export function SourceTabs(props: Props) {
  const { choices, countOf, open, idPrefix, language, onOpen } = props;
  if (choices.length > MOST_TABS) return <SourcePicker {...props} />;
  if (!hasTabs(choices.length))
    return (
      <p className="reader-tabs reader-only">
        {choices.map((choice) => (
          <Label
            key={choice.source.id}
            choice={choice}
            count={countOf(choice.source.id)}
            language={language}
          />
        ))}
      </p>
    );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = choices.findIndex(({ source }) => source.id === open);
    const last = choices.length - 1;
    const to = {
      ArrowRight: at < last ? at + 1 : 0,
      ArrowLeft: at > 0 ? at - 1 : last,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onOpen(choices[to]!.source.id);
    const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]');
    tabs?.[to]?.focus();
  };

  return (
    <div className="reader-tabs" role="tablist" aria-label={SOURCE_PICKER}>
      {choices.map((choice, i) => {
        const isOpen = choice.source.id === open;
        return (
          <button
            key={choice.source.id}
            type="button"
            role="tab"
            className="reader-tab"
            id={`${idPrefix}-tab-${i}`}
            aria-selected={isOpen}
            aria-controls={`${idPrefix}-panel`}
            tabIndex={isOpen ? 0 : -1}
            title={choice.source.title}
            onClick={() => onOpen(choice.source.id)}
            onKeyDown={onKeyDown}
          >
            <Label choice={choice} count={countOf(choice.source.id)} language={language} />
          </button>
        );
      })}
    </div>
  );
}

/** A thousand options are written once; with their counts while somebody is choosing. */
function SourcePicker({ choices, countOf, open, language, onOpen }: Props) {
  const [isAt, setIsAt] = useState(false);
  const shownCount = isAt ? countOf : null;
  const options = useMemo(
    () =>
      choices.map(({ source, letter }) => (
        <option key={source.id} value={source.id}>
          {letter} · {sourceName(source)}
          {shownCount && ` · ${passages(shownCount(source.id), language)}`}
        </option>
      )),
    [choices, shownCount, language],
  );
  return (
    <select
      className="reader-picker"
      aria-label={SOURCE_PICKER}
      value={open}
      onFocus={() => setIsAt(true)}
      onBlur={() => setIsAt(false)}
      onChange={(event) => onOpen(event.target.value)}
    >
      {options}
    </select>
  );
}

interface LabelProps {
  readonly choice: SourceChoice;
  readonly count: number;
  readonly language: string;
}

function Label({ choice, count, language }: LabelProps) {
  const { source, letter } = choice;
  return (
    <>
      <span className="reader-letter">{letter}</span>{' '}
      <span className="reader-tab-title">{sourceName(source)}</span>{' '}
      <span className="reader-tab-count">
        · {count.toLocaleString(language)}{' '}
        <span className="reader-tab-unit">{passageCount(count)}</span>
      </span>
    </>
  );
}
