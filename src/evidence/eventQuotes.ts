import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Passage } from '../dataset/model.ts';
import { partOf } from './claimsOn.ts';
import { EVENT_PARTS } from './strings.ts';

/** Words that something about an event rests on. */
export interface EventQuote {
  readonly passage: Passage;
  /** What else they do for the event than tell it: "gives its date"; null: they tell it. */
  readonly does: string | null;
}

/**
 * The words that an event rests on, by source and place, each once: what only dates or ties it and
 * stands within words that tell it has been quoted with these.
 */
export function quotesOf(dataset: Dataset, event: DatasetEvent): readonly EventQuote[] {
  const telling = event.passages.flatMap((id) => dataset.passageById.get(id) ?? []);
  return event.evidence.flatMap((id): readonly EventQuote[] => {
    const passage = dataset.passageById.get(id);
    if (!passage) return [];
    const part = partOf(event, id);
    if (part === EVENT_PARTS.tells) return [{ passage, does: null }];
    const isDispute = part === EVENT_PARTS.disputes;
    return !isDispute && telling.some((other) => holds(other, passage))
      ? []
      : [{ passage, does: part }];
  });
}

function holds(outer: Passage, inner: Passage): boolean {
  return outer.source === inner.source && outer.start <= inner.start && outer.end >= inner.end;
}
