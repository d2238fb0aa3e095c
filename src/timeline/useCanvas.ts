import { useLayoutEffect, useRef, type RefObject } from 'react';
import { clearCanvas } from './clearCanvas.ts';
import type { Hand } from './useHand.ts';
import { layoutUnder, type TimelineLayout } from './layoutAt.ts';

/** Something painted that follows the hand, without anything being rendered for it. */
export interface FollowingPicture {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  /** Of the canvas. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly paint: (context: CanvasRenderingContext2D, layout: TimelineLayout) => void;
}

/** Paints a canvas when it is rendered and whenever the hand moves. */
export function useCanvas(picture: FollowingPicture): RefObject<HTMLCanvasElement | null> {
  const { layout, hand, widthPx, heightPx, paint } = picture;
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const draw = () => {
      const context = clearCanvas(ref.current!, widthPx, heightPx, window.devicePixelRatio);
      paint(context, layoutUnder(layout, hand.viewport()));
    };
    draw();
    return hand.subscribe(() => {
      // Where it rests, the next rendering shows it.
      if (hand.viewport() !== undefined) draw();
    });
  });
  return ref;
}
