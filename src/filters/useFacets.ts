import type { Dataset } from '../dataset/indexDataset.ts';
import type { Facet } from '../state/appStore.ts';
import { STANDINGS, type Filters } from '../state/facts.ts';
import type { FilterResult } from '../state/filterEvents.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { letterAt, sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import type { FacetOption } from './FacetOptions.tsx';
import { STANDING_NAMES } from './strings.ts';

export interface FacetState {
  readonly facet: Facet;
  readonly label: string;
  /** What no choice is called: "everyone". */
  readonly any: string;
  readonly chosen: readonly string[];
  readonly optionCount: number;
  /** What a chosen value is called. */
  nameOf(id: string): string;
  /** All values with their live counts: work that a closed facet need not do. */
  makeOptions(): readonly FacetOption[];
}

/** The four facets in the order of the filter bar. */
export function useFacets(): readonly FacetState[] {
  const dataset = useDataset();
  const filters = useAppStore((state) => state.filters);
  const { counts } = useAppStore(selectFiltered);
  return facetsOf(dataset, filters, counts);
}

function facetsOf(
  dataset: Dataset,
  filters: Filters,
  counts: FilterResult['counts'],
): readonly FacetState[] {
  const { themes, actors, sources, themeById, actorById, sourceById } = dataset;
  return [
    {
      facet: 'themes',
      label: 'Theme',
      any: 'all',
      chosen: filters.themes,
      optionCount: themes.length,
      nameOf: (id) => themeById.get(id)?.name ?? id,
      makeOptions: () =>
        themes.map(({ id, name }) => ({ id, name, count: counts.themes.get(id) ?? 0 })),
    },
    {
      facet: 'actors',
      label: 'Actor',
      any: 'everyone',
      chosen: filters.actors,
      optionCount: actors.length,
      nameOf: (id) => actorById.get(id)?.name ?? id,
      makeOptions: () =>
        actors.map(({ id, name, aliases }) => ({
          id,
          name,
          aliases,
          count: counts.actors.get(id) ?? 0,
        })),
    },
    {
      facet: 'standings',
      label: 'Status',
      any: 'any',
      chosen: filters.standings,
      optionCount: STANDINGS.length,
      nameOf: (id) => STANDING_NAMES[id as keyof typeof STANDING_NAMES] ?? id,
      makeOptions: () =>
        STANDINGS.map((id) => ({
          id,
          name: STANDING_NAMES[id],
          count: counts.standings.get(id) ?? 0,
        })),
    },
    {
      facet: 'sources',
      label: 'Source',
      any: 'all',
      chosen: filters.sources,
      optionCount: sources.length,
      nameOf: (id) => {
        const source = sourceById.get(id);
        return source ? `${sourceLetter(dataset, id)} · ${sourceName(source)}` : id;
      },
      makeOptions: () =>
        sources.map((source, index) => ({
          id: source.id,
          name: `${letterAt(index)} · ${sourceName(source)}`,
          aliases: [source.title],
          count: counts.sources.get(source.id) ?? 0,
        })),
    },
  ];
}
