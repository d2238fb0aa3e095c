import { describeDate } from '../dataset/dateWords.ts';
import { dayOf } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { Day, ResolvedDate, Source } from '../dataset/model.ts';
import { sha256 } from '../dataset/sha256.ts';
import { tellingSources } from '../dataset/tellingSources.ts';
import { passageWords } from '../evidence/passageWords.ts';
import { actorName } from '../evidence/tieWords.ts';
import { webAddress } from '../ui/webAddress.ts';
import { EVENT_DATE_NOTES, SOURCE_DATE_NOTES, STANDING_NOTES, withNote } from './citeStrings.ts';

/** What is cited: a null id, or one that the dataset does not have, means the dataset itself. */
export interface CiteWhat {
  readonly type: 'event' | 'passage' | 'dataset';
  readonly id: string | null;
}

/** Where and when it was seen. */
export interface CiteAt {
  /** Of the very thing that is cited. */
  readonly address: string;
  /** The day is that of the reader's own calendar. */
  readonly accessed: Date;
}

/** A source as it is cited: always by its title, whatever the page calls it for short. */
export interface CitedSource {
  readonly key: string;
  readonly title: string;
  /** Null: not known. */
  readonly publisher: string | null;
  readonly date: ResolvedDate | null;
  /** In words; null: no date is known. */
  readonly dateWords: string | null;
  /** How the date is known, if not by the source's own word; null: it says so itself. */
  readonly dateNote: string | null;
  /** Where it is itself, if that can be linked to. */
  readonly url: string | null;
}

/** Words as they are cited. */
export interface CitedQuote {
  readonly words: string;
  readonly source: CitedSource;
  /** Who disputes the event with these words; null: they tell it. */
  readonly disputedBy: string | null;
}

/** What every form of a citation is made of. */
export type Cited = {
  /** Names it in a list of references: of ASCII letters, digits and `-`, the same at every export. */
  readonly key: string;
  readonly dataset: { readonly title: string; readonly language: string };
  readonly address: string;
  readonly accessed: Day;
  readonly accessedWords: string;
} & (
  | {
      readonly type: 'dataset';
      readonly standfirst: string | null;
      /** The first of its sources. */
      readonly sources: readonly CitedSource[];
      /** How many sources more it has. */
      readonly moreSources: number;
    }
  | { readonly type: 'passage'; readonly quote: CitedQuote }
  | {
      readonly type: 'event';
      readonly title: string;
      readonly summary: string | null;
      readonly date: ResolvedDate | null;
      /** With how it is known, where no source says it. */
      readonly dateWords: string;
      /** Null where it is reported as having happened. */
      readonly standing: string | null;
      readonly disputedBy: readonly string[];
      /** The words that tell it, then those that dispute it. */
      readonly quotes: readonly CitedQuote[];
      /** All that tell it, quoted or not. */
      readonly sources: readonly CitedSource[];
    }
);

/** More sources of a dataset are counted, not named. */
const MAX_SOURCES_NAMED = 8;

/** Gathers what is to be cited, each thing no more exact than the dataset has it. */
export function gatherCited(dataset: Dataset, { type, id }: CiteWhat, at: CiteAt): Cited {
  const { language, title } = dataset;
  const accessed = localDay(at.accessed);
  const base = {
    dataset: { title, language },
    address: at.address,
    accessed,
    accessedWords: describeDate(dayDate(accessed), language),
  };
  const quote = type === 'passage' && id !== null ? quoteOf(dataset, id, null) : null;
  if (quote && id !== null)
    return { ...base, type: 'passage', key: keyOf(dataset, 'passage', id), quote };
  const event = type === 'event' && id !== null ? dataset.eventById.get(id) : undefined;
  if (event)
    return {
      ...base,
      type: 'event',
      key: keyOf(dataset, 'event', event.id),
      title: event.title,
      summary: event.summary,
      date: event.date,
      dateWords: withNote(
        describeDate(event.date, language),
        event.date && isDated(event.date) ? EVENT_DATE_NOTES[event.date.basis] : null,
      ),
      standing: STANDING_NOTES[event.standing],
      disputedBy: [...new Set(event.disputedBy.map(({ actor }) => actorName(dataset, actor)))],
      quotes: [
        ...quotesOf(dataset, event.passages, null),
        ...event.disputedBy.flatMap(({ actor, passages }) =>
          quotesOf(dataset, passages, actorName(dataset, actor)),
        ),
      ],
      sources: [...tellingSources(event, dataset.passageById)].flatMap((source) => {
        const known = dataset.sourceById.get(source);
        return known ? citeSource(dataset, known) : [];
      }),
    };
  return {
    ...base,
    type: 'dataset',
    key: keyOf(dataset, 'dataset', null),
    standfirst: dataset.standfirst,
    sources: dataset.sources
      .slice(0, MAX_SOURCES_NAMED)
      .map((source) => citeSource(dataset, source)),
    moreSources: Math.max(0, dataset.sources.length - MAX_SOURCES_NAMED),
  };
}

function quotesOf(
  dataset: Dataset,
  passages: readonly string[],
  disputedBy: string | null,
): readonly CitedQuote[] {
  return passages.flatMap((id) => quoteOf(dataset, id, disputedBy) ?? []);
}

/** Null where the words are not published. */
function quoteOf(dataset: Dataset, id: string, disputedBy: string | null): CitedQuote | null {
  const words = passageWords(dataset, id);
  const source = dataset.sourceById.get(dataset.passageById.get(id)?.source ?? '');
  return words === null || !source
    ? null
    : { words, source: citeSource(dataset, source), disputedBy };
}

function citeSource(dataset: Dataset, source: Source): CitedSource {
  const { id, title, publisher, published, url } = source;
  const isKnown = published && (published.earliest !== null || published.latest !== null);
  return {
    key: keyOf(dataset, 'source', id),
    title,
    publisher,
    date: published,
    dateWords: isKnown ? describeDate(published, dataset.language) : null,
    dateNote: isKnown ? SOURCE_DATE_NOTES[published.basis] : null,
    url: webAddress(url),
  };
}

const DIGEST_LENGTH = 8;
const MAX_STEM = 60;

/** Where an id has other signs, or is long, the start of its SHA-256 keeps keys apart. */
function keyOf(dataset: Dataset, type: string, id: string | null): string {
  const whole = [dataset.id, type, ...(id === null ? [] : [id])].join('-');
  const plain = whole
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_STEM);
  if (plain === whole) return plain;
  const digest = sha256(new TextEncoder().encode(JSON.stringify([dataset.id, type, id])));
  return `${plain}-${digest.slice(0, DIGEST_LENGTH)}`;
}

function localDay(date: Date): Day {
  return dayOf({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

function dayDate(day: Day): ResolvedDate {
  return {
    earliest: day,
    latest: day,
    extent: 'moment',
    startLatest: day,
    endEarliest: day,
    approximate: false,
    uncertain: false,
    edtf: null,
    basis: 'stated',
    passages: [],
    note: null,
    relations: [],
  };
}
