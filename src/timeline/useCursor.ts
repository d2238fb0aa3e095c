import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { ZOOM_STEP } from './Controls.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import { shapesOf } from './laneColumns.ts';
import { eventsOf, markAt, stepCursor, stepOrder, type Cursor } from './stepMark.ts';
import { revealShape } from './revealShape.ts';
import type { TimelineLayout } from './useTimelineLayout.ts';

interface CursorOptions {
  readonly layout: TimelineLayout;
  readonly dataset: Dataset;
  readonly selectedId: string | null;
  readonly setViewport: (viewport: readonly [number, number] | null) => void;
  readonly openMark: (mark: DrawnMark) => void;
  readonly letGo: () => void;
  readonly zoom: (factor: number, aboutPx?: number) => void;
}

/** A mark reached by keyboard is brought so far into the view, px: its neighbours show too. */
const REVEAL_MARGIN = 40;

/** The keyboard's place in the timeline, which is one tab stop; keys count only with focus in it. */
export function useCursor(options: CursorOptions) {
  const { layout, dataset, selectedId, setViewport, openMark, letGo, zoom } = options;
  const { lanes, marks, scale, view, columns } = layout;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [focused, setFocused] = useState(false);
  const order = useMemo(() => stepOrder(lanes), [lanes]);
  const { byEvent } = shapesOf(dataset);

  const start = useMemo(() => {
    const selected = selectedId === null ? undefined : dataset.eventIndex.get(selectedId);
    const mark =
      marks.find((m) => selected !== undefined && eventsOf(m).includes(selected)) ??
      marks.find((m) => !m.shelved) ??
      marks[0];
    return mark ? { lane: mark.lane, event: eventsOf(mark)[0]! } : null;
  }, [dataset, marks, selectedId]);
  const active = markAt(marks, cursor) ?? markAt(marks, start);

  const go = (next: Cursor | null) => {
    if (!next) return;
    setCursor(next);
    const shape = byEvent[next.event];
    if (!shape || !scale || !view) return;
    const target = revealShape(shape, scale, view, REVEAL_MARGIN);
    if (target) setViewport(target);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const about =
      active && !active.shelved ? active.x + active.width / 2 - columns.plotX : undefined;
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'ArrowUp':
      case 'ArrowDown':
      case 'Home':
      case 'End':
        go(stepCursor(event.key, current(active, cursor), order, lanes, marks));
        break;
      case 'Enter':
      case ' ':
        if (active) openMark(active);
        break;
      case 'Escape':
        letGo();
        break;
      case '+':
      case '=':
        zoom(ZOOM_STEP, within(about));
        break;
      case '-':
        zoom(1 / ZOOM_STEP, within(about));
        break;
      case '0':
        setViewport(null);
        break;
      default:
        return;
    }
    event.preventDefault();
    // The page's own keys must not act a second time.
    event.stopPropagation();
  };

  /** Zooming about a mark that is out of sight would jump. */
  function within(px: number | undefined): number | undefined {
    return px !== undefined && view && px >= 0 && px <= view.widthPx ? px : undefined;
  }

  return {
    active,
    /** The keyboard is here, rather than the pointer having clicked here. */
    focused,
    onKeyDown: (event: KeyboardEvent) => {
      setFocused(true);
      onKeyDown(event);
    },
    onFocus: (event: { readonly currentTarget: Element }) =>
      setFocused(event.currentTarget.matches(':focus-visible')),
    onBlur: () => setFocused(false),
    moveTo: (mark: DrawnMark) => setCursor({ lane: mark.lane, event: eventsOf(mark)[0]! }),
  };
}

/** Where the cursor is: on its own event, or where it began. */
function current(active: DrawnMark | null, cursor: Cursor | null): Cursor | null {
  if (cursor) return cursor;
  return active && { lane: active.lane, event: eventsOf(active)[0]! };
}
