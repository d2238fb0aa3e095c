import { useRef, useSyncExternalStore } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { awayLanes, nearestAway, type AwayLane } from './awayLanes.ts';
import { layoutAt, layoutUnder, type TimelineLayout } from './layoutAt.ts';
import { strings } from './strings.ts';
import { toolStrings } from './toolStrings.ts';
import type { Hand } from './useHand.ts';
import { reveal } from './view.ts';

interface LaneEdgesProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
}

/** Says of each lane that a view leaves empty where its events are, and goes there. */
export function LaneEdges({ layout, hand }: LaneEdgesProps) {
  const { lanes, columns, frames, dataset } = layout;
  const store = useAppStoreApi();
  const away = useAway(layout, hand);
  const go = (lane: number, isLater: boolean) => {
    hand.settle();
    const now = layoutAt(layout.still, store.getState().viewport);
    const day = nearestAway(now, lane, isLater);
    if (day === null || !now.scale || !now.view) return;
    store.getState().setViewport(reveal(now.scale, now.view, day, day, now.view.widthPx / 3));
  };
  return away.flatMap(({ lane, earlier, later }) => {
    const { y, firstRow } = frames.lanes[lane]!;
    const { id, name } = lanes[lane]!;
    const edge = (isLater: boolean, count: number) => {
      const words = toolStrings.away(isLater, count, dataset.language);
      return (
        <button
          key={`${id} ${isLater}`}
          type="button"
          className="timeline-away"
          data-later={isLater || undefined}
          style={{ top: y + firstRow, left: columns.plotX, width: columns.plotWidth }}
          aria-label={strings.lane(name, words)}
          onClick={() => go(lane, isLater)}
        >
          <span>{isLater ? `${words} →` : `← ${words}`}</span>
        </button>
      );
    };
    return [earlier > 0 && edge(false, earlier), later > 0 && edge(true, later)];
  });
}

/** Follows the hand, and is told only when something has changed. */
function useAway(layout: TimelineLayout, hand: Hand): readonly AwayLane[] {
  const last = useRef<readonly AwayLane[]>([]);
  return useSyncExternalStore(hand.subscribe, () => {
    const next = awayLanes(layoutUnder(layout, hand.viewport()));
    if (!isSame(last.current, next)) last.current = next;
    return last.current;
  });
}

function isSame(a: readonly AwayLane[], b: readonly AwayLane[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ lane, earlier, later }, i) => {
      const other = b[i]!;
      return lane === other.lane && earlier === other.earlier && later === other.later;
    })
  );
}
