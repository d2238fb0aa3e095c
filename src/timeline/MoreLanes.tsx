import type { TimelineLayout } from './layoutAt.ts';
import { toolStrings } from './toolStrings.ts';

interface MoreLanesProps {
  readonly layout: TimelineLayout;
  /** The part of the lanes that is in sight, px. */
  readonly top: number;
  readonly heightPx: number;
  /** Of the strip below the lanes, and of what lies below that, px. */
  readonly stripPx: number;
  readonly belowPx: number;
  readonly onScroll: (px: number) => void;
}

/** A step of scrolling leaves so much of what was seen. */
const STEP_SHARE = 0.8;

/**
 * Says below the lanes' names how many lanes lie below the edge, or, where all begin above it, how
 * many marks do; and brings them up.
 */
export function MoreLanes(props: MoreLanesProps) {
  const { layout, top, heightPx, stripPx, belowPx, onScroll } = props;
  const { frames, columns, marks, dataset } = layout;
  const edge = top + heightPx;
  const lanes = frames.lanes.filter(({ y, firstRow }) => y + firstRow > edge).length;
  const below = lanes > 0 ? 0 : marks.filter(({ y }) => y > edge).length;
  if (lanes + below === 0) return null;
  return (
    <button
      type="button"
      className="timeline-more-lanes"
      style={{ bottom: belowPx, width: columns.plotX, height: stripPx }}
      onClick={() => onScroll(heightPx * STEP_SHARE)}
    >
      {lanes > 0
        ? toolStrings.moreLanes(lanes, dataset.language)
        : toolStrings.moreMarks(below, dataset.language)}{' '}
      ↓
    </button>
  );
}
