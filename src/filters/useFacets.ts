import { STANDINGS } from '../state/facts.ts';
import type { Facet } from '../state/appStore.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import type { FacetOption } from './FacetPopover.tsx';
import { STANDING_NAMES } from './strings.ts';

export interface FacetState {
  readonly facet: Facet;
  readonly label: string;
  /** What no choice is called: "everyone". */
  readonly any: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
}

/** The four facets with their live counts, in the order of the filter bar. */
export function useFacets(): readonly FacetState[] {
  const dataset = useDataset();
  const filters = useAppStore((state) => state.filters);
  const { counts } = useAppStore(selectFiltered);
  return [
    {
      facet: 'themes',
      label: 'Theme',
      any: 'all',
      chosen: filters.themes,
      options: dataset.themes.map(({ id, name }) => ({
        id,
        name,
        count: counts.themes.get(id) ?? 0,
      })),
    },
    {
      facet: 'actors',
      label: 'Actor',
      any: 'everyone',
      chosen: filters.actors,
      options: dataset.actors.map(({ id, name, aliases }) => ({
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
      options: STANDINGS.map((id) => ({
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
      options: dataset.sources.map((source) => ({
        id: source.id,
        name: `${sourceLetter(dataset, source.id)} · ${sourceName(source)}`,
        aliases: [source.title],
        count: counts.sources.get(source.id) ?? 0,
      })),
    },
  ];
}
