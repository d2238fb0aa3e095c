import { useLayoutEffect, useRef, type RefObject } from 'react';
import { clearCanvas } from './clearCanvas.ts';
import type { Hand } from './useHand.ts';
import { layoutAt, type TimelineLayout } from './layoutAt.ts';

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
      const viewport = hand.viewport();
      const shown = viewport === undefined ? layout : layoutAt(layout.still, viewport);
      const context = clearCanvas(ref.current!, widthPx, heightPx, window.devicePixelRatio);
      paint(context, shown);
    };
    draw();
    return hand.subscribe(() => {
      // Where it rests, the next rendering shows it.
      if (hand.viewport() !== undefined) draw();
    });
  });
  return ref;
}
