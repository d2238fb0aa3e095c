import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { foldText } from '../state/foldText.ts';
import { Popover } from '../ui/Popover.tsx';

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

interface FacetPopoverProps {
  /** "Actor" */
  readonly label: string;
  /** What stands for no choice: "everyone". */
  readonly any: string;
  readonly chosen: readonly string[];
  readonly language: string;
  nameOf(id: string): string;
  /** Called only while it is open. */
  makeOptions(): readonly FacetOption[];
  onToggle(id: string): void;
  onClear(): void;
}

/** A facet with many values: a button that says what is chosen, and checkboxes with counts. */
export function FacetPopover(props: FacetPopoverProps) {
  const { label, any, chosen, language, nameOf, makeOptions, onToggle, onClear } = props;
  const [first, ...others] = chosen;
  const value =
    first === undefined ? any : nameOf(first) + (others.length > 0 ? ` +${others.length}` : '');
  return (
    <Popover
      buttonClass={chosen.length > 0 ? 'chip chip-on' : 'chip'}
      title={label}
      label={`${label}: ${value}`}
      button={
        <>
          <span className="chip-value">
            {label}: {value}
          </span>
          <ChevronDown aria-hidden size={14} />
        </>
      }
    >
      {() => (
        <>
          <FacetOptions
            label={label}
            options={makeOptions()}
            chosen={chosen}
            language={language}
            onToggle={onToggle}
          />
          {chosen.length > 0 && (
            <button type="button" className="link-button facet-clear" onClick={onClear}>
              {any.charAt(0).toUpperCase() + any.slice(1)}
            </button>
          )}
        </>
      )}
    </Popover>
  );
}

interface FacetOptionsProps extends Pick<
  FacetPopoverProps,
  'label' | 'chosen' | 'language' | 'onToggle'
> {
  readonly options: readonly FacetOption[];
}

/** The checkboxes of a facet, most frequent first, with a search where there are many. */
export function FacetOptions({ label, options, chosen, language, onToggle }: FacetOptionsProps) {
  const [query, setQuery] = useState('');
  const searchId = useId();
  const wanted = foldText(query);
  const matching = options.filter(({ name, aliases }) =>
    [name, ...(aliases ?? [])].some((text) => foldText(text).includes(wanted)),
  );
  const listed = matching
    .toSorted((a, b) => rank(b) - rank(a) || b.count - a.count)
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
        {listed.map(({ id, name, count }) => (
          <li key={id}>
            <label className="facet-option">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
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
