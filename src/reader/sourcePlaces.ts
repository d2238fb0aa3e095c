import type { Dataset } from '../dataset/indexDataset.ts';
import type { Passage } from '../dataset/model.ts';

/** The passages by these ids in the order in which a person reads: source by source, top down. */
export function orderPassages(dataset: Dataset, ids: ReadonlySet<string>): readonly Passage[] {
  const place = new Map(dataset.sources.map(({ id }, index) => [id, index]));
  const found: Passage[] = [];
  for (const id of ids) {
    const passage = dataset.passageById.get(id);
    if (passage && place.has(passage.source)) found.push(passage);
  }
  return found.sort(
    (a, b) => place.get(a.source)! - place.get(b.source)! || a.start - b.start || a.end - b.end,
  );
}

/** How many of these passages each source holds; a source without any is absent. */
export function countBySource(
  dataset: Dataset,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const source = dataset.passageById.get(id)?.source;
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}

/** The source to turn to so that some of these passages are seen; null: stay. */
export function sourceToTurnTo(
  dataset: Dataset,
  openSources: readonly string[],
  ids: ReadonlySet<string>,
): string | null {
  const [first, ...rest] = orderPassages(dataset, ids);
  if (!first || [first, ...rest].some((passage) => openSources.includes(passage.source)))
    return null;
  return first.source;
}
