import type { Dataset } from '../dataset/indexDataset.ts';
import { eventColumnsOf } from '../state/eventColumns.ts';

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
    columns = makeColumns(dataset);
    cache.set(dataset, columns);
  }
  return columns;
}

function makeColumns(dataset: Dataset): TimeColumns {
  const { earliest, latest, isDated, importance, standing, sides, themes } =
    eventColumnsOf(dataset);
  const count = earliest.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const isOpen = new Uint8Array(count);
  const undated: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (isDated[i] === 0) {
      starts[i] = NaN;
      undated.push(i);
      continue;
    }
    const [first, last] = [earliest[i]!, latest[i]!];
    // Not a number: not known.
    const isFirstKnown = first === first;
    const isLastKnown = last === last;
    starts[i] = isFirstKnown ? first : last;
    ends[i] = (isLastKnown ? last : first) + 1;
    if (!isFirstKnown || !isLastKnown) isOpen[i] = 1;
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
  sortNearlySorted(keys);
  for (let i = 0; i < dated; i += 1) {
    const key = keys[i]!;
    order[i] = key - Math.floor(key / PLACES) * PLACES;
  }
  return order;
}
const PLACES = 2 ** 21;

/**
 * Sorts numbers in place. A dataset's events come by time, all but those that begin on an unknown
 * day: few are to be moved, and not far. Where it is more work than a sort, it is a sort.
 */
function sortNearlySorted(keys: Float64Array): void {
  let moves = keys.length;
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i]!;
    let at = i;
    for (; at > 0 && keys[at - 1]! > key && moves > 0; at -= 1, moves -= 1)
      keys[at] = keys[at - 1]!;
    keys[at] = key;
    if (moves === 0) {
      keys.sort();
      return;
    }
  }
}
