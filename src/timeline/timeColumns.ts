import { isDated } from '../dataset/isDated.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Standing } from '../dataset/model.ts';
import { STANDINGS } from '../state/facts.ts';

/** Beginnings and ends of all that the time axis shows, in whole days; in no order. */
export interface Stretches {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * What of the events every frame may read, as columns by event index. They hang on the dataset
 * alone, never on filters or sizes.
 */
export interface TimeColumns {
  /** First day of the mark, and the day after its last; an open end stands at the known day. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** 1 where the first or the last day is not known: the mark has a fixed length, not one in time. */
  readonly isOpen: Uint8Array;
  /** Dated events by where their mark begins; equal ones as in the dataset. */
  readonly order: Int32Array;
  /** Undated events, the more important first. */
  readonly undated: Int32Array;
  /** 1 to 5. */
  readonly importance: Uint8Array;
  /** Index into `sideSets`: who acts. */
  readonly sideSet: Uint32Array;
  /** Each set of sides that occurs, in the order of its first event. */
  readonly sideSets: readonly (readonly string[])[];
  /** The same of themes. */
  readonly themeSet: Uint32Array;
  readonly themeSets: readonly (readonly string[])[];
  /** Index into `STANDINGS`. */
  readonly standing: Uint8Array;
}

const cache = new WeakMap<Dataset, TimeColumns>();

/** The columns of a dataset, made once. Costs one pass and one sort of numbers. */
export function timeColumnsOf(dataset: Dataset): TimeColumns {
  let columns = cache.get(dataset);
  if (!columns) {
    columns = makeColumns(dataset.events);
    cache.set(dataset, columns);
  }
  return columns;
}

const STANDING_INDEX = Object.fromEntries(STANDINGS.map((standing, i) => [standing, i])) as Record<
  Standing,
  number
>;

function makeColumns(events: readonly DatasetEvent[]): TimeColumns {
  const count = events.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const importance = new Uint8Array(count);
  const sides = setColumn(count);
  const themes = setColumn(count);
  const standing = new Uint8Array(count);
  const isOpen = new Uint8Array(count);
  const undated: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const event = events[i]!;
    importance[i] = event.importance;
    standing[i] = STANDING_INDEX[event.standing];
    sides.put(i, event.sides);
    themes.put(i, event.themes);
    const { date } = event;
    // Nearly all have a first day: nothing else has to be read then.
    if (date && (date.earliest !== null || isDated(date))) {
      starts[i] = date.earliest ?? date.latest!;
      ends[i] = (date.latest ?? date.earliest!) + 1;
      if (date.latest === null || date.earliest === null) isOpen[i] = 1;
    } else {
      starts[i] = NaN;
      undated.push(i);
    }
  }
  undated.sort((a, b) => importance[b]! - importance[a]! || a - b);
  return {
    starts,
    ends,
    isOpen,
    order: orderByStart(starts, count - undated.length),
    undated: Int32Array.from(undated),
    importance,
    sideSet: sides.ids,
    sideSets: sides.sets,
    themeSet: themes.ids,
    themeSets: themes.sets,
    standing,
  };
}

/** Numbers the sets of values that occur in a column. */
function setColumn(count: number) {
  const ids = new Uint32Array(count);
  const sets: (readonly string[])[] = [];
  const known = new Map<string, number>();
  return {
    ids,
    sets,
    put(i: number, set: readonly string[]): void {
      const key = set.length === 1 ? set[0]! : set.join('\n');
      let id = known.get(key);
      if (id === undefined) {
        id = sets.push(set) - 1;
        known.set(key, id);
      }
      ids[i] = id;
    },
  };
}

/**
 * Indices of the dated events by start, then index. Both go into one number each (days of a million
 * years take 31 bits, two million events 21), because numbers alone sort several times faster than
 * with a comparison; with more events than that, one compares.
 */
function orderByStart(starts: Float64Array, dated: number): Int32Array {
  const order = new Int32Array(dated);
  let at = 0;
  if (starts.length > PLACES) {
    starts.forEach((start, i) => {
      if (start === start) order[at++] = i;
    });
    return order.sort((a, b) => starts[a]! - starts[b]! || a - b);
  }
  const keys = new Float64Array(dated);
  starts.forEach((start, i) => {
    if (start === start) keys[at++] = start * PLACES + i;
  });
  keys.sort();
  for (let i = 0; i < dated; i += 1) {
    const key = keys[i]!;
    order[i] = key - Math.floor(key / PLACES) * PLACES;
  }
  return order;
}
const PLACES = 2 ** 21;

/** What the scale has to show: the dated events and the publications. */
export function stretchesOf(dataset: Dataset): Stretches {
  const { order, starts, ends } = timeColumnsOf(dataset);
  const published: number[] = [];
  for (const { published: date } of dataset.sources) {
    const earliest = date?.earliest ?? date?.latest ?? null;
    if (earliest !== null) published.push(earliest, (date!.latest ?? earliest) + 1);
  }
  const count = order.length + published.length / 2;
  const all = { starts: new Int32Array(count), ends: new Int32Array(count) };
  for (let i = 0; i < order.length; i += 1) {
    all.starts[i] = starts[order[i]!]!;
    all.ends[i] = ends[order[i]!]!;
  }
  for (let i = 0; i < published.length; i += 2) {
    all.starts[order.length + i / 2] = published[i]!;
    all.ends[order.length + i / 2] = published[i + 1]!;
  }
  return all;
}
