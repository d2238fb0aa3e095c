import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';

/** One source behind an event. */
export interface Teller {
  readonly source: string;
  /** Passages in it that something about the event rests on; 0: cited without a passage. */
  readonly passages: number;
}

/** The sources behind an event, in the order of the dataset. */
export function tellersOf(dataset: Dataset, event: DatasetEvent): readonly Teller[] {
  const counts = new Map<string, number>(event.cites.map((source) => [source, 0]));
  for (const id of event.evidence) {
    const source = dataset.passageById.get(id)?.source;
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return dataset.sources
    .filter(({ id }) => counts.has(id))
    .map(({ id }) => ({ source: id, passages: counts.get(id)! }));
}

/** Ids of the sources that tell the event itself, by its own passages or by `cites`. */
export function tellingSources(dataset: Dataset, event: DatasetEvent): ReadonlySet<string> {
  const sources = new Set(event.cites);
  for (const id of event.passages) {
    const source = dataset.passageById.get(id)?.source;
    if (source !== undefined) sources.add(source);
  }
  return sources;
}
