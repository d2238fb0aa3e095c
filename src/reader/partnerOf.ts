import type { Dataset } from '../dataset/indexDataset.ts';

/** The source that tells most of what this one tells, the first of several; null: it is alone. */
export function partnerOf({ sources, eventsBySource }: Dataset, source: string): string | null {
  const told = new Set(eventsBySource.get(source));
  let best: { readonly id: string; readonly shared: number } | null = null;
  for (const { id } of sources) {
    if (id === source) continue;
    const shared = (eventsBySource.get(id) ?? []).filter((index) => told.has(index)).length;
    if (!best || shared > best.shared) best = { id, shared };
  }
  return best?.id ?? null;
}
