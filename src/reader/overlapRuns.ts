import type { Article, Piece } from './articleModel.ts';

/** Neighbouring cited words of one paragraph, each under two passages or more. */
export interface OverlapRun {
  /** Places of its first and last mark among the marks of the article. */
  readonly first: number;
  readonly last: number;
  /** Most passages that cover the same word of it. */
  readonly depth: number;
}

/** Where the passages of an article overlap, top down. */
export function overlapRuns({ headline, blocks }: Article): readonly OverlapRun[] {
  const runs: OverlapRun[] = [];
  const read = (pieces: readonly Piece[]) => {
    let open: { first: number; last: number; depth: number } | null = null;
    for (const piece of pieces) {
      if (piece.kind !== 'mark' || piece.passages.length < 2) {
        open = null;
        continue;
      }
      if (!open) runs.push((open = { first: piece.index, last: piece.index, depth: 0 }));
      open.last = piece.index;
      open.depth = Math.max(open.depth, piece.passages.length);
    }
  };
  if (headline) read(headline.pieces);
  for (const block of blocks) if (block.kind === 'paragraph') read(block.pieces);
  return runs;
}

/** A stretch of the margin, px from the article's top. */
export interface Bracket {
  readonly top: number;
  readonly bottom: number;
  readonly depth: number;
}

/** Brackets that share a line become one: the margin has room for one at a time. In order of top. */
export function joinBrackets(brackets: readonly Bracket[]): readonly Bracket[] {
  const joined: Bracket[] = [];
  for (const bracket of [...brackets].sort((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (last && bracket.top < last.bottom)
      joined[joined.length - 1] = {
        top: last.top,
        bottom: Math.max(last.bottom, bracket.bottom),
        depth: Math.max(last.depth, bracket.depth),
      };
    else joined.push(bracket);
  }
  return joined;
}
