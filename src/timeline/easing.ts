import type { Point } from '../ui/anchors.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { TimelineAnchor } from './useTimelineAnchor.ts';

const NOWHERE: Point = { x: 0, y: 0 };

/**
 * Tells how far a mark, on its eased way to a new place, still is from it, px. An element tells that
 * of itself; of painted marks the canvas has the clock, and where they came from is kept here.
 */
export function makeEasing(): (anchor: TimelineAnchor) => (mark: DrawnMark) => Point {
  let marks: readonly DrawnMark[] = [];
  let from = new Map<string, Point>();
  return ({ layout, hand, plot }) => {
    const isMoving = hand.viewport() !== undefined;
    if (layout.marks !== marks) {
      const before = marks;
      marks = layout.marks;
      from = isMoving ? new Map() : new Map(before.map(({ key, x, y }) => [key, { x, y }]));
    }
    // Under a hand marks are at their places.
    if (isMoving || !plot.current) return () => NOWHERE;
    const root = plot.current;
    const progress = [...root.querySelectorAll('canvas')]
      .flatMap((canvas) => canvas.getAnimations())
      .map(({ effect }) => effect?.getComputedTiming().progress ?? 1)[0];
    return (mark) => {
      if (progress !== undefined) {
        const start = from.get(mark.key) ?? mark;
        return { x: (start.x - mark.x) * (1 - progress), y: (start.y - mark.y) * (1 - progress) };
      }
      const element = root.querySelector(`[data-mark="${CSS.escape(mark.key)}"]`);
      if (!element || element.getAnimations().length === 0) return NOWHERE;
      const { transform } = element.ownerDocument.defaultView!.getComputedStyle(element);
      const now = new DOMMatrix(transform);
      return { x: now.e - mark.x, y: now.f - mark.y };
    };
  };
}
