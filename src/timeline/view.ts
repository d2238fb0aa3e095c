import type { FoldedScale } from './foldedScale.ts';

/** Days at the edges of what is shown; null: everything. */
export type Viewport = readonly [start: number, end: number] | null;

/** What of a scale is on the screen, and how large. Pixels count from the plot's left edge. */
export interface View {
  /** Fractional days at the edges. */
  readonly start: number;
  readonly end: number;
  readonly widthPx: number;
  readonly pxPerUnit: number;
  /** In folded units. */
  readonly foldedStart: number;
  /** Everything fits, as at first. */
  readonly isFit: boolean;
  toPx(day: number): number;
  toDay(px: number): number;
}

/** A day is never drawn wider than this: nothing within a day is known. */
const MAX_PX_PER_DAY = 160;

/** How far in one can zoom: 1 is everything. */
export function maxZoom(scale: FoldedScale, widthPx: number): number {
  return Math.max(1, (MAX_PX_PER_DAY * scale.length) / Math.max(1, widthPx));
}

/** The view between two days, or of everything; brought within the scale and its limits. */
export function viewOf(scale: FoldedScale, widthPx: number, viewport: Viewport): View {
  const width = Math.max(1, widthPx);
  let foldedStart = 0;
  let length = scale.length;
  if (viewport) {
    const from = scale.toFolded(Math.min(viewport[0], viewport[1]));
    const to = scale.toFolded(Math.max(viewport[0], viewport[1]));
    const least = scale.length / maxZoom(scale, width);
    length = Math.min(Math.max(to - from, least), scale.length);
    const middle = (from + to) / 2;
    foldedStart = Math.min(Math.max(middle - length / 2, 0), scale.length - length);
  }
  const pxPerUnit = width / length;
  return {
    start: scale.toDay(foldedStart),
    end: scale.toDay(foldedStart + length),
    widthPx: width,
    pxPerUnit,
    foldedStart,
    isFit: length >= scale.length * (1 - 1e-9),
    toPx: (day) => (scale.toFolded(day) - foldedStart) * pxPerUnit,
    toDay: (px) => scale.toDay(foldedStart + px / pxPerUnit),
  };
}

/** The viewport after zooming by a factor about a place on the screen; null: everything. */
export function zoomBy(scale: FoldedScale, view: View, factor: number, aboutPx: number): Viewport {
  const limit = maxZoom(scale, view.widthPx);
  const fitPxPerUnit = view.widthPx / scale.length;
  const zoom = Math.min(Math.max((view.pxPerUnit / fitPxPerUnit) * factor, 1), limit);
  const length = scale.length / zoom;
  const anchor = view.foldedStart + aboutPx / view.pxPerUnit;
  return between(scale, anchor - (aboutPx / view.widthPx) * length, length);
}

/** The viewport moved by a share of its length, later where that is positive; null: everything. */
export function panBy(scale: FoldedScale, view: View, share: number): Viewport {
  const length = view.widthPx / view.pxPerUnit;
  return between(scale, view.foldedStart + share * length, length);
}

/** The viewport moved so that a stretch of days is well within it; null: it already is. */
export function reveal(
  scale: FoldedScale,
  view: View,
  start: number,
  end: number,
  marginPx: number,
): Viewport {
  const left = view.toPx(start);
  const right = view.toPx(end);
  if (right >= marginPx && left <= view.widthPx - marginPx) return null;
  const length = view.widthPx / view.pxPerUnit;
  const wanted =
    right < marginPx
      ? Math.min(scale.toFolded(start), scale.toFolded(end) - (2 * marginPx) / view.pxPerUnit)
      : scale.toFolded(start);
  const target = wanted - length / 2;
  return between(scale, target, length) ?? [scale.domain[0], scale.domain[1]];
}

/** Days between which a piece of the folded axis lies, kept within it; null: all of it. */
export function between(scale: FoldedScale, foldedStart: number, length: number): Viewport {
  if (length >= scale.length * (1 - 1e-9)) return null;
  const start = Math.min(Math.max(foldedStart, 0), scale.length - length);
  return [scale.toDay(start), scale.toDay(start + length)];
}
