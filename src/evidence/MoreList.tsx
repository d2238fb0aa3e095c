import { useState, type ReactNode } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { showAll, showMore } from './strings.ts';

/** Items of a list that show at first. */
const SHOWN_FIRST = 6;
/** How many more each further step shows: an actor may take part in thousands of events. */
const STEP = 200;

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  /** `lines`: one item a line; `run`: as many in a line as fit. */
  readonly form: 'lines' | 'run';
}

/** A list of which the beginning shows, with a way to the rest. */
export function MoreList<T>({ items, keyOf, render, form }: Props<T>) {
  const { language } = useDataset();
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const left = items.length - limit;
  return (
    <ul className={form === 'run' ? 'evidence-run' : 'evidence-lines'}>
      {items.slice(0, limit).map((item) => (
        <li key={keyOf(item)}>{render(item)}</li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" className="evidence-more" onClick={() => setLimit(limit + STEP)}>
            {left <= STEP ? showAll(items.length, language) : showMore(STEP, language)}
          </button>
        </li>
      )}
    </ul>
  );
}
