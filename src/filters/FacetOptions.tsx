import { useId, useState } from 'react';
import { foldText } from '../state/foldText.ts';

/** Values listed at once; the rest is a search away, and said to be there. */
const MAX_LISTED = 60;
/** From this many values on, a search field is worth its place. */
const SEARCH_FROM = 9;

export interface FacetOption {
  readonly id: string;
  readonly name: string;
  /** Other names it can be found by. */
  readonly aliases?: readonly string[];
  /** Events that choosing it alone would leave. */
  readonly count: number;
}

interface FacetOptionsProps {
  /** "Actor" */
  readonly label: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly language: string;
  onToggle(id: string): void;
  /** One value at most is chosen; what no choice is called and how to come back to it. */
  readonly single?: { readonly any: string; onClear(): void } | undefined;
}

/** The checkboxes of a facet, most frequent first, with a search where there are many. */
export function FacetOptions(props: FacetOptionsProps) {
  const { label, options, chosen, language, onToggle, single } = props;
  const [query, setQuery] = useState('');
  const searchId = useId();
  const groupName = useId();
  const wanted = foldText(query);
  const matching = options.filter(({ name, aliases }) =>
    [name, ...(aliases ?? [])].some((text) => foldText(text).includes(wanted)),
  );
  const listed = matching
    .toSorted(single ? () => 0 : (a, b) => rank(b) - rank(a) || b.count - a.count)
    .slice(0, MAX_LISTED);
  const rest = matching.length - listed.length;

  function rank({ id }: FacetOption): number {
    return chosen.includes(id) ? 1 : 0;
  }

  return (
    <div className="facet">
      {options.length >= SEARCH_FROM && (
        <>
          <label className="visually-hidden" htmlFor={searchId}>
            Find in {label.toLowerCase()}
          </label>
          <input
            id={searchId}
            className="facet-search"
            type="search"
            placeholder="Find…"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </>
      )}
      <ul className="facet-list">
        {single && (
          <li>
            <label className="facet-option">
              <input
                type="radio"
                name={groupName}
                checked={chosen.length === 0}
                onChange={single.onClear}
              />
              <span className="facet-name">{single.any}</span>
            </label>
          </li>
        )}
        {listed.map(({ id, name, count }) => (
          <li key={id}>
            <label className="facet-option">
              <input
                type={single ? 'radio' : 'checkbox'}
                name={single && groupName}
                checked={chosen.includes(id)}
                onChange={() => onToggle(id)}
              />
              <span className="facet-name">{name}</span>{' '}
              <span className="facet-count">
                {count.toLocaleString(language)} <span className="visually-hidden">events</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="facet-note">and {rest.toLocaleString(language)} more: type to find</p>
      )}
      {matching.length === 0 && <p className="facet-note">Nothing of that name.</p>}
    </div>
  );
}
