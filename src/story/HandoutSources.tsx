import type { ComponentType } from 'react';
import { describeDate } from '../dataset/dateWords.ts';
import type { DatasetEvent, Source } from '../dataset/model.ts';
import { RIGHTS_WORDS } from '../evidence/sourceStrings.ts';
import {
  BASIS_WORDS,
  NO_DATE,
  PUBLISHER_UNKNOWN,
  ROWS,
  WORDS_NOT_HERE,
} from '../evidence/strings.ts';
import { sourcesBehind } from '../evidence/tellers.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { webAddress } from '../ui/webAddress.ts';
import type { ReadingText } from './handoutReading.ts';
import { HANDOUT, WORKSHEET } from './handoutStrings.ts';

interface Props {
  readonly events: readonly DatasetEvent[];
}

interface HandoutSourcesProps extends Props {
  /** With what is known of their faults: that gives a class's work away. */
  readonly hasNotes: boolean;
}

/** The sources behind some events: who published them, and when. */
export function HandoutSources({ events, hasNotes }: HandoutSourcesProps) {
  const sources = useSourcesOf(events);
  return (
    <section>
      <h2>{HANDOUT.sources}</h2>
      {sources.length === 0 && <p>{HANDOUT.noSources}</p>}
      <List sources={sources} Content={hasNotes ? FactsAndNote : SourceFacts} />
    </section>
  );
}

interface OtherSourcesProps extends Props {
  readonly reading: readonly ReadingText[];
}

/** Those of the sources behind some events that a worksheet does not print with their facts. */
export function OtherSources({ events, reading }: OtherSourcesProps) {
  const sources = useSourcesOf(events).filter(
    ({ id }) => !reading.some(({ source }) => source.id === id),
  );
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{HANDOUT.sources}</h2>
      <List sources={sources} Content={SourceFacts} />
    </section>
  );
}

/** What is known of the sources behind some events, and of nothing else about them. */
export function SourceNotes({ events }: Props) {
  const sources = useSourcesOf(events).filter(({ note }) => note);
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{WORKSHEET.sourceNotes}</h2>
      <List sources={sources} Content={Note} />
    </section>
  );
}

interface SourceProps {
  readonly source: Source;
}

/** Who published a source, when, and how much of it is here. */
export function SourceFacts({ source }: SourceProps) {
  const dataset = useDataset();
  const { publisher, published, text, rights } = source;
  const address = webAddress(source.url);
  const known = published && [BASIS_WORDS[published.basis], published.note].filter(Boolean);
  return (
    <>
      <p>
        {ROWS.publisher}: {publisher ?? PUBLISHER_UNKNOWN}. {ROWS.published}:{' '}
        {published ? describeDate(published, dataset.language) : NO_DATE}
        {known && known.length > 0 && ` (${known.join(': ')})`}. {ROWS.rights}:{' '}
        {text === null ? WORDS_NOT_HERE : `${RIGHTS_WORDS[rights]}.`}
      </p>
      {address && (
        <p>
          {ROWS.address}: <span className="handout-url">{address}</span>
        </p>
      )}
    </>
  );
}

function FactsAndNote({ source }: SourceProps) {
  return (
    <>
      <SourceFacts source={source} />
      {source.note && (
        <p>
          {ROWS.note}: {source.note}
        </p>
      )}
    </>
  );
}

function Note({ source }: SourceProps) {
  return <p>{source.note}</p>;
}

interface ListProps {
  readonly sources: readonly Source[];
  /** Below letter and title. */
  readonly Content: ComponentType<SourceProps>;
}

function List({ sources, Content }: ListProps) {
  const dataset = useDataset();
  return (
    <ol>
      {sources.map((source) => (
        <li key={source.id} className="handout-source">
          <h3>
            <span className="handout-number">{sourceLetter(dataset, source.id)}</span>{' '}
            {source.title}
          </h3>
          <Content source={source} />
        </li>
      ))}
    </ol>
  );
}

function useSourcesOf(events: readonly DatasetEvent[]): readonly Source[] {
  const dataset = useDataset();
  const behind = new Set(
    events.flatMap((event) => sourcesBehind(dataset, event).map(({ source }) => source)),
  );
  return dataset.sources.filter(({ id }) => behind.has(id));
}
