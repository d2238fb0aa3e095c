import { memo } from 'react';
import type { DrawnMark } from './drawnMarks.ts';
import { frameOf } from './markFrame.ts';
import type { MarkInk } from './markInk.ts';
import { MarkShape } from './MarkShape.tsx';
import type { Sign } from './signTeller.ts';

interface MarkViewProps {
  readonly mark: DrawnMark;
  readonly ink: MarkInk;
  readonly eventId: string;
  /** Id of the element: what the plot names as its active one. */
  readonly id: string;
  /** All that the mark shows, in words. */
  readonly name: string;
  readonly hatch: string;
  readonly rowHeight: number;
  readonly sign: Sign | null;
  readonly active: boolean;
}

/** Height of the ground of a label on its bar, px; in rows that are high for large letters it is */
const PLATE_HEIGHT = 17;
/** so much less than the row. */
const PLATE_LESS = 9;

/** One event's mark with its label. Memoised: pointing at one mark must not draw all others. */
export const MarkView = memo(function MarkView(props: MarkViewProps) {
  const { mark, ink, eventId, id, name, hatch, rowHeight, sign, active } = props;
  if (mark.content.type !== 'event') return null;
  const { label } = mark.content;
  const plate = Math.max(PLATE_HEIGHT, rowHeight - PLATE_LESS);
  const frame = { ...frameOf(mark, rowHeight, sign === 'selected'), rx: 6 };
  return (
    <g
      id={id}
      className="timeline-mark"
      role="option"
      aria-label={name}
      aria-selected={sign === 'selected'}
      data-event={eventId}
      data-mark={mark.key}
      data-sign={sign ?? undefined}
      data-faint={ink.isFaint || undefined}
      style={{ transform: `translate(${round(mark.x)}px, ${mark.y}px)` }}
    >
      <rect className="timeline-frame" {...frame} />
      {active && <rect className="timeline-ring" {...frame} />}
      <MarkShape parts={ink.parts} hatch={hatch} />
      {ink.letters && (
        <text className="timeline-letter" x={mark.width / 2} dy="0.35em">
          {ink.letters}
        </text>
      )}
      {label?.over && (
        <rect
          className="timeline-plate"
          x={label.x - 5}
          y={-plate / 2}
          width={label.width + 10}
          height={plate}
          rx={3}
        />
      )}
      {label && (
        <text
          className="timeline-label"
          x={label.x < 0 ? round(label.x + label.width) : round(label.x)}
          dy="0.35em"
          textAnchor={label.x < 0 ? 'end' : undefined}
        >
          {label.text}
        </text>
      )}
    </g>
  );
});

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
