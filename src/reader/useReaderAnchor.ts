import type { RefObject } from 'react';
import { makeAnchor } from '../ui/anchors.ts';
import { useAnchor } from '../ui/useAnchor.ts';

/** The element that holds all sources that are open. */
export const readerAnchor = makeAnchor<RefObject<HTMLElement | null>>();

/** Lets lines across the page find the marked words. */
export function useReaderAnchor(root: RefObject<HTMLElement | null>): void {
  useAnchor(readerAnchor, root);
}
