import type { Dataset } from '../dataset/indexDataset.ts';

/** A mask of events by index, as the filters give it; null: all of them. */
export type EventMask = Uint8Array | null;

/**
 * In how many of the events each actor takes part, as a participant or as an end of one of the
 * event's ties. Actors of no such event are absent. One pass over the events.
 */
export function countDealings(dataset: Dataset, visible: EventMask): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  dataset.events.forEach((event, index) => {
    if (visible && visible[index] !== 1) return;
    const actors = new Set(event.participants.map(({ actor }) => actor));
    for (const id of event.ties) {
      const tie = dataset.tieById.get(id);
      if (tie) actors.add(tie.from).add(tie.to);
    }
    for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  });
  return counts;
}
