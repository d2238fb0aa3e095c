import { useMemo, useState, type ReactNode } from 'react';
import type { Source } from '../dataset/model.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import {
  COVERAGE_HEADING,
  coverageOf,
  LEGEND_GREY,
  LEGEND_NOTHING,
  LEGEND_TINTS,
  loneWords,
  NO_SENTENCES,
  NO_TEXT,
  ONLY_PIECES,
  UNUSED_NOT_HERE,
  unusedWords,
  usedWords,
} from './coverageStrings.ts';
import { eventsOnOneSentence, hasLooseWords, sentenceUses } from './sentenceUses.ts';
import { showMore } from './lateStrings.ts';

/** Rows of a list that show at first, and with each further step. */
const LIST_STEP = 60;
/** Of so many sources all show at first; of more, the open one and as many as these. */
const SOURCES_FIRST = 4;
/** Characters of a sentence that say which one is meant. */
const SENTENCE_LIMIT = 90;

interface Props {
  readonly source: Source;
  /** Another source stands beside it, and says for itself. */
  readonly isBeside: boolean;
}

/** How much of a source is used and what is not; of one that stands alone, how much of all. */
export function CoverageSummary({ source, isBeside }: Props) {
  const dataset = useDataset();
  const { language, sources } = dataset;
  const openFirst =
    sources.length <= SOURCES_FIRST
      ? sources
      : [source, ...sources.filter((each) => each !== source)];
  return (
    <section
      className="reader-coverage"
      aria-label={isBeside ? coverageOf(sourceName(source)) : COVERAGE_HEADING}
    >
      <ul className="reader-coverage-sources">
        <Some items={isBeside ? [source] : openFirst} first={SOURCES_FIRST} language={language}>
          {(each) => <SourceBar key={each.id} source={each} />}
        </Some>
      </ul>
      <Unused source={source} />
      {!isBeside && <OnOneSentence />}
      <Legend source={source} />
    </section>
  );
}

/** What the looks of the text mean, of those that it has. */
function Legend({ source }: { readonly source: Source }) {
  const dataset = useDataset();
  const uses = sentenceUses(dataset, source);
  const used = uses.filter(({ passages }) => passages.length > 0);
  const words = [
    ...(used.length > 0 ? [LEGEND_TINTS] : []),
    ...(used.some((use) => hasLooseWords(dataset, source, use)) ? [LEGEND_GREY] : []),
    ...(used.length < uses.length ? [LEGEND_NOTHING] : []),
  ];
  return words.length > 0 && <p className="reader-coverage-legend">{words.join(' ')}</p>;
}

/** What hangs by one sentence, each a way to it. */
function OnOneSentence() {
  const dataset = useDataset();
  const { language } = dataset;
  const { selectEvent } = useAppStoreApi().getState();
  const lone = useMemo(() => eventsOnOneSentence(dataset), [dataset]);
  if (lone.length === 0) return <p>{loneWords(0, language)}</p>;
  return (
    <details>
      <summary>{loneWords(lone.length, language)}</summary>
      <ul className="reader-coverage-list">
        <Some items={lone} language={language}>
          {({ id, title }) => (
            <li key={id}>
              <button type="button" className="link-button" onClick={() => selectEvent(id)}>
                {title}
              </button>
            </li>
          )}
        </Some>
      </ul>
    </details>
  );
}

/** One source's share, in words and as a bar. */
function SourceBar({ source }: { readonly source: Source }) {
  const dataset = useDataset();
  const { coverage } = source;
  const { cited, sentences } = coverage ?? { cited: 0, sentences: 0 };
  return (
    <li>
      <span className="reader-letter">{sourceLetter(dataset, source.id)}</span>
      <span className="reader-coverage-name">{sourceName(source)}</span>
      <span className="reader-coverage-used">
        {coverage === null
          ? source.text === null
            ? NO_TEXT
            : ONLY_PIECES
          : sentences === 0
            ? NO_SENTENCES
            : usedWords(cited, sentences, dataset.language)}
      </span>
      {sentences > 0 && (
        <svg
          className="reader-coverage-bar"
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden
        >
          <rect className="reader-coverage-all" width="100" height="4" />
          <rect className="reader-coverage-part" width={(100 * cited) / sentences} height="4" />
        </svg>
      )}
    </li>
  );
}

/** The sentences of a source that back nothing, each a way to its place. */
function Unused({ source }: { readonly source: Source }) {
  const dataset = useDataset();
  const { language } = dataset;
  const { coverage, text } = source;
  if (!coverage) return null;
  const count = coverage.sentences - coverage.cited;
  const here = sentenceUses(dataset, source).filter(({ passages }) => passages.length === 0);
  const words = unusedWords(count, sourceName(source), language);
  if (count === 0) return <p>{words}</p>;
  return (
    <details>
      <summary>{words}</summary>
      {here.length < count && <p>{UNUSED_NOT_HERE}</p>}
      <ul className="reader-coverage-list">
        <Some items={here} language={language}>
          {({ start, end }) => (
            <li key={start}>
              <button
                type="button"
                className="link-button"
                onClick={({ currentTarget }) => showSentence(currentTarget, start)}
              >
                {shorten(text!.slice(start, end))}
              </button>
            </li>
          )}
        </Some>
      </ul>
    </details>
  );
}

interface SomeProps<T> {
  readonly items: readonly T[];
  /** How many show at first; absent: a step. */
  readonly first?: number;
  readonly language: string;
  readonly children: (item: T) => ReactNode;
}

/** The beginning of a list, with a way to more. */
function Some<T>({ items, first = LIST_STEP, language, children }: SomeProps<T>) {
  const [limit, setLimit] = useState(first);
  const left = items.length - limit;
  return (
    <>
      {items.slice(0, limit).map(children)}
      {left > 0 && (
        <li>
          <button type="button" className="link-button" onClick={() => setLimit(limit + LIST_STEP)}>
            {showMore(Math.min(left, LIST_STEP), language)}
          </button>
        </li>
      )}
    </>
  );
}

function shorten(words: string): string {
  const letters = Array.from(words);
  return letters.length <= SENTENCE_LIMIT
    ? words
    : `${letters.slice(0, SENTENCE_LIMIT).join('').trimEnd()}…`;
}

/** Scrolls the article, and nothing around it, to a sentence. */
function showSentence(button: HTMLElement, start: number): void {
  const view = button.closest('.reader-panel');
  const sentence = view?.querySelector(`[data-sentence="${start}"]`);
  if (!view || !sentence) return;
  const space = view.clientHeight / 3;
  view.scrollTop += sentence.getBoundingClientRect().top - view.getBoundingClientRect().top - space;
}
