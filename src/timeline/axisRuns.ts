import type { FoldedScale } from './foldedScale.ts';
import type { View } from './view.ts';

/** What of a view is to scale: between its edges and the folds. */
export interface AxisRun {
  readonly index: number;
  /** Fractional days. */
  readonly start: number;
  readonly end: number;
  /** Px. */
  readonly left: number;
  readonly right: number;
  /** The view's right edge ends it, and no fold. */
  readonly isLast: boolean;
  /** First and last day of what is dated in it and in view; of all of it where that is none. */
  readonly first: number;
  readonly last: number;
}

/** The runs in a view, from the left. */
export function axisRuns({ folds, domain, dated }: FoldedScale, view: View): readonly AxisRun[] {
  const runs: AxisRun[] = [];
  const from = Math.max(view.start, domain[0]);
  const to = Math.min(view.end, domain[1]);
  for (let i = 0; i <= folds.length; i += 1) {
    const [before, after] = [folds[i - 1], folds[i]];
    const start = Math.max(from, before?.end ?? -Infinity);
    const end = Math.min(to, after?.start ?? Infinity);
    if (end <= start) continue;
    // A fold leaves as much room behind the silence's beginning as before its end.
    const dayIn = before ? Math.round(before.end + before.start - before.id) : dated[0];
    const dayOut = Math.max(dayIn, Math.round(after?.id ?? dated[1]) - 1);
    const first = Math.max(dayIn, Math.floor(start));
    const last = Math.min(dayOut, Math.ceil(end) - 1);
    const isEmpty = first > last;
    runs.push({
      index: runs.length,
      start,
      end,
      left: view.toPx(start),
      right: view.toPx(end),
      isLast: !after || after.start >= to,
      first: isEmpty ? Math.floor(start) : first,
      last: isEmpty ? Math.max(Math.floor(start), Math.ceil(end) - 1) : last,
    });
  }
  return runs;
}
