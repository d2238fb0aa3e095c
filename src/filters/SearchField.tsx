import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { makeLate, useLate } from '../ui/useLate.ts';

const lateResults = makeLate(() => import('./SearchResults.tsx'));

/** Loads what comes with the first touch of the page. */
export const loadSearchResults = lateResults.load;

interface Props {
  /** Called when the reader was turned to words, where it is not in sight. */
  readonly onRead?: () => void;
}

/**
 * The one field that searches everything: the words that events must hold, and below it the best
 * of what was found. `/` reaches it from anywhere, Escape closes the list, empties it, leaves it.
 */
export function SearchField({ onRead }: Props) {
  const text = useAppStore((state) => state.filters.text);
  const { setFilters, openSearch } = useAppStoreApi().getState();
  const late = useLate(lateResults, false);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const id = useId();
  return (
    <div className="search" role="search">
      <Search aria-hidden size={15} />
      <label className="visually-hidden" htmlFor={id}>
        Search events, actors and sources
      </label>
      {/* The list tells the field of its state, and takes its keys. */}
      <input
        ref={setInput}
        id={id}
        type="search"
        role="combobox"
        aria-expanded={false}
        aria-controls={`${id}-list`}
        data-shortcut="search"
        placeholder="Search"
        value={text}
        onFocus={openSearch}
        onChange={(event) => setFilters({ text: event.target.value })}
      />
      <kbd aria-hidden>/</kbd>
      {late && input && <late.SearchResults id={`${id}-list`} input={input} onRead={onRead} />}
    </div>
  );
}
