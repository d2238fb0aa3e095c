import type { Counted } from './counted.ts';
import type { FoldedScale } from './foldedScale.ts';
import type { Lane } from './laneColumns.ts';
import { between, maxZoom, type View } from './view.ts';

/** Free room on each side of what a count opens to, as a share of it. */
const ROOM = 0.35;
/** One opening zooms in by at least this, or it would look like nothing. */
const LEAST_ZOOM = 1.5;

/** The viewport that parts the events of a count; null: no zoom can, so they have to be listed. */
export function openCount(
  lane: Lane,
  { from, to, also, onShelf }: Counted,
  scale: FoldedScale,
  view: View,
): readonly [number, number] | null {
  // What began before the view is not parted by looking closer.
  if (onShelf || also.length > to - from || to === from) return null;
  const first = scale.toFolded(lane.starts[from]!);
  const last = scale.toFolded(lane.starts[to - 1]!);
  const length = view.widthPx / view.pxPerUnit;
  const least = scale.length / maxZoom(scale, view.widthPx);
  // Less than a day apart, or as near as one can come: zooming shows nothing new.
  if (last - first < 1 || length <= least * 1.01) return null;
  const wanted = Math.max(least, Math.min((last - first) * (1 + 2 * ROOM), length / LEAST_ZOOM));
  return between(scale, (first + last) / 2 - wanted / 2, wanted);
}
