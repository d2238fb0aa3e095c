import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { FacetPopover } from './FacetPopover.tsx';
import { useFacets, type FacetState } from './useFacets.ts';
import { useTellers } from './useTellers.ts';
import { WindowPopover } from './WindowPopover.tsx';
import './filters.css';

/** Facets with at most this many values stand open as chips; others are behind a button. */
const MAX_CHIPS: Readonly<Partial<Record<FacetState['facet'], number>>> = { themes: 6, sources: 2 };
/** Below this width only the themes have room for chips. */
const WIDE_QUERY = '(min-width: 1320px)';

/** The facets in a row: chips with live counts, and a button for each facet with many values. */
export function FilterBar() {
  const { language } = useDataset();
  const toggleFacet = useAppStore((state) => state.toggleFacet);
  const setFilters = useAppStore((state) => state.setFilters);
  const facets = useFacets();
  const tellers = useTellers();
  const isWide = useMediaQuery(WIDE_QUERY);

  const isOpen = ({ facet, optionCount }: FacetState) =>
    (isWide || facet === 'themes') && optionCount <= (MAX_CHIPS[facet] ?? 0);
  // Behind the sources' button, who says so is asked there too.
  const hasChips = facets.some((state) => state.facet === 'sources' && isOpen(state));

  const drawFacet = (state: FacetState) =>
    isOpen(state) ? (
      <div key={state.facet} role="group" aria-label={state.label} className="filter-chips">
        {state.makeOptions().map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={state.chosen.includes(id)}
            onClick={() => toggleFacet(state.facet, id)}
          >
            <span className="chip-value">{name}</span>{' '}
            <span className="chip-count">
              {count.toLocaleString(language)} <span className="visually-hidden">events</span>
            </span>
          </button>
        ))}
      </div>
    ) : (
      <FacetPopover
        key={state.facet}
        {...state}
        language={language}
        onToggle={(id) => toggleFacet(state.facet, id)}
        onClear={() => setFilters({ [state.facet]: [] })}
        also={state.facet === 'sources' && tellers ? tellers : undefined}
      />
    );

  return (
    <div className="filter-bar">
      {facets.map(drawFacet)}
      {hasChips && tellers && <FacetPopover {...tellers} language={language} />}
      <WindowPopover />
    </div>
  );
}
