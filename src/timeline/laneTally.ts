import { STANDINGS } from '../state/facts.ts';
import type { Lane } from './laneColumns.ts';
import type { TimeColumns } from './timeColumns.ts';

/** Counts the events of a lane by kind (sides and standing) between any two places. */
export interface Tally {
  readonly kinds: readonly { readonly sideSet: number; readonly standing: number }[];
  /** Index into `kinds` of an event. */
  kindOf(event: number): number;
  /** A count for each kind; the caller may change it. */
  between(from: number, to: number): Uint32Array;
}

/** Sums are kept at every so many places; what is left over is counted. */
const BLOCK = 64;

const cache = new WeakMap<Int32Array, Tally>();

/** The tally of a lane's dated events, or of its shelf; made on first use. */
export function tallyOf(lane: Lane, onShelf: boolean, columns: TimeColumns): Tally {
  const events = onShelf ? lane.shelf : lane.events;
  let tally = cache.get(events);
  if (!tally) cache.set(events, (tally = makeTally(events, columns)));
  return tally;
}

function makeTally(events: Int32Array, { sideSet, sideSets, standing }: TimeColumns): Tally {
  const kindCount = sideSets.length * STANDINGS.length;
  const kindOf = (event: number) => sideSet[event]! * STANDINGS.length + standing[event]!;
  const blocks = Math.floor(events.length / BLOCK);
  const sums = new Uint32Array((blocks + 1) * kindCount);
  for (let block = 0; block < blocks; block += 1) {
    const at = (block + 1) * kindCount;
    sums.copyWithin(at, at - kindCount, at);
    for (let place = block * BLOCK; place < (block + 1) * BLOCK; place += 1)
      sums[at + kindOf(events[place]!)]! += 1;
  }
  const addUpTo = (counts: Uint32Array, place: number, sign: 1 | -1) => {
    const block = Math.floor(place / BLOCK);
    for (let kind = 0; kind < kindCount; kind += 1)
      counts[kind]! += sign * sums[block * kindCount + kind]!;
    for (let at = block * BLOCK; at < place; at += 1) counts[kindOf(events[at]!)]! += sign;
  };
  return {
    kinds: Array.from({ length: kindCount }, (_, kind) => ({
      sideSet: Math.floor(kind / STANDINGS.length),
      standing: kind % STANDINGS.length,
    })),
    kindOf,
    between(from, to) {
      const counts = new Uint32Array(kindCount);
      addUpTo(counts, to, 1);
      addUpTo(counts, from, -1);
      return counts;
    },
  };
}
