import { useEffect, useState } from 'react';

/** A little longer than the fade in graph.css. */
const FADE_MS = 220;

/** Items that have just gone, as they last were, kept for as long as they fade out. */
export function useLeaving<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const [state, setState] = useState<{ items: readonly T[]; leaving: readonly T[] }>({
    items,
    leaving: [],
  });
  if (state.items !== items) {
    const ids = new Set(items.map(({ id }) => id));
    const gone = [...state.items, ...state.leaving].filter(({ id }) => !ids.has(id));
    setState({ items, leaving: gone });
  }
  const { leaving } = state;
  useEffect(() => {
    if (leaving.length === 0) return undefined;
    const timer = setTimeout(() => setState((old) => ({ ...old, leaving: [] })), FADE_MS);
    return () => clearTimeout(timer);
  }, [leaving]);
  return leaving;
}
