import { useState, type ReactNode } from 'react';
import type { Source } from '../dataset/model.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { CITING_EVENTS, NOT_QUOTED, NOTHING_CITED, showMore } from './lateStrings.ts';

/** Events listed at first, and with each further step: a source may be cited by thousands. */
const LIST_STEP = 60;

interface Props {
  readonly source: Source;
  readonly byline: ReactNode;
}

/** A source whose words are not here: says so, and lists what it is cited for. */
export function UnquotedSource({ source, byline }: Props) {
  const dataset = useDataset();
  const { selectEvent } = useAppStoreApi().getState();
  const [limit, setLimit] = useState(LIST_STEP);
  const indices = dataset.eventsBySource.get(source.id) ?? [];
  const left = indices.length - limit;
  return (
    <article className="reader-article">
      <h3 className="reader-headline">{source.title}</h3>
      {byline}
      <p className="reader-unquoted">{NOT_QUOTED}</p>
      <h4 className="reader-cited-heading">{indices.length > 0 ? CITING_EVENTS : NOTHING_CITED}</h4>
      <ul className="reader-cited">
        {indices.slice(0, limit).map((index) => {
          const event = dataset.events[index]!;
          return (
            <li key={event.id}>
              <button type="button" className="link-button" onClick={() => selectEvent(event.id)}>
                {event.title}
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className="link-button" onClick={() => setLimit(limit + LIST_STEP)}>
          {showMore(Math.min(left, LIST_STEP), dataset.language)}
        </button>
      )}
    </article>
  );
}
