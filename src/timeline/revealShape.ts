import type { TimeShape } from './eventShape.ts';
import type { FoldedScale } from './foldedScale.ts';
import { reveal, type View } from './view.ts';

/** The day of a shape that a reader looks for: its middle, or the end that is known. */
export function anchorDay({ start, end, openStart, openEnd }: TimeShape): number {
  return openStart ? end - 1 : openEnd ? start : (start + end) / 2;
}

/** The viewport in which a shape is so far from the edge, px; null: it is already. */
export function revealShape(
  shape: TimeShape,
  scale: FoldedScale,
  view: View,
  marginPx: number,
): readonly [number, number] | null {
  if (view.isFit) return null;
  const day = anchorDay(shape);
  const target = reveal(scale, view, day, day, Math.min(marginPx, view.widthPx / 3));
  // A wide bar that already reaches into the view need not be centred.
  const seen = shape.start <= view.end && shape.end >= view.start && !shape.openStart;
  return seen && shape.end - shape.start > 1 ? null : target;
}
