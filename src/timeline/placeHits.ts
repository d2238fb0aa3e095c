import type { Dataset } from '../dataset/indexDataset.ts';
import type { Day } from '../dataset/model.ts';
import { BIN_PX } from './densityBins.ts';
import type { FoldedScale } from './foldedScale.ts';
import { timeColumnsOf } from './timeColumns.ts';

interface Hits {
  /** Where on the whole span, px: over the overview's own marks; ascending. */
  readonly ticks: readonly number[];
  readonly dated: number;
  readonly undated: number;
  /** First day of the first and of the last of them; null: none is dated. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * Where in the whole span the marked events begin, as few ticks as the screen can show. Costs one
 * pass over bytes, and a place on the scale for each tick alone.
 */
export function placeHits(
  dataset: Dataset,
  isHit: Uint8Array,
  scale: FoldedScale,
  widthPx: number,
): Hits {
  const { order, starts, undated } = timeColumnsOf(dataset);
  const pxPerUnit = widthPx / scale.length;
  const ticks: number[] = [];
  let dated = 0;
  let first: Day | null = null;
  let last: Day | null = null;
  /** First day that the last tick does not stand for. */
  let next = -Infinity;
  for (let i = 0; i < order.length; i += 1) {
    if (isHit[order[i]!] !== 1) continue;
    const start = starts[order[i]!]!;
    dated += 1;
    first ??= start;
    last = start;
    if (start < next) continue;
    const step = Math.floor((scale.toFolded(start) * pxPerUnit) / BIN_PX);
    ticks.push((step + 0.5) * BIN_PX);
    next = scale.toDay(((step + 1) * BIN_PX) / pxPerUnit);
  }
  let others = 0;
  for (let i = 0; i < undated.length; i += 1) others += isHit[undated[i]!]!;
  return { ticks: [...new Set(ticks)], dated, undated: others, first, last };
}
