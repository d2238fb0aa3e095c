import type { AppState } from './appStore.ts';
import { filterEvents, type FilterResult } from './filterEvents.ts';
import { highlightOf, type Highlight } from './highlight.ts';

/** Keeps the last result for the same two inputs; every store has few inputs at a time. */
function memoiseLast<A, B, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { readonly a: A; readonly b: B; readonly result: R } | null = null;
  return (a, b) => {
    if (!last || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}

const filterOnce = memoiseLast(filterEvents);
const selectedOnce = memoiseLast(highlightOf);
const hoveredOnce = memoiseLast(highlightOf);

/** What the filters leave of the dataset, with counts. */
export function selectFiltered(state: AppState): FilterResult {
  return filterOnce(state.dataset, state.filters);
}

/** What the selection lights up. */
export function selectHighlight(state: AppState): Highlight {
  return selectedOnce(state.dataset, state.selection);
}

/** What the pointer's target lights up. */
export function selectHovered(state: AppState): Highlight {
  return hoveredOnce(state.dataset, state.hovered);
}
