import { useState, type ReactNode } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { showAll, showMore } from './strings.ts';

/** Items of a list that show at first. */
const SHOWN_FIRST = 6;
/** How many more each further step shows: an actor may take part in thousands of events. */
const STEP = 200;

interface Props<T> {
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactNode;
  /** `lines`: one item a line; `run`: as many in a line as fit; `story`: some lines each, in time. */
  readonly form: 'lines' | 'run' | 'story';
}

/** A list of which the beginning shows, with a way to the rest. It only ever grows at its end. */
export function MoreList<T>({ items, render, form }: Props<T>) {
  const { language } = useDataset();
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const left = items.length - limit;
  const List = form === 'story' ? 'ol' : 'ul';
  return (
    <List className={`evidence-${form}`}>
      {items.slice(0, limit).map((item, index) => (
        <li key={index}>{render(item, index)}</li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" className="evidence-more" onClick={() => setLimit(limit + STEP)}>
            {left <= STEP ? showAll(items.length, language) : showMore(STEP, language)}
          </button>
        </li>
      )}
    </List>
  );
}
