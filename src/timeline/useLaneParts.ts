import { makeLate, useLate, useOverlay } from '../ui/useLate.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { TimelineLayout } from './layoutAt.ts';

const lateParts = makeLate(() => import('./laneParts.ts'));

/**
 * What lies over the lanes and their names; null: nobody is there yet to use it. It is due where
 * some of it is to be seen: the tools of a folded lane, or of all for a finger, what a view leaves
 * out, lanes below the edge.
 */
export function useLaneParts({ lanes, view, frames }: TimelineLayout, heightPx: number) {
  const hasHover = useMediaQuery('(hover: hover)');
  const isDue =
    !hasHover ||
    frames.height > heightPx ||
    view?.isFit === false ||
    lanes.some(({ isClosed }) => isClosed);
  // Over the picture, so after it; and once there, there in every view.
  useOverlay(lateParts, isDue);
  return useLate(lateParts, false);
}
