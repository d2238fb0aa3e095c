import { ChevronDown } from 'lucide-react';
import { Popover } from '../ui/Popover.tsx';
import { makeLate, useLate } from '../ui/useLate.ts';
import type { FacetOption } from './FacetOptions.tsx';

const lateOptions = makeLate(() => import('./FacetChoices.tsx'));

/** A facet as its popover deals with it. */
export interface FacetChoice {
  /** "Actor" */
  readonly label: string;
  /** What stands for no choice: "everyone". */
  readonly any: string;
  readonly chosen: readonly string[];
  nameOf(id: string): string;
  /** Called only while it is open. */
  makeOptions(): readonly FacetOption[];
  onToggle(id: string): void;
  onClear(): void;
  /** One value at most is chosen at a time. */
  readonly isSingle?: boolean | undefined;
  /** Another facet that is chosen in the same place, below. */
  readonly also?: FacetChoice | undefined;
}

interface FacetPopoverProps extends FacetChoice {
  readonly language: string;
}

/** A facet with many values: a button that says what is chosen, and checkboxes with counts. */
export function FacetPopover({ language, ...choice }: FacetPopoverProps) {
  const { label, any, also } = choice;
  const late = useLate(lateOptions, false);
  const values = [valueOf(choice), also ? valueOf(also) : null].filter((value) => value !== null);
  const value = values.join(', ') || any;
  return (
    <Popover
      buttonClass={values.length > 0 ? 'chip chip-on' : 'chip'}
      title={label}
      onOpen={lateOptions.load}
      label={`${label}: ${value}`}
      button={
        <>
          {/* What is not chosen takes no room, so that the row stays one when something is. */}
          <span className="chip-value">{values.length > 0 ? `${label}: ${value}` : label}</span>
          <ChevronDown aria-hidden size={14} />
        </>
      }
    >
      {() => late && <late.FacetChoices choice={choice} language={language} />}
    </Popover>
  );
}

/** What is chosen, in few words; null: nothing is. */
function valueOf({ chosen, nameOf }: FacetChoice): string | null {
  const [first, ...others] = chosen;
  if (first === undefined) return null;
  return nameOf(first) + (others.length > 0 ? ` +${others.length}` : '');
}
