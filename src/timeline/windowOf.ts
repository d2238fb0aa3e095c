import type { TimelineLayout } from './layoutAt.ts';

/** Where the edges of the view stand in the overview, px; null: there is no time to show. */
export function windowOf({
  scale,
  view,
  columns,
}: TimelineLayout): { readonly from: number; readonly to: number } | null {
  if (!scale || !view) return null;
  const pxPerUnit = columns.plotWidth / scale.length;
  return {
    from: view.foldedStart * pxPerUnit,
    to: (view.foldedStart + view.widthPx / view.pxPerUnit) * pxPerUnit,
  };
}
