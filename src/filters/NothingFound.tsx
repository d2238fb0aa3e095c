import { NO_FILTERS, type Filters } from '../state/facts.ts';
import { filterEvents, isFiltering } from '../state/filterEvents.ts';
import { selectFound } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { filterPhrase } from './filterPhrase.ts';
import { countOf } from './strings.ts';
import './nothingFound.css';

/** Stands where the pictures would be when no event is there, or left: why, and the ways back. */
export function NothingFound() {
  const dataset = useDataset();
  const filters = useAppStore((state) => state.filters);
  const found = useAppStore(selectFound);
  const clearFilters = useAppStore((state) => state.clearFilters);
  const setFilters = useAppStore((state) => state.setFilters);

  // Each filter that alone stands in the way, with what would be left without it.
  const facets = Object.keys(NO_FILTERS) as (keyof Filters)[];
  const ways = facets
    .map((facet) => {
      const alone = { ...NO_FILTERS, [facet]: filters[facet] };
      const without = { [facet]: NO_FILTERS[facet] };
      return { facet, alone, without };
    })
    .filter(({ alone }) => isFiltering(alone))
    .map((way) => ({
      ...way,
      left: filterEvents(
        dataset,
        { ...filters, ...way.without },
        way.facet === 'text' ? null : found,
      ).visibleCount,
    }))
    .filter(({ left }) => left > 0);

  if (dataset.events.length === 0)
    return (
      <div className="nothing-found">
        <p className="nothing-found-title">This dataset has no events yet</p>
      </div>
    );
  return (
    <div className="nothing-found">
      <p className="nothing-found-title">No event is left</p>
      <p>
        No event of this dataset answers to all of this: {filterPhrase(dataset, filters)}. The
        sources are still there to read.
      </p>
      <p className="nothing-found-actions">
        {ways.map(({ facet, alone, without, left }) => (
          <button key={facet} type="button" className="button" onClick={() => setFilters(without)}>
            Without: {filterPhrase(dataset, alone)}{' '}
            <span className="nothing-found-count">
              {countOf(left, 'event', 'events', dataset.language)}
            </span>
          </button>
        ))}
        <button type="button" className="button button-strong" onClick={clearFilters}>
          Show everything
        </button>
      </p>
    </div>
  );
}
