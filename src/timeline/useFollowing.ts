import { useSyncExternalStore } from 'react';
import type { Hand } from './useHand.ts';
import { layoutUnder, type TimelineLayout } from './layoutAt.ts';

/** The layout where the hand has the view; while it rests, the one given. */
export function useFollowing(layout: TimelineLayout, hand: Hand): TimelineLayout {
  const viewport = useSyncExternalStore(hand.subscribe, hand.viewport);
  return layoutUnder(layout, viewport);
}
