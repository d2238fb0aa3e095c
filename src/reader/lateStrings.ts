import { formatCount } from '../ui/formatCount.ts';

/** Words of what comes with the first sign of a reader. */
export const NOT_QUOTED =
  'This source can be cited but not quoted: its words are not part of this page.';
export const NOTHING_CITED = 'No event names it as a source.';
export const CITING_EVENTS = 'What it is cited for';

/** "Show 60 more" */
export function showMore(n: number, language: string): string {
  return `Show ${formatCount(n, language)} more`;
}
