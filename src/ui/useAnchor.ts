import { useLayoutEffect } from 'react';
import type { Anchor } from './anchors.ts';

/** Publishes what a room is drawn from, at each of its renders, before the browser paints. */
export function useAnchor<Facts>(anchor: Anchor<Facts>, facts: Facts): void {
  useLayoutEffect(() => anchor.publish(facts));
  useLayoutEffect(() => () => anchor.publish(null), [anchor]);
}
