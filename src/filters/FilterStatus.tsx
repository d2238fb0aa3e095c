import { wholeCount } from '../dataset/wholeCount.ts';
import { isFiltering } from '../state/filterEvents.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import { countOf } from './strings.ts';

const latePhrase = makeLate(() => import('./filterPhrase.ts'));

/** Loads what says which filters hold; for a page that begins with some. */
export const loadFilterPhrase = latePhrase.load;

/** What is shown, as a sentence; and the ways to show more. */
export function FilterStatus() {
  const dataset = useDataset();
  // The text whose answer is shown; a first one has none yet.
  const answered = useAppStore(({ search }) => search?.text ?? '');
  const chosen = useAppStore((state) => state.filters);
  const filters = chosen.text === '' ? chosen : { ...chosen, text: answered };
  const filterMode = useAppStore((state) => state.filterMode);
  const setFilterMode = useAppStore((state) => state.setFilterMode);
  const clearFilters = useAppStore((state) => state.clearFilters);
  const { visibleCount, unbackedCount } = useAppStore(selectFiltered);
  const { language } = dataset;
  const isSearching = chosen.text.trim() !== '' && answered === '';
  const active = isFiltering(filters);
  const late = useLate(latePhrase, active);
  const total = dataset.events.length;
  const whole = wholeCount(dataset);
  // A part knows others by name alone.
  const { actors, sources, room } = dataset;
  const actorCount = room ? dataset.eventsByActor.size : actors.length;
  const sourceCount = room
    ? sources.filter(({ id, text }) => text !== null || dataset.eventsBySource.has(id)).length
    : sources.length;
  return (
    <div className="filter-status">
      <p role="status" className="filter-sentence">
        {isSearching && 'Searching… '}
        {active ? (
          <>
            <strong>
              {visibleCount.toLocaleString(language)} of{' '}
              {countOf(total, 'event', 'events', language)}:
            </strong>{' '}
            {late?.filterPhrase(dataset, filters)}
          </>
        ) : (
          <>
            {whole > total && `A part: ${total.toLocaleString(language)} of `}
            {countOf(whole, 'event', 'events', language)} ·{' '}
            {countOf(actorCount, 'actor', 'actors', language)} ·{' '}
            {countOf(dataset.passages.length, 'passage', 'passages', language)} ·{' '}
            {countOf(sourceCount, 'source', 'sources', language)}
          </>
        )}
        {unbackedCount > 0 && (
          <>
            {' '}
            · <strong>{unbackedCount.toLocaleString(language)}</strong>{' '}
            {unbackedCount === 1 ? 'event' : 'events'} that no passage backs
          </>
        )}
      </p>
      {/* Beside a sentence that is not whole yet they would move. */}
      {active && late && !isSearching && (
        <>
          <label className="filter-mode">
            <input
              type="checkbox"
              checked={filterMode === 'dim'}
              onChange={(event) => setFilterMode(event.target.checked ? 'dim' : 'hide')}
            />
            keep the others, dimmed
          </label>
          <button type="button" className="link-button" onClick={clearFilters}>
            Show everything
          </button>
        </>
      )}
    </div>
  );
}
