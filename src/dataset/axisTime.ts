import { isDated } from './isDated.ts';
import type { AxisTime, CompiledDataset, Fold, ResolvedDate } from './model.ts';

/** Whole days from the first to the one after the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Beginnings and ends of all that a time axis shows, in whole days; in no order. An open end stands
 * at the one day that is known.
 */
export interface Stretches {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** An axis that does not follow from the dates. */
export interface AskedAxis {
  /** In order and apart; what lies between is folded. One that is empty parts two folds. */
  readonly toScale: readonly Stretch[];
  /** Which of the folds, counted from 0, have something under them that is not in the dataset. */
  readonly covered: readonly number[];
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

/** What the axis over some stretches has to show; null where there are none. */
export function axisTime(stretches: Stretches): AxisTime | null {
  if (stretches.starts.length === 0) return null;
  const edges = edgesOf(stretches);
  return axisWith(edges, findGaps(edges), coverFinder(stretches));
}

/**
 * The axis that is asked for. What begins or ends outside of the time to scale is shown all the
 * same: the axis is longer then, and `intrude` is told each stretch between that is not folded.
 */
export function axisAsked(
  stretches: Stretches,
  { toScale, covered }: AskedAxis,
  intrude: (gap: Stretch) => void,
): AxisTime | null {
  const edges = edgesOf({
    starts: [...Array.from(stretches.starts), ...toScale.map(({ start }) => start)],
    ends: [...Array.from(stretches.ends), ...toScale.map(({ end }) => end)],
  });
  if (edges.length === 0) return null;
  const gaps = toScale.slice(1).map(({ start }, i) => ({ start: toScale[i]!.end, end: start }));
  const isFree = (gap: Stretch) => {
    const next = edges.find((edge) => edge > gap.start);
    if (next === undefined || next >= gap.end) return true;
    intrude(gap);
    return false;
  };
  const isCovered = coverFinder(stretches);
  return axisWith(
    edges,
    gaps.filter(isFree),
    (gap) => covered.includes(gaps.indexOf(gap)) || isCovered(gap),
  );
}

/** The days of what is dated and of the publications. */
export function stretchesIn({
  events,
  sources,
}: Pick<CompiledDataset, 'events' | 'sources'>): Stretches {
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (date: ResolvedDate | null) => {
    const first = date?.earliest ?? date?.latest ?? null;
    if (first === null) return;
    starts.push(first);
    ends.push((date!.latest ?? first) + 1);
  };
  for (const { date } of events) if (date && isDated(date)) add(date);
  for (const { published } of sources) add(published);
  return { starts, ends };
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
 * The gaps that fold, in order. A few long silences fold, an even spread never does. What counts as
 * a gap is time in which nothing begins or ends: an event "some day in 2020" must not take more than
 * its share either, so a fold may lie within it. `edges`: days on which something begins or ends,
 * ascending.
 */
function findGaps(edges: Int32Array): readonly Stretch[] {
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
  const count = countFolding(lengths, edges.at(-1)! - edges[0]!, gapCount);
  return gaps.slice(0, count).sort((a, b) => a.start - b.start);
}

/** Whether one of the stretches passes under a fold. */
function coverFinder({ starts, ends }: Stretches): (gap: Stretch) => boolean {
  return (gap) => {
    for (let i = 0; i < starts.length; i += 1)
      if (starts[i]! <= gap.start && ends[i]! >= gap.end) return true;
    return false;
  };
}

/** The axis over `edges` with a fold in each of these gaps, in order. */
function axisWith(
  edges: Int32Array,
  gaps: readonly Stretch[],
  isCovered: (gap: Stretch) => boolean,
): AxisTime {
  const [first, last] = [edges[0]!, edges.at(-1)!];
  const rest = last - first - gaps.reduce((sum, gap) => sum + lengthOf(gap), 0);
  const folds = gaps.map((gap): Fold => {
    const covered = isCovered(gap);
    const share = covered ? COVERED_STUB_SHARE : STUB_SHARE;
    const stub = Math.min(Math.max(MIN_STUB_DAYS, rest * share), lengthOf(gap) * MAX_STUB_OF_GAP);
    return {
      id: gap.start,
      until: gap.end,
      start: gap.start + stub,
      end: gap.end - stub,
      covered,
    };
  });
  return { first, last, folds };
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
