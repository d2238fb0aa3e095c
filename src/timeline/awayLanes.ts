import { lowerBound } from './laneColumns.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { visibleSlice } from './visibleSlice.ts';

/** A lane with dated events of which none is in the view. */
export interface AwayLane {
  /** Its place from the top. */
  readonly lane: number;
  readonly earlier: number;
  readonly later: number;
}

type LanesInView = Pick<TimelineLayout, 'lanes' | 'view'>;

/** A mark stands out of its day so far, px. */
const OVERHANG_PX = 20;

/** The lanes that a view leaves empty though they have something to show, from the top. */
export function awayLanes({ lanes, view }: LanesInView): readonly AwayLane[] {
  if (!view || view.isFit) return [];
  const start = view.toDay(-OVERHANG_PX);
  const end = view.toDay(view.widthPx + OVERHANG_PX);
  return lanes.flatMap((lane, i) => {
    const total = lane.events.length;
    // Asked in every frame: most lanes have something that begins in the view.
    const from = lowerBound(lane.starts, start);
    if (total === 0 || lane.starts[from]! < end) return [];
    if (visibleSlice(lane, start, end).reaching.length > 0) return [];
    return [{ lane: i, earlier: from, later: total - from }];
  });
}

/** The day of the nearest event that a view leaves out of a lane. */
export function nearestAway(
  { lanes, view }: LanesInView,
  at: number,
  isLater: boolean,
): number | null {
  const lane = lanes[at];
  if (!lane || !view) return null;
  const from = lowerBound(lane.starts, view.end);
  return (isLater ? lane.starts[from] : lane.starts[from - 1]) ?? null;
}
