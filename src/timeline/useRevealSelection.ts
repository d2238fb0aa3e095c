import { useEffect, useRef, type RefObject } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { shapeOf } from './eventShape.ts';
import { revealShape } from './revealShape.ts';
import { scrollToMark } from './scrollToMark.ts';
import { standsFor } from './stepMark.ts';
import type { TimelineLayout } from './layoutAt.ts';

/** A mark so far from the edge, px, is in sight. */
const SEEN_MARGIN = 8;

/** Brings an event that was selected elsewhere into the view; a view that shows it stays. */
export function useRevealSelection(
  dataset: Dataset,
  layout: TimelineLayout,
  selectedId: string | null,
  scrollRef: RefObject<HTMLDivElement | null>,
  setViewport: (viewport: readonly [number, number] | null) => void,
): void {
  const latest = useRef(layout);
  useEffect(() => {
    latest.current = layout;
  });
  const last = useRef<string | null>(null);
  const isFirst = useRef(true);
  const isDrawn = layout.marks.length > 0;
  useEffect(() => {
    if (!isDrawn) return;
    // The time that an address shows at the start is what its sender meant; lanes it does not name.
    const keepsTime = isFirst.current;
    isFirst.current = false;
    if (selectedId === last.current) return;
    last.current = selectedId;
    const { scale, view, marks, frames } = latest.current;
    const index = selectedId === null ? undefined : dataset.eventIndex.get(selectedId);
    const shape = index === undefined ? null : shapeOf(dataset.events[index]!);
    const target = shape && scale && view ? revealShape(shape, scale, view, SEEN_MARGIN) : null;
    if (target && !keepsTime) setViewport(target);
    const mark = marks.find(
      (other) => index !== undefined && standsFor(latest.current, other, index),
    );
    if (mark && scrollRef.current) scrollToMark(scrollRef.current, mark, frames);
  }, [dataset, selectedId, isDrawn, scrollRef, setViewport]);
}
