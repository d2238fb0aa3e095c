import { useCallback, useState, useSyncExternalStore } from 'react';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { Hand } from './useHand.ts';
import { layoutUnder, type TimelineLayout } from './layoutAt.ts';

/** Above so many marks they are painted; until they are clearly fewer again. */
const MAX_ELEMENTS = 120;
const FEW_AGAIN = 80;

/**
 * Whether marks are painted on a canvas: where they are many, and nobody needs them as elements: not
 * in print, which has a size of its own, nor where the reader's colours replace the page's. Follows
 * the hand.
 */
export function useIsPainted(layout: TimelineLayout, hand: Hand): boolean {
  const [isMany, setIsMany] = useState(() => layout.marks.length > MAX_ELEMENTS);
  const isPrinting = useMediaQuery('print');
  const isForced = useMediaQuery('(forced-colors: active)');
  const next = useSyncExternalStore(
    hand.subscribe,
    useCallback(() => {
      const { marks } = layoutUnder(layout, hand.viewport());
      return marks.length > (isMany ? FEW_AGAIN : MAX_ELEMENTS);
    }, [layout, hand, isMany]),
  );
  if (next !== isMany) setIsMany(next);
  return next && !isPrinting && !isForced;
}
