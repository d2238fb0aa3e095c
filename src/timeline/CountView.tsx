import { memo } from 'react';
import { COUNT_HEIGHT, COUNT_TEXT_RISE } from './countParts.ts';
import { countWords } from './countWidth.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { frameOf } from './markFrame.ts';
import type { MarkInk } from './markInk.ts';
import { MarkShape } from './MarkShape.tsx';
import type { Sign } from './signTeller.ts';

interface CountViewProps {
  readonly mark: DrawnMark;
  readonly ink: MarkInk;
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly hatch: string;
  readonly rowHeight: number;
  readonly sign: Sign | null;
  readonly active: boolean;
}

/** One mark for several events. Memoised for the same reason as a mark. */
export const CountView = memo(function CountView(props: CountViewProps) {
  const { mark, ink, id, name, language, hatch, rowHeight, sign, active } = props;
  if (mark.content.type !== 'count') return null;
  const { size, unit } = mark.content;
  const stripe = <MarkShape parts={ink.parts} hatch={hatch} />;
  return (
    <g
      id={id}
      className="timeline-mark timeline-count"
      role="option"
      aria-label={name}
      aria-selected={sign === 'selected'}
      data-count={size}
      data-mark={mark.key}
      data-sign={sign ?? undefined}
      style={{ transform: `translate(${Math.round(mark.x * 100) / 100}px, ${mark.y}px)` }}
    >
      {active && <rect className="timeline-ring" {...frameOf(mark, rowHeight, false)} rx={6} />}
      <rect
        className="timeline-count-ground"
        y={(-COUNT_HEIGHT / 2) * unit}
        width={mark.width}
        height={COUNT_HEIGHT * unit}
      />
      <text
        className="timeline-count-number"
        x={mark.width / 2}
        y={-COUNT_TEXT_RISE * unit}
        dy="0.36em"
      >
        {countWords(size, language)}
      </text>
      {unit === 1 ? stripe : <g transform={`scale(${unit})`}>{stripe}</g>}
    </g>
  );
});
