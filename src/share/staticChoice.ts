import type { DatasetEvent } from '../dataset/model.ts';

/** Events with a page of their own; with more, the most important. */
export const MAX_EVENT_PAGES = 2000;

/** Whether one of these events in time order is among those with a page of their own. */
export function hasOwnPage(events: readonly DatasetEvent[], event: DatasetEvent): boolean {
  const { importance } = event;
  let before = 0;
  let isBefore = true;
  // As `byImportance` would have it, without sorting all of them for one.
  for (const other of events) {
    if (other === event) isBefore = false;
    else if (other.importance > importance || (isBefore && other.importance === importance))
      before += 1;
  }
  return before < MAX_EVENT_PAGES;
}

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
