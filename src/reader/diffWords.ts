import { foldText } from '../state/foldText.ts';
import { isFunctionWord } from './functionWords.ts';

/** A run of one text, and whether the other text words it alike. */
export interface DiffPiece {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  /** Also of what only one of them tells: that is not told in other words. */
  readonly isShared: boolean;
}

export interface WordDiff {
  readonly a: readonly DiffPiece[];
  readonly b: readonly DiffPiece[];
  /** They have so little in common that the whole wording is another; no piece is marked. */
  readonly isOther: boolean;
}

/** Words of each text that are compared; what follows counts as shared. Bounds the table's cells. */
const MAX_WORDS = 1500;
/** Of the words of the shorter text so many are in the other, or the whole wording is another. */
const LEAST_IN_COMMON = 0.3;
/** Words that replace others in a clause, at most: of more it is another clause. */
const MOST_WORDS = 4;
/** Letters that two forms of one word begin with, at least, and their share of the shorter. */
const STEM = { letters: 4, share: 0.6 };

/** Scripts without spaces between words are compared letter by letter. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:[.'’][\p{L}\p{N}\p{M}]+)*/gu;
/** Between two words: one sentence ends, or a passage does. */
const SENTENCE_END = /[!?。!?\n]|\.(?=\s|["'”’»)]*\s)/u;

interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is compared: without case, diacritics, stops and apostrophes. */
  readonly folded: string;
  /** How many sentences end before it. */
  readonly sentence: number;
}

/**
 * Where two texts tell the same in other words: what stands between words that they share, where
 * these are as many; elsewhere the forms of one word. What only one of them tells is no difference
 * in words. Case, punctuation and function words make none. The pieces of a side are its text.
 */
export function diffWords(a: string, b: string): WordDiff {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  // Of several alignments the same one, whichever text comes first.
  const isSwapped = keyOf(wordsA) > keyOf(wordsB);
  const [first, second] = isSwapped ? [wordsB, wordsA] : [wordsA, wordsB];
  const gaps = gapsBetween(commonPairs(first, second), first.length, second.length);
  const marks = gaps.map((gap) => markGap(gap, first, second));
  const common = first.length - gaps.reduce((sum, { a: [from, to] }) => sum + to - from, 0);
  const forms = marks.reduce((sum, { forms: n }) => sum + n, 0);
  const isOther = common + forms < LEAST_IN_COMMON * Math.min(first.length, second.length);
  const markedFirst = new Set(isOther ? [] : marks.flatMap((mark) => mark.a));
  const markedSecond = new Set(isOther ? [] : marks.flatMap((mark) => mark.b));
  const [markedA, markedB] = isSwapped ? [markedSecond, markedFirst] : [markedFirst, markedSecond];
  return { a: toPieces(a, wordsA, markedA), b: toPieces(b, wordsB, markedB), isOther };
}

/** The words that say something; all are in scripts of which no function words are known. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let before = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (SENTENCE_END.test(text.slice(before, index))) sentence += 1;
    const end = index + word.length;
    before = end;
    const folded = foldText(word).replaceAll(/[.']/g, '');
    if (isFunctionWord(folded)) continue;
    words.push({ start: index, end, folded, sentence });
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ folded, sentence }) => `${sentence} ${folded}`).join('\n');
}

type Pair = readonly [a: number, b: number];

/** What the same word is worth in an alignment, and another form of it. */
const WORTH = { same: 3, form: 2 };

/**
 * The same words in the same order, as pairs of places: those of the alignment in which most words
 * are the same, or forms of one; of several the one with early words of `a`.
 */
function commonPairs(a: readonly Word[], b: readonly Word[]): readonly Pair[] {
  const width = b.length + 1;
  /** What the best alignment of what follows places i and j is worth. */
  const worths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => worths[i * width + j]!;
  const worth = (i: number, j: number) => {
    const [x, y] = [a[i]!.folded, b[j]!.folded];
    return x === y ? WORTH.same : isForm(x, y) ? WORTH.form : 0;
  };
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      worths[i * width + j] = Math.max(worth(i, j) + at(i + 1, j + 1), at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const own = worth(i, j);
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) {
      if (own === WORTH.same) pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Places from one to another, that one not among them. */
type Span = readonly [from: number, to: number];

/** What stands in both texts between two runs of shared words; one of the two may be empty. */
interface Gap {
  readonly a: Span;
  readonly b: Span;
}

function gapsBetween(pairs: readonly Pair[], lengthA: number, lengthB: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [lengthA, lengthB] as const]) {
    if (nextA > i || nextB > j) gaps.push({ a: [i, nextA], b: [j, nextB] });
    [i, j] = [nextA + 1, nextB + 1];
  }
  return gaps;
}

interface GapMarks {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Words that stand in both in another form. */
  readonly forms: number;
}

function markGap(gap: Gap, wordsA: readonly Word[], wordsB: readonly Word[]): GapMarks {
  const a = placesIn(gap.a);
  const b = placesIn(gap.b);
  if (isClose(gap, wordsA, wordsB)) return { a, b, forms: 0 };
  const left = new Set(b);
  const forms: Pair[] = [];
  let alike = 0;
  for (const i of a)
    for (const j of left) {
      const [x, y] = [wordsA[i]!.folded, wordsB[j]!.folded];
      if (!isForm(x, y)) continue;
      left.delete(j);
      alike += 1;
      // A longer ending alone says the same: a plural, a tense.
      if (!x.startsWith(y) && !y.startsWith(x)) forms.push([i, j]);
      break;
    }
  return { a: forms.map(([i]) => i), b: forms.map(([, j]) => j), forms: alike };
}

function placesIn([from, to]: Span): readonly number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}

/** Whether a gap is a few words in a clause that both texts have: around it stands as much. */
function isClose({ a, b }: Gap, wordsA: readonly Word[], wordsB: readonly Word[]): boolean {
  const size = Math.max(a[1] - a[0], b[1] - b[0]);
  const [inA, inB] = [sentenceOf(a, wordsA), sentenceOf(b, wordsB)];
  if (size > MOST_WORDS || inA === null || inB === null) return false;
  const shared = (i: number, j: number, step: 1 | -1) => {
    let count = 0;
    for (; ; i += step, j += step, count += 1) {
      const [x, y] = [wordsA[i], wordsB[j]];
      if (x?.sentence !== inA || y?.sentence !== inB || x.folded !== y.folded) break;
    }
    return count;
  };
  const before = shared(a[0] - 1, b[0] - 1, -1);
  const after = shared(a[1], b[1], 1);
  // What one text has more at the end of a sentence is no wording of what the other has.
  const isWithin = before > 0 && after > 0;
  return before + after >= size && (isWithin || (a[1] > a[0] && b[1] > b[0]));
}

/** The sentence that a span stands in; null: it reaches from one to another. */
function sentenceOf([from, to]: Span, words: readonly Word[]): number | null {
  const first = words[from < to ? from : Math.max(0, from - 1)]?.sentence;
  const last = from < to ? words[to - 1]?.sentence : first;
  return first === undefined || first !== last ? null : first;
}

/** Whether two words begin so much alike that they are forms, or spellings, of one. */
function isForm(x: string, y: string): boolean {
  const shorter = Math.min(x.length, y.length);
  let same = 0;
  while (same < shorter && x[same] === y[same]) same += 1;
  return same >= STEM.letters && same >= STEM.share * shorter;
}

/** A marked piece reaches from its first word to its last; all else is shared. */
function toPieces(
  text: string,
  words: readonly Word[],
  marked: ReadonlySet<number>,
): readonly DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let from = 0;
  const add = (to: number, isShared: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), start: from, isShared });
    from = to;
  };
  for (let k = 0; k < words.length; k += 1) {
    if (!marked.has(k)) continue;
    let last = k;
    while (marked.has(last + 1)) last += 1;
    add(words[k]!.start, true);
    add(words[last]!.end, false);
    k = last;
  }
  add(text.length, true);
  return pieces;
}
