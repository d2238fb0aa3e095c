import type { Found } from '../state/searchAnswer.ts';
import { countOf } from './strings.ts';

/** Headings of the groups of results. */
export const GROUP_NAMES = {
  events: 'Events',
  actors: 'Actors',
  places: 'In the sources',
} as const;

export const RESULTS_LABEL = 'Search results';
export const STILL_SEARCHING = 'Searching…';

/** Said where nothing at all was found. */
export function nothingHolds(text: string): string {
  return `No event, no actor and no sentence of the sources holds “${text.trim()}”.`;
}

/** "5 of 312", or "3" where all are listed. */
export function countOfGroup({ count, first }: Found<unknown>, language: string): string {
  const all = count.toLocaleString(language);
  return count > first.length ? `${first.length.toLocaleString(language)} of ${all}` : all;
}

/** Where the rest of the events is: on the page, as far as the other filters leave them. */
export function shownOnPage(count: number, shown: number, language: string): string {
  if (count === 0) return '';
  if (shown < count)
    return `${shown.toLocaleString(language)} of the ${countOf(count, 'event', 'events', language)} found ${shown === 1 ? 'is' : 'are'} shown on the page; the other filters leave out the rest.`;
  if (count === 1) return 'The event is shown on the page.';
  if (count === 2) return 'Both events are shown on the page.';
  return `All ${countOf(count, 'event', 'events', language)} are shown on the page.`;
}

/** "in 12 events" */
export function dealings(count: number, language: string): string {
  return `in ${countOf(count, 'event', 'events', language)}`;
}
