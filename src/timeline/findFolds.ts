import type { Day } from '../dataset/model.ts';
import type { Stretches } from './timeColumns.ts';

/** A stretch of time in fractional days. An open end stands at the one day that is known. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Time that is not drawn to scale because nothing in it begins or ends. */
export interface Fold extends Stretch {
  /** First day of the stretch it lies in: what names it in the store. */
  readonly id: Day;
  /** A doubtful date or a long span passes under it. */
  readonly covered: boolean;
}

/** A gap can fold when it is longer than this share of all shorter gaps together, */
const FOLD_THRESHOLD = 0.5;
/** when it and all longer ones are so many times as long as the next, so that there is a break, */
const FOLD_JUMP = 2.5;
/** when so many gaps a fold stay to scale, or nothing would be left that folding helps, */
const GAPS_PER_FOLD = 3;
/** and when it is long enough to be worth a sign at all. */
const MIN_GAP_DAYS = 45;
/** Room left in front of and behind a fold, as a share of the time that stays to scale. */
const STUB_SHARE = 0.048;
/** The same where a bar passes under the fold: enough of it stays to be seen as a bar. */
const COVERED_STUB_SHARE = 0.09;
const MIN_STUB_DAYS = 0.5;
/** Stubs never eat more than this share of the gap, each. */
const MAX_STUB_OF_GAP = 0.3;

/** The time that an axis has to show, whatever its width. */
export interface AxisTime {
  /** First day, and the day after the last. */
  readonly first: number;
  readonly last: number;
  /** In order. */
  readonly folds: readonly Fold[];
}

/** What the axis over some stretches of whole days has to show; null where there are none. */
export function axisTime({ starts, ends }: Stretches): AxisTime | null {
  if (starts.length === 0) return null;
  const edges = edgesOf({ starts, ends });
  const folds = findFolds(edges, (from, to) => {
    for (let i = 0; i < starts.length; i += 1)
      if (starts[i]! <= from && ends[i]! >= to) return true;
    return false;
  });
  return { first: edges[0]!, last: edges.at(-1)!, folds };
}

/** With no more days than this times the stretches, marking each day costs less than sorting. */
const DAYS_A_STRETCH = 16;

/** Days on which something begins or ends, ascending; some may come twice. */
function edgesOf({ starts, ends }: Stretches): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < starts.length; i += 1) {
    first = Math.min(first, starts[i]!);
    last = Math.max(last, ends[i]!);
  }
  if (last - first > DAYS_A_STRETCH * starts.length) {
    const edges = new Int32Array(starts.length * 2);
    edges.set(starts);
    edges.set(ends, starts.length);
    return edges.sort();
  }
  const isEdge = new Uint8Array(last - first + 1);
  for (let i = 0; i < starts.length; i += 1) {
    isEdge[starts[i]! - first] = 1;
    isEdge[ends[i]! - first] = 1;
  }
  const edges = new Int32Array(isEdge.reduce((sum, is) => sum + is, 0));
  let at = 0;
  for (let day = 0; day < isEdge.length; day += 1) if (isEdge[day]) edges[at++] = first + day;
  return edges;
}

/**
 * Folds, in order. A few long silences fold, an even spread never does. What counts as a gap is
 * time in which nothing begins or ends: an event "some day in 2020" must not take more than its
 * share either, so a fold may lie within it. `edges`: days on which something begins or ends,
 * ascending. `isCovered`: whether something lasts from one day to another.
 */
function findFolds(
  edges: Int32Array,
  isCovered: (from: number, to: number) => boolean,
): readonly Fold[] {
  const total = edges.at(-1)! - edges[0]!;
  const gaps: Stretch[] = [];
  let gapCount = 0;
  let longestShort = 0;
  for (let i = 1; i < edges.length; i += 1) {
    const start = edges[i - 1]!;
    const end = edges[i]!;
    if (end === start) continue;
    gapCount += 1;
    if (end - start >= MIN_GAP_DAYS) gaps.push({ start, end });
    else longestShort = Math.max(longestShort, end - start);
  }
  gaps.sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  const lengths = [...gaps.map(lengthOf), ...(longestShort > 0 ? [longestShort] : [])];
  const count = countFolding(lengths, total, gapCount);
  const rest = total - gaps.slice(0, count).reduce((sum, gap) => sum + lengthOf(gap), 0);
  return gaps
    .slice(0, count)
    .map((gap) => {
      const covered = isCovered(gap.start, gap.end);
      const share = covered ? COVERED_STUB_SHARE : STUB_SHARE;
      const stub = Math.min(Math.max(MIN_STUB_DAYS, rest * share), lengthOf(gap) * MAX_STUB_OF_GAP);
      return {
        id: Math.floor(gap.start),
        start: gap.start + stub,
        end: gap.end - stub,
        covered,
      };
    })
    .sort((a, b) => a.start - b.start);
}

/**
 * How many of the longest gaps fold. `lengths`: of those long enough and the longest that is not,
 * descending; `total`: of all `gapCount` gaps together.
 */
function countFolding(lengths: readonly number[], total: number, gapCount: number): number {
  let rest = total;
  let count = 0;
  for (const [i, length] of lengths.entries()) {
    rest -= length;
    if (length < MIN_GAP_DAYS || length <= FOLD_THRESHOLD * rest) break;
    const isBreak = length >= FOLD_JUMP * (lengths[i + 1] ?? Infinity);
    if (isBreak && gapCount - i - 1 >= GAPS_PER_FOLD * (i + 1)) count = i + 1;
  }
  return count;
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}
