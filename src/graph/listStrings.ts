import { formatCount } from '../ui/formatCount.ts';

/** "Show 60 more of 2,940". */
export function showMore(step: number, left: number, language: string): string {
  return step < left
    ? `Show ${formatCount(step, language)} more of ${formatCount(left, language)}`
    : `Show ${formatCount(left, language)} more`;
}
