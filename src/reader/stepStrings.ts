import { formatCount } from '../ui/formatCount.ts';

export const PREVIOUS_PASSAGE = 'Previous passage';
export const NEXT_PASSAGE = 'Next passage';

/** "1 of 4" */
export function stepWords(at: number, of: number, language: string): string {
  return `${formatCount(at, language)} of ${formatCount(of, language)}`;
}
