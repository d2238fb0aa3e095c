import { useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { placeBrackets, type PlacedBracket } from './placeBrackets.ts';
import { standsFor } from './stepMark.ts';
import { useFollowing } from './useFollowing.ts';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';

export interface BracketsProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly widthPx: number;
}

/** Left of the words on their plate, px. */
const PADDING = 5;

interface OnesProps extends BracketsProps {
  /** Indices of the events whose brackets are asked for. */
  readonly asked: readonly number[];
}

/** Brackets that are asked for. */
export function AskedOnes({ asked, ...props }: OnesProps) {
  const brackets = useBrackets(props, asked);
  return brackets.length > 0 && <BracketGroup className="timeline-brackets" brackets={brackets} />;
}

/** All other brackets. */
export function QuietOnes({ asked, ...props }: OnesProps) {
  const { marks } = useFollowing(props.layout, props.hand);
  // Those that are asked for first: the others keep off them.
  const events = useMemo(
    () => [
      ...asked,
      ...marks.flatMap(({ content }) => (content.type === 'event' ? [content.event] : [])),
    ],
    [marks, asked],
  );
  const brackets = useBrackets(props, events).filter(({ event }) => !asked.includes(event));
  return (
    brackets.length > 0 && (
      <BracketGroup
        className="timeline-brackets timeline-brackets-quiet"
        brackets={brackets}
        onlyClear
      />
    )
  );
}

function useBrackets(
  { dataset, layout, hand, widthPx }: BracketsProps,
  events: readonly number[],
): readonly PlacedBracket[] {
  const { lanes, time, marks, columns, measures } = useFollowing(layout, hand);
  return useMemo(() => {
    const markOf = (event: number) =>
      marks.find((mark) => standsFor({ lanes, time }, mark, event)) ?? null;
    const bounds = { left: columns.shelfX, right: widthPx };
    return placeBrackets(dataset, events, markOf, marks, measures.tick, bounds);
  }, [dataset, events, lanes, time, marks, columns, measures, widthPx]);
}

interface BracketGroupProps {
  readonly className: string;
  readonly brackets: readonly PlacedBracket[];
  /** Words that would cover something are left out. */
  readonly onlyClear?: boolean;
}

function BracketGroup({ className, brackets, onlyClear = false }: BracketGroupProps) {
  const told = onlyClear ? brackets.filter(({ words }) => words.isClear) : brackets;
  return (
    <g className={className} aria-hidden="true">
      {brackets.map(({ key, path, anchor }) => (
        <g key={key} className="timeline-bracket">
          <path d={path} />
          <circle cx={anchor.x} cy={anchor.y} r={2.5} />
        </g>
      ))}
      {told.map(({ key, words: { text, left, right, top, bottom } }) => (
        <g key={key} className="timeline-bracket">
          <rect x={left} y={top} width={right - left} height={bottom - top} rx={3} />
          <text x={left + PADDING} y={(top + bottom) / 2} dy="0.35em">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
