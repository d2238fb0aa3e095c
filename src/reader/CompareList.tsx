import { useState, type ReactNode } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { showMore } from './lateStrings.ts';

/** Events that a list shows at first, and with each further step. */
const LIST_STEP = 60;

interface Props<T> {
  readonly heading: string;
  readonly items: readonly T[];
  /** Where there is none; absent: the list is left out. */
  readonly nothing?: string;
  readonly className: string;
  /** An item of the list, with a key. */
  readonly children: (item: T) => ReactNode;
}

/** One of the lists of what two sources tell, with how many there are. */
export function CompareList<T>({ heading, items, nothing, className, children }: Props<T>) {
  const { language } = useDataset();
  const [limit, setLimit] = useState(LIST_STEP);
  const left = items.length - limit;
  if (items.length === 0 && nothing === undefined) return null;
  return (
    <section className="compare-list">
      <h3>
        {heading} <span>{items.length.toLocaleString(language)}</span>
      </h3>
      {items.length === 0 && <p>{nothing}</p>}
      <ul className={className}>{items.slice(0, limit).map(children)}</ul>
      {left > 0 && (
        <button type="button" className="link-button" onClick={() => setLimit(limit + LIST_STEP)}>
          {showMore(Math.min(left, LIST_STEP), language)}
        </button>
      )}
    </section>
  );
}
