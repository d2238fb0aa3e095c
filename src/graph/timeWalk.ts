import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { Day } from '../dataset/model.ts';

/** The places of a window of one length on its way through time. */
export interface TimeWalk {
  readonly length: number;
  /** First edge of the window at each stop, ascending; none shows what the one before it shows. */
  readonly starts: readonly Day[];
}

/** Where everything is shown, a window holds about this share of the dates. */
const WINDOW_SHARE = 1 / 8;
/** More stops than this are no walk that anybody sits through. */
const STOPS_MAX = 96;
/**
 * How far apart stops are where there are too many, as shares of the window: at most half of it, so
 * that each shows the days whose own stops are left out after it.
 */
const GAPS = [0, 1 / 16, 1 / 8, 1 / 4, 1 / 2] as const;

/**
 * The way of a window through time; null: it has nowhere to go. Stops are where events begin, with
 * these in the middle of the window, so empty stretches are skipped however long they last.
 * `viewport`: the window that is shown now, whose length holds, unless time has too many of that
 * length; null: everything is.
 */
export function walkThrough(
  dataset: Dataset,
  viewport: readonly [Day, Day] | null,
): TimeWalk | null {
  const { days, end } = beginnings(dataset);
  const [first] = days;
  if (first === undefined) return null;
  const given = viewport && viewport[1] - viewport[0];
  let length = given !== null && given > 0 && given < end - first ? given : usualLength(days);
  for (; ; length *= 2) {
    const middles = days.map((day) =>
      Math.max(first, Math.min(day + 0.5 - length / 2, end - length)),
    );
    for (const share of GAPS) {
      const starts = atLeastApart(middles, (length - 1) * share);
      if (starts.length <= STOPS_MAX) return starts.length < 2 ? null : { length, starts };
    }
  }
}

/** The first of ascending places, and each that is farther than `gap` from the one before; the last. */
function atLeastApart(places: readonly Day[], gap: number): readonly Day[] {
  const kept: Day[] = [];
  for (const place of places)
    if (kept.length === 0 || place > kept.at(-1)! + Math.max(0, gap)) kept.push(place);
  const last = places.at(-1)!;
  if (kept.at(-1)! < last) kept.push(last);
  return kept;
}

/** The stop nearest to where a window begins. */
export function nearestStop({ starts }: TimeWalk, start: Day): number {
  let nearest = 0;
  for (let stop = 1; stop < starts.length; stop += 1)
    if (Math.abs(starts[stop]! - start) < Math.abs(starts[nearest]! - start)) nearest = stop;
  return nearest;
}

/** Of the way from one stop to the next the window rests for this share, and then moves. */
const REST_SHARE = 0.6;

/**
 * The window some way between two stops: it rests at the one before, then glides; where it would
 * show nothing on its way it jumps at the end.
 */
export function windowAt({ starts, length }: TimeWalk, stop: number): readonly [Day, Day] {
  const at = Math.max(0, Math.min(stop, starts.length - 1));
  const before = starts[Math.floor(at)]!;
  const way = starts[Math.ceil(at)]! - before;
  const moved = Math.max(0, (at % 1) - REST_SHARE) / (1 - REST_SHARE);
  const start = way > length ? before : before + way * moved;
  return [start, start + length];
}

/** The whole walk takes so long where the stops allow it, ms. */
const WALK_MS = 17_500;
/** Never less at one stop, nor more: what comes and goes must be seen, and nobody waits, ms. */
const STOP_MS = [600, 1500] as const;

/** From one stop to the next, the same for all, ms. */
export function msPerStop({ starts }: TimeWalk): number {
  return Math.max(STOP_MS[0], Math.min(WALK_MS / (starts.length - 1), STOP_MS[1]));
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
