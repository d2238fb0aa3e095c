import type { Dataset } from '../dataset/indexDataset.ts';
import { dealingColumnsOf } from './dealingColumns.ts';

/** A mask of events by index, as the filters give it; null: all of them. */
export type EventMask = Uint8Array | null;

/**
 * In how many of the events each actor takes part, as a participant or as an end of one of the
 * event's ties. Actors of no such event are absent. One pass over the events.
 */
export function countDealings(dataset: Dataset, visible: EventMask): ReadonlyMap<string, number> {
  const { starts, values } = dealingColumnsOf(dataset).actorsOfEvent;
  const counts = new Uint32Array(dataset.actors.length);
  /** The last event in which an actor was met, plus one. */
  const lastMet = new Uint32Array(dataset.actors.length);
  for (let event = 0; event < dataset.events.length; event += 1) {
    if (visible && visible[event] !== 1) continue;
    for (let k = starts[event]!; k < starts[event + 1]!; k += 1) {
      const actor = values[k]!;
      if (lastMet[actor] === event + 1) continue;
      lastMet[actor] = event + 1;
      counts[actor]! += 1;
    }
  }
  const found = new Map<string, number>();
  counts.forEach((count, actor) => {
    if (count > 0) found.set(dataset.actors[actor]!.id, count);
  });
  return found;
}
