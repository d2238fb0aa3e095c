import type { CompiledDataset } from '../dataset/model.ts';

/** The lists that grow with a dataset, in the order in which they are handed over. */
const SLICED = ['events', 'ties', 'passages', 'sources', 'actors'] as const;
type SlicedList = (typeof SLICED)[number];

/** What is small in any dataset, and how many items each of its lists will have. */
export interface DatasetHead extends Omit<CompiledDataset, SlicedList> {
  readonly counts: Readonly<Record<SlicedList, number>>;
}

/** A run of one list. */
export type DatasetSlice = {
  readonly [List in SlicedList]: {
    readonly list: List;
    /** Index of its first item in the whole list. */
    readonly start: number;
    readonly items: CompiledDataset[List];
  };
}[SlicedList];

/**
 * Values in a slice: copying one between threads is some milliseconds of work. An item is never
 * cut, so a slice may be larger by one item.
 */
const SLICE_VALUES = 100_000;
/** Copying so many characters takes as long as one more value. */
const CHARACTERS_PER_VALUE = 100;

/** What is handed over first. */
export function headOf(compiled: CompiledDataset): DatasetHead {
  const { events, ties, passages, sources, actors, ...head } = compiled;
  const counts = {
    events: events.length,
    ties: ties.length,
    passages: passages.length,
    sources: sources.length,
    actors: actors.length,
  };
  return { ...head, counts };
}

/** The rest, in order, in slices of about the same weight. */
export function* sliceDataset(compiled: CompiledDataset): Generator<DatasetSlice> {
  for (const list of SLICED) {
    const items: readonly unknown[] = compiled[list];
    let start = 0;
    let values = 0;
    for (let i = 0; i < items.length; i += 1) {
      values += countValues(items[i]);
      if (values < SLICE_VALUES && i < items.length - 1) continue;
      yield { list, start, items: items.slice(start, i + 1) } as DatasetSlice;
      start = i + 1;
      values = 0;
    }
  }
}

/** Puts a dataset together again from its slices as they come. */
export interface SliceJoiner {
  /** Throws where the slice is not the next of its list. */
  add(slice: DatasetSlice): void;
  /** The dataset; throws where something is missing. */
  join(): CompiledDataset;
}

/** A joiner for the slices of a dataset with this head. */
export function createSliceJoiner({ counts, ...head }: DatasetHead): SliceJoiner {
  const lists: Readonly<Record<SlicedList, unknown[]>> = {
    events: [],
    ties: [],
    passages: [],
    sources: [],
    actors: [],
  };
  return {
    add({ list, start, items }) {
      const taken = lists[list];
      if (taken.length !== start)
        throw new Error(`${list} from ${start} on came after the first ${taken.length}`);
      for (const item of items) taken.push(item);
    },
    join() {
      for (const list of SLICED)
        if (lists[list].length !== counts[list])
          throw new Error(`${lists[list].length} of ${counts[list]} ${list} came`);
      return { ...head, ...lists } as CompiledDataset;
    },
  };
}

/** How many strings, numbers, lists and records a value is made of, itself included. */
function countValues(value: unknown): number {
  if (typeof value === 'string') return 1 + value.length / CHARACTERS_PER_VALUE;
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  if (Array.isArray(value)) for (const item of value) count += countValues(item);
  else for (const key in value) count += countValues((value as Record<string, unknown>)[key]);
  return count;
}
