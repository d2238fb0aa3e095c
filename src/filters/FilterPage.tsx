import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { FacetOptions } from './FacetOptions.tsx';
import { useFacets } from './useFacets.ts';
import { useTellers } from './useTellers.ts';
import { WindowPopover } from './WindowPopover.tsx';
import './filters.css';

/** The facets of the filter bar as a page of their own, for the phone. */
export function FilterPage() {
  const { language } = useDataset();
  const toggleFacet = useAppStore((state) => state.toggleFacet);
  const facets = useFacets();
  const tellers = useTellers();
  return (
    <div className="filter-page">
      <WindowPopover />
      {facets.map(({ facet, label, makeOptions, chosen }) => (
        <fieldset key={facet}>
          <legend>{label}</legend>
          <FacetOptions
            label={label}
            options={makeOptions()}
            chosen={chosen}
            language={language}
            onToggle={(id) => toggleFacet(facet, id)}
          />
        </fieldset>
      ))}
      {tellers && (
        <fieldset>
          <legend>{tellers.label}</legend>
          <FacetOptions
            label={tellers.label}
            options={tellers.makeOptions()}
            chosen={tellers.chosen}
            language={language}
            onToggle={tellers.onToggle}
            single={tellers}
          />
        </fieldset>
      )}
    </div>
  );
}
