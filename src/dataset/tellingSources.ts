import type { DatasetEvent, Passage } from './model.ts';

/**
 * Ids of the sources that tell an event: by its own passages or by `cites`. Words that only date it,
 * tie its actors or dispute it do not tell it.
 */
export function tellingSources(
  { passages, cites }: Pick<DatasetEvent, 'passages' | 'cites'>,
  passageById: ReadonlyMap<string, Passage>,
): ReadonlySet<string> {
  const sources = new Set(cites);
  for (const id of passages) {
    const passage = passageById.get(id);
    if (passage) sources.add(passage.source);
  }
  return sources;
}
