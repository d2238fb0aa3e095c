import type { RefObject } from 'react';
import { makeAnchor } from '../ui/anchors.ts';
import { useAnchor } from '../ui/useAnchor.ts';
import type { LabelPlace } from './placeLabels.ts';

/** The element that holds the picture of the graph. */
export const graphAnchor = makeAnchor<RefObject<HTMLElement | null>>();

/** The names of a network, which are painted, at rest; px of its frame. Null: names are elements. */
export const paintedNames = makeAnchor<readonly LabelPlace[]>();

/** Lets lines across the page find the ties and actors. */
export function useGraphAnchor(stage: RefObject<HTMLElement | null>): void {
  useAnchor(graphAnchor, stage);
}
