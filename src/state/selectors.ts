import type { Dataset } from '../dataset/indexDataset.ts';
import type { AppState } from './appStore.ts';
import { NO_FILTERS, type Filters } from './facts.ts';
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

const selectedOnce = memoiseLast(highlightOf);
const hoveredOnce = memoiseLast(highlightOf);

interface Filtered {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly found: Uint8Array | null;
  readonly result: FilterResult;
}

/** The last two asked for, the last first: what is shown, and what is made ready to be shown. */
let filtered: readonly Filtered[] = [];

/**
 * What the filters leave of the dataset, with counts. Until the search has an answer to their text,
 * that leaves what the answer before left: the very same result, so that typing draws nothing.
 */
export function selectFiltered(state: AppState): FilterResult {
  const { dataset, filters } = state;
  const found = selectFound(state);
  const known = filtered.find(
    (last) => last.dataset === dataset && last.found === found && areAlike(last.filters, filters),
  );
  const now = known ?? { dataset, filters, found, result: filterEvents(dataset, filters, found) };
  if (now !== filtered[0]) filtered = [now, ...filtered.filter((last) => last !== now).slice(0, 1)];
  return now.result;
}

/** 1 for each event that the text is found in, as far as is known; null: nothing is searched. */
export function selectFound({ filters, search }: AppState): Uint8Array | null {
  return filters.text.trim() === '' ? null : (search?.mask ?? null);
}

/** The same but for the text. */
function areAlike(a: Filters, b: Filters): boolean {
  if (a === b) return true;
  const facets = Object.keys(NO_FILTERS) as (keyof Filters)[];
  return facets.every((facet) => facet === 'text' || a[facet] === b[facet]);
}

/** What the selection lights up. */
export function selectHighlight(state: AppState): Highlight {
  return selectedOnce(state.dataset, state.selection);
}

/** What the pointer's target lights up. */
export function selectHovered(state: AppState): Highlight {
  return hoveredOnce(state.dataset, state.hovered);
}
