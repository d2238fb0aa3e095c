import { useEffect, useRef, type RefObject } from 'react';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import { attachWaiting, type AttachedWaiting } from './attachWaiting.ts';
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
  const attached = useRef<AttachedZoom | null>(null);
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
  useEffect(() => {
    latest.current = options;
    attached.current?.update(options);
  });
  const sync = useRef(() => {});
  useEffect(() => {
    sync.current = () => {
      // What the hand does now is newer than what the store says.
      if (!scale || !view || hand.isMoving()) return;
      const fit = view.widthPx / scale.length;
      attached.current?.set({
        zoom: view.pxPerUnit / fit,
        offsetPx: view.foldedStart * view.pxPerUnit,
      });
    };
    sync.current();
  }, [scale, view, hand]);

  // d3-zoom serves gestures alone, so it comes when somebody is there to make them; what they do
  // until it has come is kept.
  const waiting = useRef<AttachedWaiting | null>(null);
  useEffect(() => {
    if (isStill) return undefined;
    const kept = attachWaiting(ref.current!, (event) => latest.current.takesWheel(event));
    waiting.current = kept;
    return () => kept.detach();
  }, [ref, isStill]);
  const isAwake = useFirstInteraction();
  useEffect(() => {
    if (!isAwake || isStill) return;
    let isGone = false;
    void import('./attachZoom.ts').then(({ attachZoom }) => {
      if (isGone || !ref.current) return;
      attached.current = attachZoom(ref.current, latest.current);
      sync.current();
      waiting.current?.replay();
      waiting.current = null;
    });
    return () => {
      isGone = true;
      attached.current?.detach();
      attached.current = null;
    };
  }, [ref, isAwake, isStill]);
}
