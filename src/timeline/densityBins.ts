import type { FoldedScale } from './foldedScale.ts';
import { lowerBound, type Lane } from './laneColumns.ts';

/** A piece of the overview in which events begin. */
export interface DensityBin {
  readonly px: number;
  /** 0 to 1: its share of the fullest. */
  readonly height: number;
}

/** From one mark of the overview to the next, px. */
export const BIN_PX = 5;

/** How many events begin where, for the overview; by bisection, so the width is what costs. */
export function densityBins(
  lanes: readonly Lane[],
  scale: FoldedScale,
  widthPx: number,
): readonly DensityBin[] {
  const pxPerUnit = widthPx / scale.length;
  const count = Math.ceil(widthPx / BIN_PX);
  const sums = new Float64Array(count);
  for (const { starts } of lanes) {
    let from = 0;
    for (let i = 0; i < count; i += 1) {
      const to = lowerBound(starts, scale.toDay(((i + 1) * BIN_PX) / pxPerUnit), from);
      sums[i]! += to - from;
      from = to;
    }
  }
  const most = sums.reduce((a, b) => Math.max(a, b), 0);
  const bins: DensityBin[] = [];
  sums.forEach((sum, i) => {
    if (sum > 0) bins.push({ px: (i + 0.5) * BIN_PX, height: sum / most });
  });
  return bins;
}
