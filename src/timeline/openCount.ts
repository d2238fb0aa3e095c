import type { TimeShape } from './eventShape.ts';
import type { FoldedScale } from './foldedScale.ts';
import { between, maxZoom, type View } from './view.ts';

/** Free room on each side of what a count opens to, as a share of it. */
const ROOM = 0.35;
/** One opening zooms in by at least this, or it would look like nothing. */
const LEAST_ZOOM = 1.5;

/** The viewport that parts the events of a count; null: no zoom can, so they have to be listed. */
export function openCount(
  events: readonly number[],
  shapes: readonly (TimeShape | null)[],
  scale: FoldedScale,
  view: View,
): readonly [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  for (const index of events) {
    const shape = shapes[index];
    if (!shape) return null;
    const at = scale.toFolded((shape.start + shape.end) / 2);
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const length = view.widthPx / view.pxPerUnit;
  const least = scale.length / maxZoom(scale, view.widthPx);
  // Less than a day apart, or as near as one can come: zooming shows nothing new.
  if (last - first < 1 || length <= least * 1.01) return null;
  const wanted = Math.max(least, Math.min((last - first) * (1 + 2 * ROOM), length / LEAST_ZOOM));
  return between(scale, (first + last) / 2 - wanted / 2, wanted);
}
