/**
 * The empty list of everything that has nothing to list. A large dataset has a million empty lists:
 * this one is shared, and so is whatever list is known to be the same as another.
 */
export const NOTHING: readonly never[] = Object.freeze([]);

/** The items, each once, in the order given; the list itself where that is so already. */
export function distinct<T>(items: readonly T[]): readonly T[] {
  if (items.length === 0) return NOTHING;
  if (items.length === 1) return items;
  const unique = new Set(items);
  return unique.size === items.length ? items : [...unique];
}

/** Hands out one list for all lists of the same ids, in the same order; ids have no white space. */
export function createSharedLists(): (ids: readonly string[]) => readonly string[] {
  const lists = new Map<string, readonly string[]>();
  return (ids) => {
    if (ids.length === 0) return NOTHING;
    const key = ids.length === 1 ? ids[0]! : ids.join(' ');
    let list = lists.get(key);
    if (!list) lists.set(key, (list = ids));
    return list;
  };
}
