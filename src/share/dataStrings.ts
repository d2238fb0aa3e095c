import type { Dataset } from '../dataset/indexDataset.ts';
import type { Basis } from '../dataset/model.ts';
import { BASIS_WORDS } from '../evidence/strings.ts';
import { quoted } from '../ui/quoted.ts';
import type { DataFormat, DataPlan } from './dataPlan.ts';

/** How many events are not in a file that cannot hold them, by why. */
export interface LeftOut {
  /** They have no date, or none that a source gives. */
  readonly undated: number;
  /** Their days lie before the year 1 or after the year 9999. */
  readonly far: number;
  /** They tie nobody to anybody. */
  readonly untied: number;
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

/**
 * What a person should know of a file before it is saved, also why it cannot be, in sentences; ''
 * where there is nothing.
 */
export function planWords(
  format: DataFormat,
  { dataset, meant, held, along, leftOut, parts }: DataPlan,
  language: string,
): string {
  if (meant.length === 0) return dataset.events.length === 0 ? NOTHING.noEvents : NOTHING.noneLeft;
  const leave = (n: number, one: string, several: string) =>
    n === 0
      ? ''
      : `${n.toLocaleString(language)} ${n === 1 ? `event is left out: ${one}` : `events are left out: ${several}`}.`;
  const why = NO_PLACE[format];
  return [
    held === 0 ? NOTHING.inFormat : '',
    along === 0
      ? ''
      : along === 1
        ? '1 event more is saved with them: a date hangs on it.'
        : `${along.toLocaleString(language)} events more are saved with them: dates hang on them.`,
    leave(leftOut.undated, `no source gives its date${why}`, `no source gives their dates${why}`),
    leave(
      leftOut.far,
      'its days lie before the year 1 or after the year 9999',
      'their days lie before the year 1 or after the year 9999',
    ),
    leave(leftOut.untied, 'it ties nobody to anybody', 'they tie nobody to anybody'),
    parts?.isPart ? PART.named : '',
    parts && stepCount(parts.stories) < stepCount(dataset.stories) ? PART.stories : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is not there of the dataset's own form, where it is of some events. */
const PART = {
  named:
    'Themes, actors and sources that have none of these events stay, by name alone; dates that hang on other events are given as days.',
  stories: 'Stories keep the steps whose events are there.',
} as const;

function stepCount(stories: Dataset['stories']): number {
  return stories.reduce((sum, { steps }) => sum + steps.length, 0);
}

/** Why there is no file. */
const NOTHING = {
  noEvents: 'There is nothing to save: the dataset has no events.',
  noneLeft: 'There is nothing to save: no event passes the filters.',
  inFormat: 'There is nothing to save in this format.',
} as const;

/** What follows from being undated in a format. */
const NO_PLACE: Readonly<Partial<Record<DataFormat, string>>> = {
  icalendar: ', and a calendar needs a day',
  timelinejs: ', and TimelineJS needs one',
};
