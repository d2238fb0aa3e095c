import type { Basis, Standing } from '../dataset/model.ts';

export const CITE_WORDS = {
  in: 'In',
  quotedIn: 'Quoted in',
  datasetKind: 'Dataset',
  sources: 'Sources',
  disputed: 'Disputed by',
  noPublisher: 'publisher unknown',
  noDate: 'date unknown',
  neither: 'publisher and date unknown',
} as const;

/** What the words of a source do not give of its own date, for who knows nothing of this page. */
export const SOURCE_DATE_NOTES: Readonly<Record<Basis, string | null>> = {
  stated: null,
  derived: 'date worked out from its words',
  background: 'date not in the source itself',
};

/** The same of an event's date. */
export const EVENT_DATE_NOTES: Readonly<Record<Basis, string | null>> = {
  stated: null,
  derived: 'date worked out from the sources',
  background: 'date not in the sources',
};

/** What an event is that is not reported as having happened. */
export const STANDING_NOTES: Readonly<Record<Standing, string | null>> = {
  reported: null,
  alleged: 'alleged',
  planned: 'planned',
  position: 'a stated position',
};

/** "Disputed by Russia:", before the words that do. */
export function disputing(actor: string): string {
  return `${CITE_WORDS.disputed} ${actor}:`;
}

/** "accessed 16 June 2021" */
export function accessedOn(day: string): string {
  return `accessed ${day}`;
}

/** "The road to Geneva [dataset]" */
export function datasetTitle(title: string): string {
  return `${title} [${CITE_WORDS.datasetKind.toLowerCase()}]`;
}

/** "25 May 2021 (date not in the source itself)", or without a note. */
export function withNote(words: string, note: string | null): string {
  return note === null ? words : `${words} (${note})`;
}

/** "and 12 more" */
export function andMore(count: number, language: string): string {
  return `and ${count.toLocaleString(language)} more`;
}
