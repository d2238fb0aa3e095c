import { useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { useFiltered } from '../state/useFiltered.ts';
import type { FoldedScale } from './foldedScale.ts';
import { describeHits } from './hitStrings.ts';
import { placeHits } from './placeHits.ts';

interface Props {
  readonly dataset: Dataset;
  readonly scale: FoldedScale;
  readonly widthPx: number;
}

/** How tall a tick is, px. */
const HEIGHT = 5;

/** Where in the whole span the searched words are found, while they are: ticks over the overview. */
export function HitTicks({ dataset, scale, widthPx }: Props) {
  const { visible } = useFiltered();
  const { ticks, dated, undated, first, last } = useMemo(
    () => placeHits(dataset, visible, scale, widthPx),
    [dataset, visible, scale, widthPx],
  );
  return (
    <svg
      className="timeline-hit-ticks"
      role="img"
      aria-label={describeHits(dated, undated, first, last, dataset.language)}
      width={widthPx}
      height={HEIGHT}
      data-hits={ticks.length}
    >
      <path d={ticks.map((px) => `M${px},0v${HEIGHT}`).join('')} />
    </svg>
  );
}
