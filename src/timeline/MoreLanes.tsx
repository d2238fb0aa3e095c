import type { TimelineLayout } from './layoutAt.ts';
import { strings } from './strings.ts';

interface MoreLanesProps {
  readonly layout: TimelineLayout;
  /** The part of the lanes that is in sight, px. */
  readonly top: number;
  readonly heightPx: number;
  /** Of what lies below the lanes, px. */
  readonly belowPx: number;
  readonly onScroll: (px: number) => void;
}

/** A step of scrolling leaves so much of what was seen. */
const STEP_SHARE = 0.8;

/** Says how many lanes lie below the edge, and brings them up. */
export function MoreLanes({ layout, top, heightPx, belowPx, onScroll }: MoreLanesProps) {
  const { frames, columns, dataset } = layout;
  const hidden = frames.lanes.filter(({ y, firstRow }) => y + firstRow > top + heightPx).length;
  if (hidden === 0) return null;
  return (
    <button
      type="button"
      className="timeline-more-lanes"
      style={{ bottom: belowPx, width: columns.nameWidth }}
      onClick={() => onScroll(heightPx * STEP_SHARE)}
    >
      {strings.moreLanes(hidden, dataset.language)} ↓
    </button>
  );
}
