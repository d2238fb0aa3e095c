import { ListFilter } from 'lucide-react';
import { useId, useState } from 'react';
import { FilterBar } from '../filters/FilterBar.tsx';
import { FilterStatus } from '../filters/FilterStatus.tsx';
import { filterPhrase } from '../filters/filterPhrase.ts';
import { countOf } from '../filters/strings.ts';
import { useSearch } from '../filters/useSearch.ts';
import { isFiltering } from '../state/filterEvents.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { EMBED } from './embedStrings.ts';

/** The filters behind one button, with what they leave; or, where they are locked, in words alone. */
export function EmbedFilters() {
  useSearch();
  const isLocked = useAppStore(({ embed }) => embed?.locks.includes('filters') ?? false);
  return isLocked ? <LockedFilters /> : <OpenFilters />;
}

function OpenFilters() {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const isActive = useAppStore((state) => isFiltering(state.filters));
  return (
    <section className="embed-filters" aria-label={EMBED.filter}>
      <button
        type="button"
        className="chip"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ListFilter aria-hidden size={14} /> {EMBED.filter}
      </button>
      {(isActive || isOpen) && <FilterStatus />}
      {isOpen && (
        <div id={id} className="embed-filter-bar">
          <FilterBar />
        </div>
      )}
    </section>
  );
}

function LockedFilters() {
  const dataset = useDataset();
  const filters = useAppStore((state) => state.filters);
  const { visibleCount } = useAppStore(selectFiltered);
  const { language, events } = dataset;
  if (!isFiltering(filters)) return null;
  return (
    <p className="embed-filters">
      {visibleCount.toLocaleString(language)} of{' '}
      {countOf(events.length, 'event', 'events', language)}: {filterPhrase(dataset, filters)}
    </p>
  );
}
