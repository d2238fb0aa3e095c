import { memo } from 'react';
import type { DatasetEvent } from '../dataset/model.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { TimeShape } from './eventShape.ts';
import { MarkShape } from './MarkShape.tsx';
import type { SidePaint } from './sidePaint.ts';

/** How a mark stands out: chosen itself, about the choice, or pointed at. */
export type Sign = 'selected' | 'related' | 'hovered';

interface MarkViewProps {
  readonly mark: DrawnMark;
  readonly event: DatasetEvent;
  readonly shape: TimeShape | null;
  /** Id of the element: what the plot names as its active one. */
  readonly id: string;
  /** All that the mark shows, in words. */
  readonly name: string;
  readonly paint: SidePaint;
  readonly hatch: string;
  readonly rowHeight: number;
  readonly sign: Sign | null;
  readonly active: boolean;
  /** A filter leaves it out, and it is only dimmed. */
  readonly faint: boolean;
  /** Letter of the side where there are no colours; null: there are. */
  readonly letter: string | null;
}

/** Around the mark and its label, px: the frame of the selection and what can be hit. */
const FRAME_X = 7;
/** A label in bold is wider by so much of itself. */
const BOLD_GROWTH = 0.035;

/** One event's mark with its label. Memoised: pointing at one mark must not draw all others. */
export const MarkView = memo(function MarkView(props: MarkViewProps) {
  const { mark, event, shape, id, name, paint, hatch, rowHeight, sign, active, faint, letter } =
    props;
  if (mark.content.type !== 'event') return null;
  const { box, label } = mark.content;
  const bold = label && sign === 'selected' ? label.width * BOLD_GROWTH : 0;
  const left = Math.min(0, label?.x ?? 0) - (label && label.x < 0 ? bold : 0);
  const right = Math.max(mark.width, label ? label.x + label.width : 0) + bold;
  const frame = {
    x: left - FRAME_X,
    y: -rowHeight / 2 + 0.5,
    width: right - left + FRAME_X * 2,
    height: rowHeight - 1,
    rx: 6,
  };
  return (
    <g
      id={id}
      className="timeline-mark"
      role="option"
      aria-label={name}
      aria-selected={sign === 'selected'}
      data-event={event.id}
      data-mark={mark.key}
      data-sign={sign ?? undefined}
      data-faint={faint || undefined}
      style={{ transform: `translate(${round(mark.x)}px, ${mark.y}px)` }}
    >
      <rect className="timeline-frame" {...frame} />
      {active && <rect className="timeline-ring" {...frame} />}
      <MarkShape
        box={box}
        width={mark.width}
        kind={shape?.kind ?? (event.standing === 'position' ? 'square' : 'disc')}
        open={shape?.openStart ? 'start' : shape?.openEnd ? 'end' : null}
        standing={event.standing}
        disputed={event.disputedBy.length > 0}
        paint={paint}
        hatch={hatch}
      />
      {letter && (
        <text className="timeline-letter" x={mark.width / 2} dy="0.35em">
          {letter}
        </text>
      )}
      {label?.over && (
        <rect
          className="timeline-plate"
          x={label.x - 5}
          y={-8.5}
          width={label.width + 10}
          height={17}
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
