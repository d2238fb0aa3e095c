import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { LanesBy } from '../state/facts.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import type { Measure } from './packRows.ts';
import { strings } from './strings.ts';

interface LanesSelectProps {
  /** Room above the lanes' names, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly measure: Measure;
}

/** Of the sign that it opens, with the space before it, px. */
const SIGN_PX = 16;

/** The kinds of lanes that a dataset can fill. */
export function laneKinds(dataset: Dataset): readonly LanesBy[] {
  const { sides, actors, sources } = dataset;
  return [
    'theme' as const,
    ...(sides.length > 0 ? ['side' as const] : []),
    ...(actors.length > 0 ? ['actor' as const] : []),
    ...(sources.length > 0 ? ['source' as const] : []),
  ];
}

/** What the lanes stand for: words in the corner above their names, with the platform's list. Memoised like the heads. */
export const LanesSelect = memo(function LanesSelect(props: LanesSelectProps) {
  const { widthPx, heightPx, measure } = props;
  const kinds = laneKinds(useDataset());
  const lanesBy = useAppStore((state) => state.lanesBy);
  const setLanesBy = useAppStore((state) => state.setLanesBy);
  if (kinds.length < 2) return null;
  // Of the longest, so that choosing does not change how it is put.
  const widest = Math.max(...kinds.map((kind) => measure(strings.lanesByKind(kind))));
  const isShort = widest + SIGN_PX > widthPx;
  return (
    <div className="timeline-lanes-by" style={{ height: heightPx, maxWidth: widthPx }}>
      <span aria-hidden="true">
        {isShort ? strings.byKind(lanesBy) : strings.lanesByKind(lanesBy)}
        <ChevronDown size={12} strokeWidth={2} />
      </span>
      <select
        aria-label={strings.lanesBy}
        value={lanesBy}
        onChange={({ target }) => setLanesBy(target.value as LanesBy)}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {strings.laneKind(kind)}
          </option>
        ))}
      </select>
    </div>
  );
});
