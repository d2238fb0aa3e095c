import { useEffect, useEffectEvent } from 'react';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { zoomBy } from './view.ts';

/** How often the view is zoomed, each time from where it rests and by so much more than before. */
const TIMES = 8;
const FACTOR = 1.4;

/**
 * Zooms a painted view and puts it back, unseen, while the browser is idle. The first turns of a
 * wheel would otherwise run code that has never run, and frames of a large dataset would be late.
 */
export function useRehearsal(layout: TimelineLayout, hand: Hand): void {
  const rehearse = useEffectEvent((factor: number) => {
    const { scale, view, viewport } = layout;
    // What moves of itself goes on undisturbed.
    if (!scale || !view || hand.isMoving() || document.getAnimations().length > 0) return;
    hand.rehearse(zoomBy(scale, view, factor, view.widthPx / 2), viewport);
  });
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    let times = 0;
    const step = () => {
      times += 1;
      rehearse(FACTOR ** times);
      if (times < TIMES) idle = requestIdleCallback(step);
    };
    let idle = requestIdleCallback(step);
    return () => cancelIdleCallback(idle);
  }, []);
}
