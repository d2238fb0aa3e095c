import { ChevronDown } from 'lucide-react';
import { Popover } from '../ui/Popover.tsx';
import { makeLate, useLate } from '../ui/useLate.ts';
import type { FacetOption } from './FacetOptions.tsx';

const lateOptions = makeLate(() => import('./FacetOptions.tsx'));

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
  /** One value at most is chosen at a time. */
  readonly isSingle?: boolean;
}

/** A facet with many values: a button that says what is chosen, and checkboxes with counts. */
export function FacetPopover(props: FacetPopoverProps) {
  const { label, any, chosen, language, nameOf, makeOptions, onToggle, onClear } = props;
  const { isSingle = false } = props;
  const [first, ...others] = chosen;
  const late = useLate(lateOptions, false);
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
      {() =>
        late && (
          <>
            <late.FacetOptions
              label={label}
              options={makeOptions()}
              chosen={chosen}
              language={language}
              onToggle={onToggle}
              single={isSingle ? { any, onClear } : undefined}
            />
            {!isSingle && chosen.length > 0 && (
              <button type="button" className="link-button facet-clear" onClick={onClear}>
                {any.charAt(0).toUpperCase() + any.slice(1)}
              </button>
            )}
          </>
        )
      }
    </Popover>
  );
}
