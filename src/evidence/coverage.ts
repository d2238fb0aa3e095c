import type { Dataset } from '../dataset/indexDataset.ts';
import type { Source } from '../dataset/model.ts';

/** How many sentences of a source's article back something, at least in part. */
export interface Coverage {
  readonly cited: number;
  readonly total: number;
}

/** Null where there are no sentences to count. Costs one pass over sentences and passages. */
export function coverageOf(dataset: Dataset, source: Source): Coverage | null {
  const { sentences } = source;
  if (sentences.length === 0) return null;
  const passages = dataset.passages.filter((passage) => passage.source === source.id);
  let first = 0;
  let cited = 0;
  for (const { start, end } of sentences) {
    while (first < passages.length && passages[first]!.end <= start) first += 1;
    for (let i = first; i < passages.length && passages[i]!.start < end; i += 1)
      if (passages[i]!.end > start) {
        cited += 1;
        break;
      }
  }
  return { cited, total: sentences.length };
}
