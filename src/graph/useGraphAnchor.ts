import type { RefObject } from 'react';
import { makeAnchor } from '../ui/anchors.ts';
import { useAnchor } from '../ui/useAnchor.ts';

/** The element that holds the picture of the graph. */
export const graphAnchor = makeAnchor<RefObject<HTMLElement | null>>();

/** Lets lines across the page find the ties and actors. */
export function useGraphAnchor(stage: RefObject<HTMLElement | null>): void {
  useAnchor(graphAnchor, stage);
}
