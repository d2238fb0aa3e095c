import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { eventColumnsOf, type EventColumns, type SetColumn } from './eventColumns.ts';
import { STANDINGS } from './facts.ts';

/** A facet's values of all events. */
interface FacetColumn {
  /** Puts 1 into the mask of each event that has any of the values. */
  mark(mask: Uint8Array, values: readonly string[]): void;
  /** How many of the events have each value that occurs. `ignored`: bits of `failed` that do not count. */
  count(failed: Uint8Array, ignored: number): Map<string, number>;
}

/** What filtering reads of a dataset, in the order of its events; each made at its first use. */
export interface FacetColumns {
  readonly themes: FacetColumn;
  readonly actors: FacetColumn;
  readonly sources: FacetColumn;
  readonly standings: FacetColumn;
  /** First and last day an event can have happened on; infinite where that is open. */
  readonly days: { readonly earliest: Float64Array; readonly latest: Float64Array };
  /** How many sources tell each event. */
  readonly tellerCounts: Uint16Array;
  /** 1 for each event that no passage backs. */
  readonly isUnbacked: Uint8Array;
  /** Ids of all passages, those that back no event included. */
  readonly allPassages: ReadonlySet<string>;
}

const columnsByDataset = new WeakMap<Dataset, FacetColumns>();

/** The columns of a dataset; the same ones each time. */
export function facetColumnsOf(dataset: Dataset): FacetColumns {
  let columns = columnsByDataset.get(dataset);
  if (!columns) columnsByDataset.set(dataset, (columns = createColumns(dataset)));
  return columns;
}

function createColumns(dataset: Dataset): FacetColumns {
  const { events } = dataset;
  let days: FacetColumns['days'] | null = null;
  let tellerCounts: Uint16Array | null = null;
  let isUnbacked: Uint8Array | null = null;
  let allPassages: ReadonlySet<string> | null = null;
  return {
    actors: byPostings(() => dataset.eventsByActor),
    sources: byPostings(() => dataset.eventsBySource),
    themes: bySets(() => eventColumnsOf(dataset).themes),
    standings: bySets(() => ({ ids: eventColumnsOf(dataset).standing, sets: STANDING_SETS })),
    get days() {
      return (days ??= openDays(eventColumnsOf(dataset)));
    },
    get tellerCounts() {
      return (tellerCounts ??= countTellers(dataset));
    },
    get isUnbacked() {
      return (isUnbacked ??= markUnbacked(events));
    },
    get allPassages() {
      return (allPassages ??= new Set(dataset.passages.map(({ id }) => id)));
    },
  };
}

const STANDING_SETS = STANDINGS.map((standing) => [standing]);

/** Few sets of values occur: what is asked for is looked up once a set. */
function bySets(
  columnOf: () => { readonly ids: ArrayLike<number>; readonly sets: SetColumn['sets'] },
): FacetColumn {
  return {
    mark(mask, values) {
      const { ids, sets } = columnOf();
      const hasAny = Uint8Array.from(sets, (set) => Number(set.some((v) => values.includes(v))));
      for (let i = 0; i < ids.length; i += 1) if (hasAny[ids[i]!] === 1) mask[i] = 1;
    },
    count(failed, ignored) {
      const { ids, sets } = columnOf();
      const counts = new Uint32Array(sets.length);
      const others = ~ignored;
      for (let i = 0; i < ids.length; i += 1)
        if ((failed[i]! & others) === 0) counts[ids[i]!]! += 1;
      const byValue = new Map<string, number>();
      sets.forEach((set, id) => {
        for (const value of new Set(set))
          byValue.set(value, (byValue.get(value) ?? 0) + counts[id]!);
      });
      return byValue;
    },
  };
}

/** Of many values each event has few of its own. */
function byPostings(postingsOf: () => ReadonlyMap<string, ArrayLike<number>>): FacetColumn {
  return {
    mark(mask, values) {
      for (const value of values) {
        const indices = postingsOf().get(value) ?? [];
        for (let k = 0; k < indices.length; k += 1) mask[indices[k]!] = 1;
      }
    },
    count(failed, ignored) {
      const others = ~ignored;
      const byValue = new Map<string, number>();
      for (const [value, indices] of postingsOf()) {
        let passing = 0;
        for (let k = 0; k < indices.length; k += 1)
          if ((failed[indices[k]!]! & others) === 0) passing += 1;
        byValue.set(value, passing);
      }
      return byValue;
    },
  };
}

function openDays({ earliest, latest }: EventColumns): FacetColumns['days'] {
  return {
    earliest: earliest.map((day) => (day === day ? day : -Infinity)),
    latest: latest.map((day) => (day === day ? day : Infinity)),
  };
}

function countTellers({ events, eventsBySource }: Dataset): Uint16Array {
  const counts = new Uint16Array(events.length);
  for (const told of eventsBySource.values()) for (const event of told) counts[event]! += 1;
  return counts;
}

function markUnbacked(events: readonly DatasetEvent[]): Uint8Array {
  const isUnbacked = new Uint8Array(events.length);
  for (let i = 0; i < events.length; i += 1)
    if (events[i]!.evidence.length === 0) isUnbacked[i] = 1;
  return isUnbacked;
}
