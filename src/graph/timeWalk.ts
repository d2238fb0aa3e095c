import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { Day } from '../dataset/model.ts';

/** The places of a window of one length on its way through time. */
export interface TimeWalk {
  readonly length: number;
  /** First edge of the window at each stop, ascending: a stop for each day on which events begin. */
  readonly starts: readonly Day[];
}

/** Where everything is shown, a window holds about this share of the dates. */
const WINDOW_SHARE = 1 / 8;

/**
 * The way of a window through time; null: it has nowhere to go. Stops are where events begin, with
 * these in the middle of the window, so empty stretches are skipped however long they last.
 * `viewport`: the window that is shown now, whose length holds; null: everything is.
 */
export function walkThrough(
  dataset: Dataset,
  viewport: readonly [Day, Day] | null,
): TimeWalk | null {
  const { days, end } = beginnings(dataset);
  const [first] = days;
  if (first === undefined) return null;
  const given = viewport && viewport[1] - viewport[0];
  const length = given !== null && given > 0 && given < end - first ? given : usualLength(days);
  const starts = new Set(
    days.map((day) => Math.max(first, Math.min(day + 0.5 - length / 2, end - length))),
  );
  return starts.size < 2 ? null : { length, starts: [...starts] };
}

/** The stop nearest to where a window begins. */
export function nearestStop({ starts }: TimeWalk, start: Day): number {
  let nearest = 0;
  for (let stop = 1; stop < starts.length; stop += 1)
    if (Math.abs(starts[stop]! - start) < Math.abs(starts[nearest]! - start)) nearest = stop;
  return nearest;
}

/** The window some way between two stops: it jumps where it would show nothing on its way. */
export function windowAt({ starts, length }: TimeWalk, stop: number): readonly [Day, Day] {
  const before = starts[Math.max(0, Math.min(Math.floor(stop), starts.length - 1))]!;
  const after = starts[Math.max(0, Math.min(Math.ceil(stop), starts.length - 1))]!;
  const way = after - before;
  const start = way > length ? after : before + way * (stop - Math.floor(stop));
  return [start, start + length];
}

const cache = new WeakMap<Dataset, { readonly days: readonly Day[]; readonly end: Day }>();

/** Days on which dated events can have begun, ascending, and the end of the last day of any. */
function beginnings(dataset: Dataset) {
  let found = cache.get(dataset);
  if (!found) {
    const days = new Set<Day>();
    let end = -Infinity;
    for (const { date } of dataset.events) {
      if (!date || !isDated(date)) continue;
      const day = date.earliest ?? date.latest!;
      days.add(day);
      end = Math.max(end, (date.latest ?? day) + 1);
    }
    cache.set(dataset, (found = { days: [...days].sort((a, b) => a - b), end }));
  }
  return found;
}

/** How long the middle one of all runs of so many dates lasts, so that a long silence does not count. */
function usualLength(days: readonly Day[]): number {
  const run = Math.max(1, Math.round(days.length * WINDOW_SHARE));
  const lengths = days.slice(run).map((day, i) => day - days[i]!);
  return (lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0) + 1;
}
