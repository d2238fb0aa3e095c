import type { TextRange } from './model.ts';

/** Words to be found in a text (W3C TextQuoteSelector). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where a quote is: once, which is what counts; or how often it is not. */
export type Location =
  | { readonly type: 'found'; readonly range: TextRange }
  | { readonly type: 'missing' }
  | { readonly type: 'ambiguous'; readonly ranges: readonly TextRange[] };

/** Enough places to tell of; a text of one letter has millions. */
const MAX_PLACES = 5;

/** Finds a quote in a text, to the letter: nothing is forgiven, and it must be there once only. */
export function locatePassage(
  text: string,
  { exact, prefix = '', suffix = '' }: TextQuote,
): Location {
  const whole = prefix + exact + suffix;
  const ranges: TextRange[] = [];
  let at = exact === '' ? -1 : text.indexOf(whole);
  while (at !== -1 && ranges.length < MAX_PLACES) {
    const start = at + prefix.length;
    ranges.push({ start, end: start + exact.length });
    at = text.indexOf(whole, at + 1);
  }
  if (ranges.length === 0) return { type: 'missing' };
  return ranges.length === 1 ? { type: 'found', range: ranges[0]! } : { type: 'ambiguous', ranges };
}
