import type { Dataset } from '../dataset/indexDataset.ts';
import type { Passage, TextRange } from '../dataset/model.ts';
import type { SharedEvent } from './compareSources.ts';
import { diffWords, type DiffPiece } from './diffWords.ts';

/** A run of a source's words, in pieces that the other source has too or has not. */
export interface Quote {
  /** The passage that it begins with. */
  readonly passage: string;
  /** `start` of each: offset in the source's text. */
  readonly pieces: readonly DiffPiece[];
}

export interface FacingWords {
  /** Null: its words are not part of the page. */
  readonly a: readonly Quote[] | null;
  readonly b: readonly Quote[] | null;
  /** Both have words, and hardly any in common. */
  readonly isOther: boolean;
}

/** Stands between two passages of one source while they are compared. */
const BREAK = '\n';

/** How two sources word the same event, and where they differ; alone, nothing differs. */
export function facingWords(dataset: Dataset, shared: SharedEvent): FacingWords {
  const a = runsOf(dataset, shared.a);
  const b = runsOf(dataset, shared.b);
  if (!a || !b) return { a: a && a.map(asShared), b: b && b.map(asShared), isOther: false };
  const diff = diffWords(joinRuns(a), joinRuns(b));
  return { a: split(a, diff.a), b: split(b, diff.b), isOther: diff.isOther };
}

/** The words of a source that differ, as ranges of its text. */
export function differingRanges(quotes: readonly Quote[] | null): readonly TextRange[] {
  return (quotes ?? []).flatMap(({ pieces }) =>
    pieces
      .filter(({ isShared }) => !isShared)
      .map(({ start, text }) => ({ start, end: start + text.length })),
  );
}

/** Words of one source without a hole. */
interface Run {
  readonly passage: string;
  readonly start: number;
  readonly text: string;
}

/** Passages as runs: those that overlap are one. Null: no passage, or no text to quote. */
function runsOf(dataset: Dataset, passages: readonly Passage[]): readonly Run[] | null {
  const text = passages[0] && dataset.sourceById.get(passages[0].source)?.text;
  if (!text) return null;
  const ranges: { passage: string; start: number; end: number }[] = [];
  for (const { id, start, end } of passages) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ passage: id, start, end });
  }
  return ranges.map(({ passage, start, end }) => ({
    passage,
    start,
    text: text.slice(start, end),
  }));
}

function joinRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join(BREAK);
}

function asShared({ passage, start, text }: Run): Quote {
  return { passage, pieces: [{ text, start, isShared: true }] };
}

/** Hands the pieces of joined runs back to the runs that they come from. */
function split(runs: readonly Run[], pieces: readonly DiffPiece[]): readonly Quote[] {
  let from = 0;
  return runs.map(({ passage, start, text }) => {
    const to = from + text.length;
    const own = pieces.flatMap((piece) => {
      const cutFrom = Math.max(piece.start, from);
      const cutTo = Math.min(piece.start + piece.text.length, to);
      if (cutFrom >= cutTo) return [];
      const words = text.slice(cutFrom - from, cutTo - from);
      return [{ text: words, start: start + cutFrom - from, isShared: piece.isShared }];
    });
    from = to + BREAK.length;
    return { passage, pieces: own };
  });
}
