import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { tellingSources } from '../dataset/tellingSources.ts';
import { partOf } from './claimsOn.ts';
import { EVENT_PARTS, TOLD_WITHOUT_PASSAGE } from './strings.ts';

/** One source behind an event. */
export interface SourceBehind {
  readonly source: string;
  /** Passages in it that something about the event rests on; 0: cited without a passage. */
  readonly passages: number;
  /** What it does for the event, where its passages do not tell it: "dates it". Empty: they do. */
  readonly does: readonly string[];
}

/** The sources behind an event, those that tell it and others, in the order of the dataset. */
export function sourcesBehind(dataset: Dataset, event: DatasetEvent): readonly SourceBehind[] {
  const bySource = new Map<string, string[]>(event.cites.map((source) => [source, []]));
  for (const id of event.evidence) {
    const source = dataset.passageById.get(id)?.source;
    if (source === undefined) continue;
    const passages = bySource.get(source);
    if (passages) passages.push(id);
    else bySource.set(source, [id]);
  }
  return dataset.sources.flatMap(({ id: source }) => {
    const passages = bySource.get(source);
    if (!passages) return [];
    const parts = new Set(passages.map((id) => partOf(event, id)));
    const isCited = event.cites.includes(source);
    const does = parts.has(EVENT_PARTS.tells)
      ? []
      : [...parts, ...(isCited ? [TOLD_WITHOUT_PASSAGE] : [])];
    return [{ source, passages: passages.length, does }];
  });
}

/** Ids of the sources that tell an event, in the order of the dataset. */
export function tellersOf(dataset: Dataset, event: DatasetEvent): readonly string[] {
  const telling = tellingSources(event, dataset.passageById);
  return dataset.sources.map(({ id }) => id).filter((id) => telling.has(id));
}
