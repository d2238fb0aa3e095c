import type { Basis } from '../dataset/model.ts';
import { BASIS_WORDS } from '../evidence/strings.ts';
import { quoted } from '../ui/quoted.ts';

/** Why an event is not in a file that can hold days only. */
export interface LeftOut {
  /** It has no date, or none that a source gives. */
  readonly undated: number;
  /** Its days lie before the year 1 or after the year 9999. */
  readonly far: number;
}

/** The heads of the columns of a table of events, in order. */
export const COLUMN_HEADS = {
  id: 'id',
  title: 'title',
  summary: 'summary',
  edtf: 'date (EDTF)',
  date: 'date in words',
  known: 'how the date is known',
  place: 'place',
  standing: 'standing',
  themes: 'themes',
  actors: 'actors',
  disputed: 'disputed by',
  sources: 'sources',
  passages: 'passages',
  address: 'address',
} as const;

/** What the lines of a calendar's entry begin with. */
export const LINES = {
  date: 'Date',
  known: 'How the date is known',
  standing: 'Standing',
  disputed: 'Disputed by',
  who: 'Who',
  sources: 'Sources',
} as const;

export const SEE_EVIDENCE = 'See the evidence';

/** "follows from the text: “Two days later”; two days after “Biden calls Putin”. The note." */
export function howKnown(
  basis: Basis,
  words: readonly string[],
  relations: readonly string[],
  note: string | null,
): string {
  const said = words.length === 0 ? '' : `: ${words.map(quoted).join(', ')}`;
  const claim = [BASIS_WORDS[basis] + said, ...relations].join('; ');
  return note === null || note === '' ? claim : `${claim}. ${note}`;
}

/** “words” (News copy) */
export function quoteOf(words: string | null, source: string): string {
  return words === null ? source : `${quoted(words)} (${source})`;
}

/** "57 events"; "12 of 57 events". */
export function eventCount(kept: number, all: number, language: string): string {
  const total = `${all.toLocaleString(language)} ${all === 1 ? 'event' : 'events'}`;
  return kept === all ? total : `${kept.toLocaleString(language)} of ${total}`;
}

/** What a calendar or a timeline cannot hold, in a sentence; '' where it holds everything. */
export function leftOutWords({ undated, far }: LeftOut, language: string): string {
  const count = (n: number) => n.toLocaleString(language);
  const reasons = [
    undated > 0 ? `${count(undated)} without a date` : '',
    far > 0 ? `${count(far)} before the year 1 or after the year 9999` : '',
  ].filter(Boolean);
  return reasons.length === 0 ? '' : `Left out: ${reasons.join(', ')}.`;
}
