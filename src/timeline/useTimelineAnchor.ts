import type { RefObject } from 'react';
import { makeAnchor } from '../ui/anchors.ts';
import { useAnchor } from '../ui/useAnchor.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Hand } from './useHand.ts';

/** What the places of marks follow from. */
export interface TimelineAnchor {
  /** At rest; where the hand moves the view, that counts. */
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  /** The lanes with all marks, and what scrolls them. */
  readonly plot: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The timeline as a picture; its list and table have no anchor. */
export const timelineAnchor = makeAnchor<TimelineAnchor>();

/** Lets lines across the page find the marks. */
export function useTimelineAnchor(facts: TimelineAnchor): void {
  useAnchor(timelineAnchor, facts);
}
