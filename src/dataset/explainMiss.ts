import search from 'approx-string-match';
import type { TextQuote } from './locatePassage.ts';
import { locatePassage } from './locatePassage.ts';
import type { TextRange } from './model.ts';
import { quote } from './problems.ts';

/** Why a quote is not in a text, and what to do. */
export interface Miss {
  readonly finding: string;
  readonly remedy: string;
}

// Looking for the closest text costs its length times that of the quote; longer ones go without.
const MAX_TEXT_SEARCHED = 400_000;
const MAX_QUOTE_SEARCHED = 1200;

/** A text that differs in more than this share of its letters is not what was meant. */
const MAX_SHARE_OF_ERRORS = 0.35;

/** Says why `wanted` is not found in `text`: the closest text there, and the first difference. */
export function explainMiss(text: string, wanted: TextQuote): Miss {
  const { exact, prefix = '', suffix = '' } = wanted;
  if ((prefix || suffix) && text.includes(exact))
    return {
      finding: `${quote(exact)} is in the source, but not with this ${[prefix && 'prefix', suffix && 'suffix'].filter(Boolean).join(' and ')} around it.`,
      remedy: `Give the characters that stand right there, spaces included: ${surroundings(text, exact)}.`,
    };
  const range = lookalike(text, exact) ?? closest(text, exact);
  if (!range)
    return {
      finding: `${quote(exact)} is not in the source, nor anything like it.`,
      remedy: 'Copy the words from the source text; check that it is the right source.',
    };
  const found = text.slice(range.start, range.end);
  return {
    finding: `${quote(exact)} is not in the source. Closest: ${quote(found)}. ${difference(exact, found)}`,
    remedy: 'Copy the words from the source text to the letter.',
  };
}

/** Says how a quote that is found more than once can be told apart. */
export function explainAmbiguity(
  text: string,
  wanted: TextQuote,
  ranges: readonly TextRange[],
): Miss {
  const places = ranges.slice(0, 2).map((range) => {
    const before = text.slice(Math.max(0, range.start - 24), range.start);
    return `after ${quote(before)}`;
  });
  const prefix = uniquePrefix(text, wanted, ranges[0]!);
  return {
    finding: `${quote(wanted.exact)} is in the source ${ranges.length === 2 ? 'twice' : 'several times'}: ${places.join(' and ')}.`,
    remedy:
      'Say which one with a prefix or a suffix' +
      (prefix === null ? '.' : `; for the first, "prefix": ${JSON.stringify(prefix)}.`),
  };
}

/** The shortest words before a place that make it the only one; null where 200 characters do not. */
function uniquePrefix(
  text: string,
  { exact, suffix }: TextQuote,
  { start }: TextRange,
): string | null {
  for (let from = start - 1; from >= Math.max(0, start - 200); from -= 1) {
    const startsWord = from === 0 || /\s/u.test(text[from - 1]!);
    const prefix = text.slice(from, start);
    if (startsWord && locatePassage(text, { exact, prefix, suffix }).type === 'found')
      return prefix;
  }
  return null;
}

function surroundings(text: string, exact: string): string {
  const start = text.indexOf(exact);
  const end = start + exact.length;
  return `${quote(text.slice(Math.max(0, start - 20), start))} before it, ${quote(text.slice(end, end + 20))} after it`;
}

// Each is replaced by one character, so that places stay the same.
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/gu, '"'],
  [/[‘’‚‛′`´]/gu, "'"],
  [/[‐‑‒–—―−]/gu, '-'],
  [/[\s\u200b\u2060\ufeff]/gu, ' '],
];

/** The same words but for case, quotation marks, dashes and spaces. */
function lookalike(text: string, exact: string): TextRange | null {
  const start = foldLookalikes(text).indexOf(foldLookalikes(exact));
  return start === -1 ? null : { start, end: start + exact.length };
}

function foldLookalikes(text: string): string {
  const folded = LOOKALIKES.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text);
  const lower = folded.toLowerCase();
  // A few letters change their length with their case; then case counts.
  return lower.length === text.length ? lower : folded;
}

function closest(text: string, exact: string): TextRange | null {
  if (text.length > MAX_TEXT_SEARCHED || exact.length > MAX_QUOTE_SEARCHED) return null;
  const maxErrors = Math.floor(exact.length * MAX_SHARE_OF_ERRORS);
  const best = search(text, exact, maxErrors).toSorted((a, b) => a.errors - b.errors)[0];
  return best ? wholeWords(text, best) : null;
}

/** A match may break off inside a word: the message shows whole ones, and the mark after them. */
function wholeWords(text: string, { start, end }: TextRange): TextRange {
  const before = /\S{0,30}$/u.exec(text.slice(Math.max(0, start - 30), start))![0];
  const rest = /^\S{0,30}/u.exec(text.slice(end, end + 30))![0];
  const breaksIn = /\s/u.test(text[start] ?? '') ? 0 : before.length;
  const breaksOff = /\s/u.test(text[end - 1] ?? '') ? 0 : rest.length;
  return { start: start - breaksIn, end: end + breaksOff };
}

/** The first difference, in words: which character, or which word. */
function difference(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at += 1;
  const [mine, theirs] = [characterAt(wanted, at), characterAt(found, at)];
  if (isMark(mine) || isMark(theirs))
    return `The source has ${nameOf(theirs)} where the passage has ${nameOf(mine)}${after(wanted, at)}.`;
  const [myWord, theirWord] = [wordAt(wanted, at), wordAt(found, at)];
  if (myWord.toLowerCase() === theirWord.toLowerCase() && myWord !== theirWord)
    return `The source writes “${theirWord}” (upper and lower case count), the passage “${myWord}”.`;
  return `The source has “${theirWord}” where the passage has “${myWord}”${after(wanted, at)}.`;
}

function after(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 20), at);
  return before === '' ? '' : `, after ${quote(before)}`;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function isMark(character: string): boolean {
  return !/[\p{L}\p{N}]/u.test(character);
}

const NAMES: Readonly<Record<string, string>> = {
  '': 'nothing',
  ' ': 'a space',
  '\n': 'a line break',
  '\r': 'a line break (carriage return)',
  '\t': 'a tab',
  '\u00a0': 'a no-break space (U+00A0)',
  '\u202f': 'a narrow no-break space (U+202F)',
  '\u200b': 'a zero-width space (U+200B)',
  '\ufeff': 'an invisible byte order mark (U+FEFF)',
  '"': 'a straight quotation mark (")',
  "'": "a straight apostrophe (')",
  '“': 'a curly quotation mark (“)',
  '”': 'a curly quotation mark (”)',
  '‘': 'a curly quotation mark (‘)',
  '’': 'a curly apostrophe (’)',
  '-': 'a hyphen (-)',
  '–': 'an en dash (–)',
  '—': 'an em dash (—)',
};

function nameOf(character: string): string {
  const known = NAMES[character];
  if (known !== undefined) return known;
  if (!isMark(character)) return `“${character}”`;
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{P}\p{S}]/u.test(character) ? `“${character}” (${code})` : code;
}

/** The word that a place lies in, at most 40 characters either way. */
function wordAt(text: string, at: number): string {
  const before = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(text.slice(Math.max(0, at - 40), at))![0];
  const from = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(at, at + 40))![0];
  return before + from;
}
