import { useMemo } from 'react';
import type { DatasetEvent, Source } from '../dataset/model.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { CompareEvent } from './CompareEvent.tsx';
import { CompareList } from './CompareList.tsx';
import type { Comparison, SharedEvent } from './compareSources.ts';
import {
  BOTH_TELL,
  NO_WORDS,
  NOTHING_SHARED,
  onlyTells,
  OTHER_WORDS,
  WORDS_NOT_HERE,
} from './compareStrings.ts';
import './compareWords.css';
import { facingWords, type Quote } from './facingWords.ts';

interface Props {
  readonly a: Source;
  readonly b: Source;
  readonly comparison: Comparison;
}

/** Each event that both tell with the words of both, and what only one of them tells. */
export function CompareWords({ a, b, comparison }: Props) {
  const dataset = useDataset();
  const { both, onlyA, onlyB } = comparison;
  const drawEvent = (event: DatasetEvent) => (
    <li key={event.id}>
      <CompareEvent event={event} />
    </li>
  );
  return (
    <div className="compare-words">
      <CompareList
        heading={BOTH_TELL}
        items={both}
        nothing={NOTHING_SHARED}
        className="compare-facing"
      >
        {(shared) => <Facing key={shared.event.id} a={a} b={b} shared={shared} />}
      </CompareList>
      <div className="compare-only">
        {(
          [
            [a, onlyA],
            [b, onlyB],
          ] as const
        ).map(([source, events]) => (
          <CompareList
            key={source.id}
            heading={onlyTells(sourceLetter(dataset, source.id))}
            items={events}
            className="compare-events-list"
          >
            {drawEvent}
          </CompareList>
        ))}
      </div>
    </div>
  );
}

interface FacingProps {
  readonly a: Source;
  readonly b: Source;
  readonly shared: SharedEvent;
}

function Facing({ a, b, shared }: FacingProps) {
  const dataset = useDataset();
  const words = useMemo(() => facingWords(dataset, shared), [dataset, shared]);
  return (
    <li>
      <div>
        <CompareEvent event={shared.event} />
        {words.isOther && <p className="compare-other">{OTHER_WORDS}</p>}
      </div>
      <Side source={a} quotes={words.a} hasPassage={shared.a.length > 0} />
      <Side source={b} quotes={words.b} hasPassage={shared.b.length > 0} />
    </li>
  );
}

interface SideProps {
  readonly source: Source;
  readonly quotes: readonly Quote[] | null;
  readonly hasPassage: boolean;
}

/** What one source says of it; what the other has other words for is emphasised. */
function Side({ source, quotes, hasPassage }: SideProps) {
  const dataset = useDataset();
  const { selectPassage } = useAppStoreApi().getState();
  return (
    <div className="compare-side">
      <span className="reader-letter" title={sourceName(source)}>
        {sourceLetter(dataset, source.id)}
      </span>
      {quotes ? (
        quotes.map(({ passage, pieces }) => (
          <button
            key={passage}
            type="button"
            className="compare-quote"
            onClick={() => selectPassage(passage)}
          >
            <q>
              {pieces.map(({ text, start, isShared }) =>
                isShared ? (
                  <span key={start}>{text}</span>
                ) : (
                  <em key={start} className="compare-differs">
                    {text}
                  </em>
                ),
              )}
            </q>
          </button>
        ))
      ) : (
        <p className="compare-silent">{hasPassage ? WORDS_NOT_HERE : NO_WORDS}</p>
      )}
    </div>
  );
}
