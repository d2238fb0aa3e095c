import { FacetOptions } from './FacetOptions.tsx';
import type { FacetChoice } from './FacetPopover.tsx';

interface FacetChoicesProps {
  readonly choice: FacetChoice;
  readonly language: string;
}

/** What a facet's popover offers; below it what another facet does that is chosen there too. */
export function FacetChoices({ choice, language }: FacetChoicesProps) {
  const { also } = choice;
  return (
    <>
      <OneFacet choice={choice} language={language} />
      {also && (
        <fieldset className="facet-also">
          <legend>{also.label}</legend>
          <OneFacet choice={also} language={language} />
        </fieldset>
      )}
    </>
  );
}

function OneFacet({ choice, language }: FacetChoicesProps) {
  const { label, any, chosen, onToggle, onClear, isSingle = false } = choice;
  return (
    <>
      <FacetOptions
        label={label}
        options={choice.makeOptions()}
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
  );
}
