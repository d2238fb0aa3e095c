import type { Claim, Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { EVENT_PARTS } from './strings.ts';

/** What a passage does for an event that rests on it: tells it, dates it, … */
export function partOf(event: DatasetEvent, passage: string): string {
  if (event.passages.includes(passage)) return EVENT_PARTS.tells;
  if (event.date?.passages.includes(passage)) return EVENT_PARTS.dates;
  if (event.disputedBy.some((dispute) => dispute.passages.includes(passage)))
    return EVENT_PARTS.disputes;
  return EVENT_PARTS.ties;
}

/** Claims on overlapping passages that do not rest on this one as well, each once. */
export function claimsWithin(
  dataset: Dataset,
  passage: string,
  overlapping: readonly string[],
): readonly { readonly claim: Claim; readonly passage: string }[] {
  const seen = new Set(dataset.claimsByPassage.get(passage));
  const found: { claim: Claim; passage: string }[] = [];
  for (const other of overlapping)
    for (const claim of dataset.claimsByPassage.get(other) ?? []) {
      if (seen.has(claim)) continue;
      seen.add(claim);
      found.push({ claim, passage: other });
    }
  return found;
}
