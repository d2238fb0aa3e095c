import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { ZOOM_STEP } from './Controls.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import { shapeOf } from './eventShape.ts';
import { firstEventOf, markAt, standsFor, stepCursor, stepOrder, type Cursor } from './stepMark.ts';
import { revealShape } from './revealShape.ts';
import type { FitKind } from './useFits.ts';
import type { TimelineLayout } from './layoutAt.ts';

interface CursorOptions {
  readonly layout: TimelineLayout;
  readonly dataset: Dataset;
  readonly selectedId: string | null;
  readonly setViewport: (viewport: readonly [number, number] | null) => void;
  readonly openMark: (mark: DrawnMark) => void;
  readonly letGo: () => void;
  /** The keyboard came here, or to another mark. */
  readonly onStep: () => void;
  readonly zoom: (factor: number, aboutPx?: number) => void;
  /** Moves the view by a share of its width, to later days where that is positive. */
  readonly pan: (share: number) => void;
  /** Scrolls the lanes by a share of the height that is in sight. */
  readonly scroll: (share: number) => void;
  readonly fit: (kind: FitKind) => void;
  readonly toggleBrackets: () => void;
}

/** Shares of the view that a page and a step with Shift go on by: a page leaves something in sight. */
const PAGE = 0.8;
const STEP = 0.2;
/** What a key pans by, as a share of the view. */
const PANS: Readonly<Record<string, number>> = {
  PageUp: -PAGE,
  PageDown: PAGE,
  'Shift ArrowLeft': -STEP,
  'Shift ArrowRight': STEP,
};
const SCROLLS: Readonly<Record<string, number>> = {
  'Shift ArrowUp': -STEP,
  'Shift ArrowDown': STEP,
};
const FITS: Readonly<Record<string, FitKind>> = { 0: 'all', 1: 'selection', 2: 'filter' };

/** A mark reached by keyboard is brought so far into the view, px: its neighbours show too. */
const REVEAL_MARGIN = 40;

/** The keyboard's place in the timeline, which is one tab stop; keys count only with focus in it. */
export function useCursor(options: CursorOptions) {
  const { layout, dataset, selectedId, setViewport, openMark, letGo, onStep, zoom } = options;
  const { pan, scroll, fit, toggleBrackets } = options;
  const { lanes, time, marks, scale, view, columns } = layout;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [focused, setFocused] = useState(false);
  const orderOf = useMemo(() => once(() => stepOrder(lanes, time)), [lanes, time]);

  const selected = selectedId === null ? undefined : dataset.eventIndex.get(selectedId);
  const active = useMemo(() => {
    const drawn = { lanes, marks, time };
    return (
      markAt(drawn, cursor) ??
      marks.find((mark) => selected !== undefined && standsFor(drawn, mark, selected)) ??
      // The view has moved on: the keyboard stays in its lane.
      marks.find((mark) => mark.lane === cursor?.lane && !mark.shelved) ??
      marks.find((mark) => !mark.shelved) ??
      marks[0] ??
      null
    );
  }, [cursor, lanes, marks, selected, time]);

  const go = (next: Cursor | null) => {
    if (!next) return;
    setCursor(next);
    onStep();
    const shape = shapeOf(dataset.events[next.event]!);
    if (!shape || !scale || !view) return;
    const target = revealShape(shape, scale, view, REVEAL_MARGIN);
    if (target) setViewport(target);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const about =
      active && !active.shelved ? active.x + active.width / 2 - columns.plotX : undefined;
    const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift ${event.key}` : event.key;
    if (key in PANS) pan(PANS[key]!);
    else if (key in SCROLLS) scroll(SCROLLS[key]!);
    else if (key in FITS) fit(FITS[key]!);
    else if (!step(key, about)) return;
    event.preventDefault();
    // The page's own keys must not act a second time.
    event.stopPropagation();
  };

  /** Does what a key is for; false: it is for nothing here. */
  function step(key: string, about: number | undefined): boolean {
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'ArrowUp':
      case 'ArrowDown':
      case 'Home':
      case 'End':
        go(stepCursor(key, cursor ?? placeOf(active), orderOf(), layout));
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
      case 'b':
        toggleBrackets();
        break;
      default:
        return false;
    }
    return true;
  }

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
    onFocus: (event: { readonly currentTarget: Element }) => {
      const isByKeys = event.currentTarget.matches(':focus-visible');
      setFocused(isByKeys);
      if (isByKeys) onStep();
    },
    onBlur: () => setFocused(false),
    moveTo: (mark: DrawnMark) => setCursor(placeOf(mark)),
  };

  function placeOf(mark: DrawnMark | null): Cursor | null {
    return mark && { lane: mark.lane, event: firstEventOf(lanes, mark) };
  }
}

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
