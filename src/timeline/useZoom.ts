import { useEffect, useRef, type RefObject } from 'react';
import { useLateGestures } from '../ui/useLateGestures.ts';
import type { AttachedZoom, ZoomOptions, ZoomState } from './attachZoom.ts';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { between, maxZoom } from './view.ts';

/**
 * Ties gestures on the plot to the hand. `takesWheel`: whether a turn of the wheel is the plot's.
 * `isStill`: nothing moves it.
 */
export function useZoom(
  ref: RefObject<SVGGElement | null>,
  { scale, view }: Pick<TimelineLayout, 'scale' | 'view'>,
  hand: Hand,
  onGesture: (active: boolean) => void,
  onScroll: (byPx: number) => void,
  takesWheel: (event: WheelEvent) => boolean,
  isStill: boolean,
): void {
  const widthPx = view?.widthPx ?? 1;
  const options: ZoomOptions = {
    widthPx,
    maxZoom: scale ? maxZoom(scale, widthPx) : 1,
    onZoom: ({ zoom, offsetPx }: ZoomState) => {
      if (!scale) return;
      const length = scale.length / zoom;
      hand.move(between(scale, (offsetPx / zoom / widthPx) * scale.length, length));
    },
    onScroll,
    onGesture,
    takesWheel,
  };
  const latest = useRef(options);
  const place = useRef((_zoom: AttachedZoom) => {});
  // d3-zoom serves gestures alone, so it comes when somebody is there to make them.
  const attached = useLateGestures(ref, isStill, takesWheel, async () => {
    const { attachZoom } = await import('./attachZoom.ts');
    return () => {
      const made = attachZoom(ref.current!, latest.current);
      place.current(made);
      return made;
    };
  });
  useEffect(() => {
    latest.current = options;
    attached.current?.update(options);
  });
  useEffect(() => {
    place.current = (zoom) => {
      // What the hand does now is newer than what the store says.
      if (!scale || !view || hand.isMoving()) return;
      const fit = view.widthPx / scale.length;
      zoom.set({ zoom: view.pxPerUnit / fit, offsetPx: view.foldedStart * view.pxPerUnit });
    };
    if (attached.current) place.current(attached.current);
  }, [scale, view, hand, attached]);
}
