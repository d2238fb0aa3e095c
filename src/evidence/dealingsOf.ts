import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Tie } from '../dataset/model.ts';

/** An event as what passed between actors, with the words that tell each of its ties. */
export interface TimedDealing {
  readonly event: DatasetEvent;
  readonly parts: readonly { readonly tie: Tie; readonly passages: readonly string[] }[];
}

/** The dealings of some ties in time order; an event that is a dealing of several comes once. */
export function dealingsOf(dataset: Dataset, ties: readonly Tie[]): readonly TimedDealing[] {
  const partsByEvent = new Map<number, { tie: Tie; passages: readonly string[] }[]>();
  for (const tie of ties)
    for (const { event, passages } of tie.dealings) {
      const index = dataset.eventIndex.get(event);
      if (index === undefined) continue;
      const parts = partsByEvent.get(index);
      if (parts) parts.push({ tie, passages });
      else partsByEvent.set(index, [{ tie, passages }]);
    }
  return [...partsByEvent]
    .sort(([a], [b]) => a - b)
    .map(([index, parts]) => ({ event: dataset.events[index]!, parts }));
}
