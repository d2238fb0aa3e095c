import type { RowSpace } from './rowSpace.ts';

/** Up to so many rows are all drawn, so that the browser can search and print them. */
export const WHOLE_ROWS = 150;

/** Rows drawn beyond either edge, so that a quick scroll does not run into nothing. */
const OVERSCAN = 6;

/** Browsers draw nothing beyond some height (17 million px in Firefox): higher is scaled down. */
const MAX_SCROLL_PX = 15_000_000;

/** A page that does not confine the list shows this much of it, px, at most. */
const MAX_VIEW_PX = 4000;

/** The part of a long list that is drawn, and where. */
export interface RowWindow {
  /** Half-open range of rows. */
  readonly from: number;
  readonly to: number;
  /** From the top of the scrolled space to the row `from`, px as scrolled. */
  readonly topPx: number;
  /** Of the whole scrolled space, px as scrolled. */
  readonly heightPx: number;
}

/** Px as scrolled against px of the rows: the same, unless the rows are too high for a browser. */
export interface ScrollScale {
  readonly heightPx: number;
  toRows(scrollTop: number): number;
  toScroll(rowsPx: number): number;
}

/** How far one scrolls through rows of a height in a view of another. Either end meets its end. */
export function scrollScale(totalPx: number, viewPx: number): ScrollScale {
  const heightPx = Math.min(totalPx, MAX_SCROLL_PX);
  const ratio = totalPx > heightPx ? (totalPx - viewPx) / Math.max(1, heightPx - viewPx) : 1;
  return {
    heightPx,
    toRows: (scrollTop) => scrollTop * ratio,
    toScroll: (rowsPx) => rowsPx / ratio,
  };
}

/** What to draw of the rows when they are scrolled so far. */
export function rowsInView(rows: RowSpace, scrollTop: number, viewPx: number): RowWindow {
  const scale = scrollScale(rows.totalPx(), viewPx);
  // A rubber band pulls beyond the end.
  const scrolled = Math.max(0, scrollTop);
  const top = scale.toRows(scrolled);
  const from = Math.max(0, rows.rowAt(top) - OVERSCAN);
  const to = Math.min(rows.count, rows.rowAt(top + Math.min(viewPx, MAX_VIEW_PX)) + 1 + OVERSCAN);
  // Rows stand by the place that is in view, which at a scaled height is not their own.
  const topPx = rows.topOf(from) + (scrolled - top);
  return { from, to, topPx, heightPx: scale.heightPx };
}

/**
 * The scroll position, no further than needed, at which a row is in sight: below what covers the
 * top of the view, px. Null: it is in sight.
 */
export function scrollToRow(
  rows: RowSpace,
  row: number,
  scrollTop: number,
  viewPx: number,
  coveredPx: number,
): number | null {
  const scale = scrollScale(rows.totalPx(), viewPx);
  const top = scale.toRows(scrollTop);
  const first = Math.max(0, rows.topOf(row) - coveredPx);
  const last = rows.topOf(row + 1) - viewPx;
  if (first < top - 0.5) return scale.toScroll(first);
  // A row higher than the view shows its beginning.
  if (last > top + 0.5) return scale.toScroll(Math.min(last, first));
  return null;
}

/** Rows to draw, ascending: those in view, and the keyboard's, which must not go while it is there. */
export function drawnRows({ from, to }: Pick<RowWindow, 'from' | 'to'>, stop: number): number[] {
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (stop >= 0 && stop < from) rows.unshift(stop);
  else if (stop >= to) rows.push(stop);
  return rows;
}

/** Where a key leads among rows; null: it is not for them. `page`: rows in view. */
export function stepRow(key: string, row: number, count: number, page: number): number | null {
  const within = (next: number) => Math.max(0, Math.min(count - 1, next));
  switch (key) {
    case 'ArrowUp':
      return within(row - 1);
    case 'ArrowDown':
      return within(row + 1);
    case 'PageUp':
      return within(row - page);
    case 'PageDown':
      return within(row + page);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}
