import type { Tick } from './tick.ts';
import type { FoldedScale } from './foldedScale.ts';
import type { Measure } from './packRows.ts';
import { strings } from './strings.ts';
import type { View } from './view.ts';

/** What stands above a fold; px from the plot's left edge. */
export interface FoldSign {
  readonly id: number;
  readonly days: number;
  /** Of the part in view. */
  readonly left: number;
  readonly right: number;
  /** Its length in words; null where years that are dated leave no room. */
  readonly label: { readonly text: string; readonly left: number } | null;
}

/** Room between the length of a fold and the words beside it, px. */
const GAP = 4;
/** Where less of a fold is in view, it has no sign, px. */
const MIN_SEEN_PX = 4;

/** The signs of the folds in view. `measure`: of their own font. */
export function foldSigns(
  { folds }: FoldedScale,
  view: View,
  ticks: readonly Tick[],
  language: string,
  measure: Measure,
): readonly FoldSign[] {
  const signs: FoldSign[] = [];
  let taken = -Infinity;
  for (const { id, start, end } of folds) {
    const left = Math.max(0, view.toPx(start));
    const right = Math.min(view.widthPx, view.toPx(end));
    if (right - left < MIN_SEEN_PX) continue;
    const days = end - start;
    const text = strings.shortLength(days, language);
    const width = measure(text);
    const place = labelLeft(left, right, width, ticks, taken);
    if (place !== null) taken = place + width + GAP;
    signs.push({ id, days, left, right, label: place === null ? null : { text, left: place } });
  }
  return signs;
}

/**
 * As near the fold's middle as the years beside it leave room, for they come first; null where it
 * would no longer stand over its fold.
 */
function labelLeft(
  left: number,
  right: number,
  width: number,
  ticks: readonly Tick[],
  taken: number,
): number | null {
  const middle = (left + right) / 2;
  let min = taken;
  let max = Infinity;
  for (const { label } of ticks) {
    if (!label) continue;
    if ((label.left + label.right) / 2 < middle) min = Math.max(min, label.right + GAP);
    else max = Math.min(max, label.left - GAP);
  }
  const place = Math.max(min, Math.min(middle - width / 2, max - width));
  const centre = place + width / 2;
  return place + width <= max && centre >= left && centre <= right ? place : null;
}
