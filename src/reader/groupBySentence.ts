import type { TextRange } from '../dataset/model.ts';
import type { Piece } from './articleModel.ts';

/** Pieces that follow each other within one sentence, or between two. */
interface SentenceGroup<Sentence> {
  /** Null: white space between sentences, or words that are none. */
  readonly use: Sentence | null;
  /** Place of the first piece among the pieces. */
  readonly from: number;
  readonly pieces: readonly Piece[];
}

/** Groups the pieces of a paragraph, none of which crosses an end of a sentence, by sentence. */
export function groupBySentence<Sentence extends TextRange>(
  pieces: readonly Piece[],
  sentences: readonly Sentence[],
): readonly SentenceGroup<Sentence>[] {
  const groups: { use: Sentence | null; from: number; pieces: Piece[] }[] = [];
  let next = firstEndingAfter(sentences, pieces[0]?.start ?? 0);
  for (const [index, piece] of pieces.entries()) {
    while (next < sentences.length && sentences[next]!.end <= piece.start) next += 1;
    const sentence = sentences[next];
    const use = sentence && sentence.start <= piece.start ? sentence : null;
    const last = groups.at(-1);
    if (last && last.use === use) last.pieces.push(piece);
    else groups.push({ use, from: index, pieces: [piece] });
  }
  return groups;
}

/** Index of the first range, in order, that ends after an offset. */
function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
