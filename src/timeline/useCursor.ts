import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { makeLate, useLate, withLate } from '../ui/useLate.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { shapeOf } from './eventShape.ts';
import type { KeyActs } from './keyActs.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { revealShape } from './revealShape.ts';
import { firstEventOf, markAt, standsFor, type Cursor } from './stepMark.ts';

const lateKeys = makeLate(() => import('./keyActs.ts'));

interface CursorOptions {
  readonly layout: TimelineLayout;
  readonly dataset: Dataset;
  readonly selectedId: string | null;
  readonly setViewport: (viewport: readonly [number, number] | null) => void;
  /** The keyboard came here, or to another mark. */
  readonly onStep: () => void;
  readonly acts: KeyActs;
}

/** A mark reached by keyboard is brought so far into the view, px: its neighbours show too. */
const REVEAL_MARGIN = 40;

/** The keyboard's place in the timeline, which is one tab stop; keys count only with focus in it. */
export function useCursor(options: CursorOptions) {
  const { layout, dataset, selectedId, setViewport, onStep, acts } = options;
  const { lanes, time, marks, scale, view } = layout;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [focused, setFocused] = useState(false);
  useLate(lateKeys, false);

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

  return {
    active,
    /** The keyboard is here, rather than the pointer having clicked here. */
    focused,
    onKeyDown: (event: KeyboardEvent) => {
      setFocused(true);
      withLate(lateKeys, ({ actOnKey }) => {
        const place = { layout, active, cursor: cursor ?? placeOf(active), go };
        if (!actOnKey(event, place, acts)) return;
        event.preventDefault();
        // The page's own keys must not act a second time.
        event.stopPropagation();
      });
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
