import type { DrawnMark } from './drawnMarks.ts';
import type { TimelineLayout } from './layoutAt.ts';

/** Half the height that a mark needs to be seen whole, px. */
const REACH = 14;

/** Scrolls the lanes, no further than needed, until a mark is in sight. */
export function scrollToMark(
  scroller: { scrollTop: number; readonly clientHeight: number },
  { y, lane }: DrawnMark,
  frames: TimelineLayout['frames'],
): void {
  if (y - REACH < scroller.scrollTop) scroller.scrollTop = frames.lanes[lane]!.y;
  else if (y + REACH > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = y + REACH - scroller.clientHeight;
}
