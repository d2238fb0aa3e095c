import type { TimelineLayout } from './layoutAt.ts';
import type { Opened } from './useOpenMark.ts';

/** On each side, px: a mark stands on both sides of its day. */
const PAD = 8;

/** The stretch that a count stood for which was just opened, in its lane, under the marks. */
export function OpenedBand({
  layout: { lanes, frames, columns, view },
  opened: { laneId, start, end },
}: {
  readonly layout: TimelineLayout;
  readonly opened: Opened;
}) {
  const frame = frames.lanes[lanes.findIndex(({ id }) => id === laneId)];
  if (!frame || !view) return null;
  const left = view.toPx(start) - PAD;
  return (
    <rect
      className="timeline-opened"
      x={columns.plotX + left}
      y={frame.y + 1}
      width={view.toPx(end) + PAD - left}
      height={frame.height - 2}
      rx={4}
    />
  );
}
