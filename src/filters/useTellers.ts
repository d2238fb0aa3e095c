import type { Filters } from '../state/facts.ts';
import type { TellerCounts } from '../state/filterEvents.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { letterAt } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import type { FacetChoice } from './FacetPopover.tsx';
import { TELLERS } from './strings.ts';

/** With more sources than this nobody looks for what one of them alone tells in a list. */
const MAX_NAMED = 6;
/** Before the id of the one source that tells. */
const ONLY = 'only:';

/** Who says so: how many sources tell an event, or which one alone; null: there is one at most. */
export function useTellers(): FacetChoice | null {
  const { sources } = useDataset();
  const filters = useAppStore((state) => state.filters);
  const setFilters = useAppStore((state) => state.setFilters);
  const { counts } = useAppStore(selectFiltered);
  if (sources.length < 2) return null;
  const named = sources.length <= MAX_NAMED ? sources : [];
  const names = new Map([
    ['several', TELLERS.several(sources.length)],
    ['one', TELLERS.one],
    ...named.map((source, i) => {
      return [ONLY + source.id, TELLERS.only(`${letterAt(i)} · ${sourceName(source)}`)] as const;
    }),
  ]);
  const chosen = chosenOf(filters, names);
  return {
    label: TELLERS.label,
    any: TELLERS.any,
    chosen: chosen === null ? [] : [chosen],
    nameOf: (id) => names.get(id) ?? id,
    makeOptions: () =>
      [...names].map(([id, name]) => ({ id, name, count: countOf(id, counts.tellers) })),
    onToggle: (id) => setFilters(choose(id, filters)),
    onClear: () => setFilters(letGo(filters)),
    isSingle: true,
  };
}

function chosenOf(
  { tellers, sources }: Filters,
  names: ReadonlyMap<string, string>,
): string | null {
  const only = tellers === 'one' && sources.length === 1 ? `${ONLY}${sources[0]}` : null;
  return only !== null && names.has(only) ? only : tellers;
}

function choose(id: string, filters: Filters): Partial<Filters> {
  if (id.startsWith(ONLY)) return { tellers: 'one', sources: [id.slice(ONLY.length)] };
  return { ...letGo(filters), tellers: id === 'one' ? 'one' : 'several' };
}

/** What "only this one" asked of the sources goes with it. */
function letGo({ tellers, sources }: Filters): Partial<Filters> {
  return { tellers: null, sources: tellers === 'one' && sources.length === 1 ? [] : sources };
}

function countOf(id: string, { several, one, only }: TellerCounts): number {
  if (id.startsWith(ONLY)) return only.get(id.slice(ONLY.length)) ?? 0;
  return id === 'one' ? one : several;
}
