import { Search } from 'lucide-react';
import { useId } from 'react';
import { useAppStore } from '../state/useAppStore.ts';

/** The words that events must contain. `/` reaches it from anywhere, Escape leaves it. */
export function SearchField() {
  const text = useAppStore((state) => state.filters.text);
  const setFilters = useAppStore((state) => state.setFilters);
  const id = useId();
  return (
    <div className="search" role="search">
      <Search aria-hidden size={15} />
      <label className="visually-hidden" htmlFor={id}>
        Search events and sources
      </label>
      <input
        id={id}
        type="search"
        data-shortcut="search"
        placeholder="Search"
        value={text}
        onChange={(event) => setFilters({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (text === '') event.currentTarget.blur();
          else setFilters({ text: '' });
        }}
      />
      <kbd aria-hidden>/</kbd>
    </div>
  );
}
