import { describeCalendarRange } from '../dataset/calendarWords.ts';
import type { Day, Standing } from '../dataset/model.ts';

/** Names of the four standings, as a person chooses them. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  reported: 'Reported',
  alleged: 'Alleged',
  planned: 'Planned',
  position: 'Positions',
};

/** How many sources tell an event, as a person chooses it. */
export const TELLERS = {
  label: 'Told by',
  any: 'any',
  several: (sources: number) => (sources === 2 ? 'both sources' : 'more than one source'),
  one: 'one source alone',
  only: (source: string) => `only ${source}`,
} as const;

/** Said where the search cannot be loaded or breaks down. */
export const SEARCH_FAILED = 'The search does not work now: what you see is not searched.';

/** "1 event", "23 events", with the language's digits. */
export function countOf(n: number, one: string, many: string, language: string): string {
  return `${n.toLocaleString(language)} ${n === 1 ? one : many}`;
}

/** One day as everywhere on the page: "1 March 2021". */
export function dayWords(day: Day, language: string): string {
  return describeCalendarRange(
    { earliest: day, latest: day, extent: 'moment', startLatest: day, endEarliest: day },
    language,
  ).text;
}
