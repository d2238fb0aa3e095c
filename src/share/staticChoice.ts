import type { DatasetEvent } from '../dataset/model.ts';

/** Events in time order by their importance, the most important first; equal ones by time. */
export function byImportance(events: readonly DatasetEvent[]): readonly DatasetEvent[] {
  // Sorting is stable, so equal ones stay in the order of time.
  return events.toSorted((a, b) => b.importance - a.importance);
}

/**
 * Makes items until there are `most` of them, or their texts together would be longer than
 * `characters`; the first one is always made.
 */
export function makeWithin<T, M extends { readonly text: string }>(
  items: readonly T[],
  limits: { readonly most: number; readonly characters: number },
  make: (item: T) => M,
): ReadonlyMap<T, M> {
  const made = new Map<T, M>();
  let characters = 0;
  for (const item of items) {
    if (made.size >= limits.most) break;
    const one = make(item);
    characters += one.text.length;
    if (characters > limits.characters && made.size > 0) break;
    made.set(item, one);
  }
  return made;
}
