import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { RowSpace } from './rowSpace.ts';
import { rowsInView, scrollScale, scrollToRow, type RowWindow } from './rowWindow.ts';

/** Where nothing is laid out (a test), and before the first measurement, px. */
const FALLBACK_VIEW_PX = 480;

interface WindowOptions {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly rows: RowSpace;
  /** Few enough to be all drawn. */
  readonly isWhole: boolean;
  /** Height of what stays at the top of the view and covers rows; of what is above them, px. */
  readonly coveredPx: number;
  readonly headPx: number;
  /** Measures what is drawn; true: some row was not as high as it was guessed to be. */
  readonly measure: (scroller: HTMLElement) => boolean;
  /** Written as the rows are scrolled, read when they are shown again. */
  readonly readPlace: () => RowPlace;
  readonly writePlace: (place: RowPlace) => void;
}

/** Where a list was left: a row, and how far into it, px. */
export interface RowPlace {
  readonly row: number;
  readonly intoPx: number;
}

export interface RowWindowView {
  readonly shown: RowWindow;
  /** Scrolls, no further than needed, until a row is in sight. */
  readonly reveal: (row: number) => void;
  readonly onScroll: () => void;
  /** Rows that the view has room for, about. */
  readonly pageRows: () => number;
}

/** Draws of many rows only those in view. What is in view stays there as rows turn out higher. */
export function useRowWindow(options: WindowOptions): RowWindowView {
  const { scrollerRef, rows, isWhole, coveredPx, headPx, measure } = options;
  const { readPlace, writePlace } = options;
  const [drawn, setDrawn] = useState<RowWindow>(() => rowsInView(rows, 0, FALLBACK_VIEW_PX));
  /** A row to be in sight once all around it is measured; null: none. */
  const wanted = useRef<number | null>(null);
  const [, setReveals] = useState(0);

  const viewPx = useCallback(
    () => Math.max(0, (scrollerRef.current?.clientHeight ?? 0) - headPx) || FALLBACK_VIEW_PX,
    [scrollerRef, headPx],
  );
  const update = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller || isWhole) return;
    const next = rowsInView(rows, scroller.scrollTop, viewPx());
    setDrawn((old) => (isSame(old, next) ? old : next));
  }, [scrollerRef, rows, isWhole, viewPx]);

  const keepPlace = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const top = isWhole
      ? scroller.scrollTop
      : scrollScale(rows.totalPx(), viewPx()).toRows(scroller.scrollTop);
    const row = isWhole ? 0 : rows.rowAt(top);
    writePlace({ row, intoPx: isWhole ? top : top - rows.topOf(row) });
  }, [scrollerRef, rows, isWhole, viewPx, writePlace]);
  const returnToPlace = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const place = readPlace();
    const row = Math.min(place.row, Math.max(0, rows.count - 1));
    scroller.scrollTop = isWhole
      ? place.intoPx
      : scrollScale(rows.totalPx(), viewPx()).toScroll(rows.topOf(row) + place.intoPx);
  }, [scrollerRef, rows, isWhole, viewPx, readPlace]);

  const revealNow = useCallback(
    (row: number) => {
      const scroller = scrollerRef.current;
      if (!scroller || row < 0) return;
      if (isWhole) {
        const shown = scroller.querySelector(`[data-row="${row}"]`)?.closest('li, tr');
        shown?.scrollIntoView({ block: 'nearest' });
        return;
      }
      const top = scrollToRow(rows, row, scroller.scrollTop, viewPx(), coveredPx);
      if (top !== null) scroller.scrollTop = top;
    },
    [scrollerRef, rows, isWhole, viewPx, coveredPx],
  );
  const reveal = useCallback(
    (row: number) => {
      revealNow(row);
      if (isWhole) return;
      wanted.current = row;
      // Drawn again even where nothing scrolled: or the next scroll would be led back here.
      setReveals((count) => count + 1);
      update();
    },
    [revealNow, update, isWhole],
  );

  // Where it was left, before the first picture.
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    if (isPlaced.current) keepPlace();
    else returnToPlace();
    isPlaced.current = true;
    update();
  }, [keepPlace, returnToPlace, update]);

  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || isWhole) return;
    if (measure(scroller)) {
      if (wanted.current === null) returnToPlace();
      else revealNow(wanted.current);
      update();
    } else if (wanted.current !== null) {
      revealNow(wanted.current);
      wanted.current = null;
      update();
      keepPlace();
    }
  });

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return undefined;
    const observer = new ResizeObserver(update);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef, update]);

  return {
    shown: isWhole ? { from: 0, to: rows.count, topPx: 0, heightPx: 0 } : clamped(drawn, rows),
    reveal,
    onScroll: useCallback(() => {
      keepPlace();
      update();
    }, [keepPlace, update]),
    pageRows: () => {
      const top = scrollerRef.current?.scrollTop ?? 0;
      const first = rows.rowAt(top);
      return Math.max(1, rows.rowAt(top + viewPx() - coveredPx) - first - 1);
    },
  };
}

/** After the rows have become fewer, until the next look at them. */
function clamped(drawn: RowWindow, { count }: RowSpace): RowWindow {
  const to = Math.min(drawn.to, count);
  return to === drawn.to ? drawn : { ...drawn, from: Math.min(drawn.from, to), to };
}

function isSame(a: RowWindow, b: RowWindow): boolean {
  return a.from === b.from && a.to === b.to && a.topPx === b.topPx && a.heightPx === b.heightPx;
}
