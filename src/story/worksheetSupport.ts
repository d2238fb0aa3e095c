import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Passage, Source } from '../dataset/model.ts';
import { createRandom, pickEvenly } from './shuffle.ts';

/** A statement, and the words of one source that support it. */
export interface SupportItem {
  readonly event: DatasetEvent;
  readonly source: Source;
  /** By place in the text; at least one. */
  readonly answer: readonly Passage[];
}

const MOST = 4;
/** Words that take more to be copied by hand. */
const MOST_CHARACTERS = 420;
const STREAM = 3;

/** Statements whose words are to be found; none where no source's text is there. Seeded. */
export function supportItems(
  dataset: Dataset,
  events: readonly DatasetEvent[],
  seed: number,
): readonly SupportItem[] {
  const candidates = events.flatMap((event) =>
    dataset.sources.flatMap((source): readonly SupportItem[] => {
      if (source.text === null) return [];
      const answer = event.passages
        .flatMap((id) => dataset.passageById.get(id) ?? [])
        .filter((passage) => passage.source === source.id)
        .sort((a, b) => a.start - b.start || a.end - b.end);
      const length = answer.reduce((sum, { start, end }) => sum + end - start, 0);
      return answer.length > 0 && length <= MOST_CHARACTERS ? [{ event, source, answer }] : [];
    }),
  );
  // One statement is asked about once.
  const random = createRandom(seed, STREAM);
  const picked = pickEvenly(candidates, candidates.length, ({ source }) => source.id, random);
  const asked = new Set<string>();
  const items: SupportItem[] = [];
  for (const item of picked) {
    if (asked.has(item.event.id) || items.length === MOST) continue;
    asked.add(item.event.id);
    items.push(item);
  }
  return items;
}
