import { BASIS_WORDS } from '../evidence/strings.ts';
import type { Basis } from '../dataset/model.ts';

export const CITE_WORDS = {
  in: 'In',
  quotedIn: 'Quoted in',
  datasetKind: 'Dataset',
  sources: 'Sources',
  disputed: 'Disputed by',
} as const;

/** "accessed 16 June 2021" */
export function accessedOn(day: string): string {
  return `accessed ${day}`;
}

/** "25 May 2021 (known from elsewhere)": what the words themselves do not give is said to be so. */
export function datePhrase(words: string, basis: Basis): string {
  return basis === 'stated' ? words : `${words} (${BASIS_WORDS[basis]})`;
}

/** "and 12 more" */
export function andMore(count: number, language: string): string {
  return `and ${count.toLocaleString(language)} more`;
}
