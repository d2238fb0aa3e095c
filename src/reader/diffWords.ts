import { foldText } from '../state/foldText.ts';

/** A run of one text's words that the other text has too, in the same order, or has not. */
export interface DiffPiece {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  readonly isShared: boolean;
}

export interface WordDiff {
  readonly a: readonly DiffPiece[];
  readonly b: readonly DiffPiece[];
}

/** Words of each text that are compared; what follows counts as shared. Bounds the table's cells. */
const MAX_WORDS = 1500;
/** A shared word that stands alone among others, and is no longer than this, is chance. */
const CHANCE_LETTERS = 3;

/** Scripts without spaces between words are compared letter by letter. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:[.'’][\p{L}\p{N}\p{M}]+)*/gu;

interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is compared: without case, diacritics, stops and apostrophes. */
  readonly folded: string;
}

/**
 * Where the words of two texts differ: what the longest common subsequence of their words leaves.
 * Case, quotation marks and punctuation make no difference. The pieces of a side are its text.
 */
export function diffWords(a: string, b: string): WordDiff {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  const pairs = dropChance(commonPairs(wordsA, wordsB), wordsA, wordsB);
  const sharedA = new Set(pairs.map(([i]) => i));
  const sharedB = new Set(pairs.map(([, j]) => j));
  return { a: toPieces(a, wordsA, sharedA), b: toPieces(b, wordsB, sharedB) };
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({
      start: index,
      end: index + word.length,
      folded: foldText(word).replaceAll(/[.']/g, ''),
    });
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

type Pair = readonly [a: number, b: number];

/** The longest common subsequence, as pairs of places; of several the one with early words of `a`. */
function commonPairs(a: readonly Word[], b: readonly Word[]): readonly Pair[] {
  const width = b.length + 1;
  /** Length of the longest common subsequence of what follows places i and j. */
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j]!;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i]!.folded === b[j]!.folded ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i]!.folded === b[j]!.folded) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Without short words that match alone: the “and” between two pairs of other words says nothing. */
function dropChance(
  pairs: readonly Pair[],
  wordsA: readonly Word[],
  wordsB: readonly Word[],
): readonly Pair[] {
  return pairs.filter(([i, j], k) => {
    // Where both texts begin or end, too, a word has company.
    const before = pairs[k - 1] ?? [-1, -1];
    const after = pairs[k + 1] ?? [wordsA.length, wordsB.length];
    const isAlone =
      (before[0] !== i - 1 || before[1] !== j - 1) && (after[0] !== i + 1 || after[1] !== j + 1);
    return !isAlone || wordsA[i]!.folded.length > CHANCE_LETTERS;
  });
}

/** A differing piece reaches from its first word to its last; all else is shared. */
function toPieces(
  text: string,
  words: readonly Word[],
  shared: ReadonlySet<number>,
): readonly DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let from = 0;
  const add = (to: number, isShared: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), start: from, isShared });
    from = to;
  };
  for (let k = 0; k < words.length; k += 1) {
    if (shared.has(k)) continue;
    let last = k;
    while (last + 1 < words.length && !shared.has(last + 1)) last += 1;
    add(words[k]!.start, true);
    add(words[last]!.end, false);
    k = last;
  }
  add(text.length, true);
  return pieces;
}
