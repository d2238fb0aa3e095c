import type { DrawnMark } from './drawnMarks.ts';
import { placeWords } from './placeWords.ts';

interface BracketProps {
  /** Mark of the event that is dated by the other. */
  readonly mark: DrawnMark;
  readonly anchor: DrawnMark;
  /** All marks: words keep off them where they can. */
  readonly others: readonly DrawnMark[];
  /** "two days after". */
  readonly words: string;
  readonly wordsWidth: number;
  /** The plot's edges, px. */
  readonly left: number;
  readonly right: number;
}

/** From the marks to the bracket's back, px. */
const DEPTH = 12;
/** Between a mark, or its label, and the bracket. */
const GAP = 4;
const PLATE = { padding: 5, height: 17 } as const;

/** A thin bracket from a relative date to what it hangs on, with its words. */
export function Bracket(props: BracketProps) {
  const { mark, anchor, others, words, wordsWidth, left, right } = props;
  // On the side where the labels are not, so that it crosses no words of its own.
  const leftward = labelsOn('left', mark, anchor) <= labelsOn('right', mark, anchor);
  const edge = (of: DrawnMark) => (leftward ? outer(of).left - GAP : outer(of).right + GAP);
  const spine = leftward
    ? Math.max(left + 3, Math.min(edge(mark), edge(anchor)) - DEPTH)
    : Math.min(right - 3, Math.max(edge(mark), edge(anchor)) + DEPTH);
  const d = `M${edge(mark)},${mark.y}H${spine}V${anchor.y}H${edge(anchor)}`;
  const width = wordsWidth + PLATE.padding * 2;
  const inside = (x: number) => x >= left && x + width <= right;
  const sides = [spine - width - 3, spine + 3].filter(inside);
  if (!leftward) sides.reverse();
  const { x, y } = placeWords(
    sides.length > 0 ? sides : [Math.max(left, spine - width - 3)],
    Math.min(mark.y, anchor.y),
    Math.max(mark.y, anchor.y),
    width,
    PLATE.height,
    others.map((other) => ({ ...outer(other), top: other.y - 7, bottom: other.y + 7 })),
  );
  return (
    <g className="timeline-bracket" aria-hidden="true">
      <path d={d} />
      <circle cx={edge(anchor)} cy={anchor.y} r={2.5} />
      <rect x={x} y={y - PLATE.height / 2} width={width} height={PLATE.height} rx={3} />
      <text x={x + PLATE.padding} y={y} dy="0.35em">
        {words}
      </text>
    </g>
  );
}

function outer({ x, width, content }: DrawnMark): {
  readonly left: number;
  readonly right: number;
} {
  const label = content.type === 'event' ? content.label : null;
  return {
    left: x + Math.min(0, label?.x ?? 0),
    right: x + Math.max(width, label ? label.x + label.width : 0),
  };
}

function labelsOn(side: 'left' | 'right', ...marks: readonly DrawnMark[]): number {
  return marks.filter((mark) => {
    const { left, right } = outer(mark);
    return side === 'left' ? left < mark.x : right > mark.x + mark.width;
  }).length;
}
