import { memo } from 'react';
import type { DrawnMark } from './drawnMarks.ts';
import type { Sign } from './MarkView.tsx';

interface CountViewProps {
  readonly mark: DrawnMark;
  readonly id: string;
  readonly name: string;
  readonly rowHeight: number;
  readonly sign: Sign | null;
  readonly active: boolean;
  readonly colour: string;
}

/** Height of a counted mark, px. */
const HEIGHT = 16;

/** One mark for several events. Memoised for the same reason as a mark. */
export const CountView = memo(function CountView(props: CountViewProps) {
  const { mark, id, name, rowHeight, sign, active, colour } = props;
  if (mark.content.type !== 'count') return null;
  const { events } = mark.content;
  return (
    <g
      id={id}
      className="timeline-mark timeline-count"
      role="option"
      aria-label={name}
      aria-selected={sign === 'selected'}
      data-count={events.length}
      data-mark={mark.key}
      data-sign={sign ?? undefined}
      style={{ transform: `translate(${Math.round(mark.x * 100) / 100}px, ${mark.y}px)` }}
    >
      {active && (
        <rect
          className="timeline-ring"
          x={-3}
          y={-rowHeight / 2 + 0.5}
          width={mark.width + 6}
          height={rowHeight - 1}
          rx={6}
        />
      )}
      <rect
        className="timeline-count-ground"
        y={-HEIGHT / 2}
        width={mark.width}
        height={HEIGHT}
        rx={HEIGHT / 2}
        style={{ stroke: colour }}
      />
      <text className="timeline-count-number" x={mark.width / 2} dy="0.36em">
        {events.length}
      </text>
    </g>
  );
});
