import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Passage } from '../dataset/model.ts';

/** An event that two sources tell, with the words of each; empty: told without a passage. */
export interface SharedEvent {
  readonly event: DatasetEvent;
  readonly a: readonly Passage[];
  readonly b: readonly Passage[];
}

export interface Comparison {
  /** As the first of the two tells them, from the top; what it gives no passage for comes last. */
  readonly both: readonly SharedEvent[];
  /** By time. */
  readonly onlyA: readonly DatasetEvent[];
  readonly onlyB: readonly DatasetEvent[];
}

/** What two sources tell alike, and what only one of them does. */
export function compareSources(dataset: Dataset, a: string, b: string): Comparison {
  const toldA = dataset.eventsBySource.get(a) ?? [];
  const toldB = dataset.eventsBySource.get(b) ?? [];
  const inA = new Set(toldA);
  const inB = new Set(toldB);
  const eventAt = (index: number) => dataset.events[index]!;
  const both = toldA
    .filter((index) => inB.has(index))
    .map((index) => {
      const event = eventAt(index);
      return { event, a: wordsIn(dataset, event, a), b: wordsIn(dataset, event, b) };
    });
  const place = ({ a: [first] }: SharedEvent) => first?.start ?? Infinity;
  return {
    both: both.sort((x, y) => (place(x) === place(y) ? 0 : place(x) - place(y))),
    onlyA: toldA.filter((index) => !inB.has(index)).map(eventAt),
    onlyB: toldB.filter((index) => !inA.has(index)).map(eventAt),
  };
}

/** The passages by which a source tells an event, top down. */
function wordsIn(dataset: Dataset, event: DatasetEvent, source: string): readonly Passage[] {
  return event.passages
    .flatMap((id) => dataset.passageById.get(id) ?? [])
    .filter((passage) => passage.source === source)
    .sort((x, y) => x.start - y.start || x.end - y.end);
}
