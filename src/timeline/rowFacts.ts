import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { tellingSources } from '../dataset/tellingSources.ts';

const sourcePlaces = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** Places in the dataset of the sources that tell an event, ascending. */
export function sourcesOf(dataset: Dataset, event: DatasetEvent): readonly number[] {
  let places = sourcePlaces.get(dataset);
  if (!places) {
    places = new Map(dataset.sources.map(({ id }, place) => [id, place]));
    sourcePlaces.set(dataset, places);
  }
  return [...tellingSources(event, dataset.passageById)]
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => a - b);
}

/** Names of those who take part, as the author ranks them; of the sides where nobody is named. */
export function namesOf(dataset: Dataset, event: DatasetEvent): readonly string[] {
  const actors = [...new Set(event.participants.map(({ actor }) => actor))];
  return actors.length > 0
    ? actors.map((id) => dataset.actorById.get(id)?.name ?? id)
    : event.sides.map((id) => dataset.sideById.get(id)?.name ?? id);
}
