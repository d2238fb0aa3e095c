import type { BracketEnd } from './chooseBrackets.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { coveredOf, type Obstacle as Box } from './placeWords.ts';

/** A corner or an end of a bracket, px from the top left of the lanes. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One way that a bracket could take, from the relative date to what it hangs on. */
export interface Way {
  readonly points: readonly Point[];
  readonly cost: number;
}

/** Between a mark, or its label, and a bracket that leaves it sideways, px. */
const GAP = 4;
/** From there to the bracket's back, at least. */
const STUB = 10;
/** Half the height of a mark: a bracket that leaves it upright begins there. Of a label, in letters of
 * the usual size. */
export const HALF_MARK = 8;
/** From the ends of a bar to where a bracket may leave it upright. */
const INSET = 5;
/** How far beyond both marks a bracket's back may stand, and between how many places it may choose. */
const REACH = 120;
const PLACES = 48;
const MIN_STEP = 4;
/** What a way costs besides its length, as px of way: each px of a mark, a label, words or another
 * line that it meets; a corner; leaving a mark on the side of its label. */
const COST = { met: 8, corner: 8, label: 30 } as const;
/** Half the room that a line takes, so that two of them are told apart. */
const HALF_LINE = 1.5;
/** A bracket that leads beyond an edge is at least so long, where the mark lets it. */
const LEADS = 28;

/** How a bracket leaves a mark: upright or sideways, then along `travel` to its back. */
interface Exit {
  /** Where it may leave, from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  readonly y: number;
  /** Height of what runs level. */
  readonly travel: number;
  /** Where its back may stand. */
  readonly least: number;
  readonly most: number;
  readonly cost: number;
}

/** Ways between two ends, the best first. It is short, meets little, and keeps to gaps of rows. */
export function bracketWays(
  from: BracketEnd,
  to: BracketEnd,
  taken: readonly Box[],
  rowHeight: number,
  unit: number,
  sight: Box,
): readonly Way[] {
  const ways =
    typeof from === 'string'
      ? waysBeyond(to as DrawnMark, from, taken, rowHeight, unit, sight).map(
          ({ points, cost }) => ({
            points: points.toReversed(),
            cost,
          }),
        )
      : typeof to === 'string'
        ? waysBeyond(from, to, taken, rowHeight, unit, sight)
        : waysBetween(from, to, taken, rowHeight, unit, sight);
  return ways.toSorted((a, b) => a.cost - b.cost);
}

function waysBeyond(
  mark: DrawnMark,
  side: 'left' | 'right',
  taken: readonly Box[],
  rowHeight: number,
  unit: number,
  { left, right }: Box,
): readonly Way[] {
  const near = nearTo(mark.y, mark.y, taken, rowHeight);
  const [edge, inner] = side === 'left' ? [left, left + LEADS] : [right, right - LEADS];
  return exitsOf(mark, rowHeight, unit, left, right)
    .filter(({ least, most }) => edge >= least && edge <= most)
    .map(({ low, high, y, travel, cost }) => {
      const x = clamp(inner, low, high);
      return {
        points: [
          { x, y },
          { x, y: travel },
          { x: edge, y: travel },
        ],
        cost: cost + costOf(x, travel, edge, travel, near) + (y === travel ? 0 : COST.corner),
      };
    });
}

function waysBetween(
  from: DrawnMark,
  to: DrawnMark,
  taken: readonly Box[],
  rowHeight: number,
  unit: number,
  { left, right }: Box,
): readonly Way[] {
  const near = nearTo(from.y, to.y, taken, rowHeight);
  const [one, other] = [
    exitsOf(from, rowHeight, unit, left, right),
    exitsOf(to, rowHeight, unit, left, right),
  ];
  return backsOf(from, to, left, right).flatMap((back) => {
    const begin = bestExit(one, back, to.y, near);
    const end = bestExit(other, back, from.y, near);
    if (!begin || !end) return [];
    return {
      points: [
        { x: begin.x, y: begin.y },
        { x: begin.x, y: begin.travel },
        { x: back, y: begin.travel },
        { x: back, y: end.travel },
        { x: end.x, y: end.travel },
        { x: end.x, y: end.y },
      ],
      cost: begin.cost + end.cost + costOf(back, begin.travel, back, end.travel, near),
    };
  });
}

/** The cheapest way out of a mark to a back; null: none. `toward`: where the other mark stands. */
function bestExit(exits: readonly Exit[], back: number, toward: number, near: readonly Box[]) {
  let best: { x: number; y: number; travel: number; cost: number } | null = null;
  let least = Infinity;
  for (const { low, high, y, travel, least: min, most, cost: own } of exits) {
    if (back < min || back > most) continue;
    const x = clamp(back, low, high);
    const corners = x === back ? 0 : y === travel ? 1 : 2;
    const cost = own + corners * COST.corner + costOf(x, travel, back, travel, near);
    const likely = cost + Math.abs(travel - toward);
    if (likely >= least) continue;
    least = likely;
    best = { x, y, travel, cost };
  }
  return best;
}

function exitsOf(
  mark: DrawnMark,
  rowHeight: number,
  unit: number,
  least: number,
  most: number,
): readonly Exit[] {
  const { x, y, width, content } = mark;
  const outer = outerOf(mark);
  const middle = clamp(x + width / 2, least, most);
  const isBar = content.type === 'event' && content.box?.wide === true;
  const low = isBar ? Math.min(middle, Math.max(x + INSET, least)) : middle;
  const high = isBar ? Math.max(middle, Math.min(x + width - INSET, most)) : middle;
  const exits: Exit[] = [-1, 1].map((side) => ({
    low,
    high,
    y: y + side * halfOf(mark, unit),
    travel: y + (side * rowHeight) / 2,
    least,
    most,
    cost: 0,
  }));
  const [before, after] = [outer.left - GAP, outer.right + GAP];
  const level = { y, travel: y };
  if (before - STUB >= least && before <= most)
    exits.push({
      ...level,
      low: before,
      high: before,
      least,
      most: before - STUB,
      cost: outer.left < x ? COST.label : 0,
    });
  if (after + STUB <= most && after >= least)
    exits.push({
      ...level,
      low: after,
      high: after,
      least: after + STUB,
      most,
      cost: outer.right > x + width ? COST.label : 0,
    });
  return exits;
}

/** Places where the upright back of a bracket could stand. */
function backsOf(from: DrawnMark, to: DrawnMark, left: number, right: number): readonly number[] {
  const [one, other] = [outerOf(from), outerOf(to)];
  const low = Math.max(left + 3, Math.min(one.left, other.left) - REACH);
  const high = Math.min(right - 3, Math.max(one.right, other.right) + REACH);
  const step = Math.max(MIN_STEP, (high - low) / PLACES);
  const backs = [from, to].map(({ x, width }) => clamp(x + width / 2, left, right));
  for (const { left: start, right: end } of [one, other])
    backs.push(start - GAP - STUB, end + GAP + STUB);
  for (let x = low; x <= high; x += step) backs.push(x);
  return backs;
}

/** Half a mark's height, px: counts grow with their letters, other marks stay. */
export function halfOf({ content }: DrawnMark, unit: number): number {
  return content.type === 'count' ? HALF_MARK * unit : HALF_MARK;
}

/** A mark with its label, from left to right. */
function outerOf({ x, width, content }: DrawnMark): Pick<Box, 'left' | 'right'> {
  const label = content.type === 'event' ? content.label : null;
  return {
    left: x + Math.min(0, label?.x ?? 0),
    right: x + Math.max(width, label ? label.x + label.width : 0),
  };
}

function nearTo(one: number, other: number, taken: readonly Box[], rowHeight: number) {
  const [top, bottom] = [Math.min(one, other) - rowHeight, Math.max(one, other) + rowHeight];
  return taken.filter((box) => box.bottom > top && box.top < bottom);
}

function costOf(x1: number, y1: number, x2: number, y2: number, near: readonly Box[]): number {
  const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
  if (length === 0) return 0;
  const met = coveredOf(lineBox({ x: x1, y: y1 }, { x: x2, y: y2 }), near) / (HALF_LINE * 2);
  return length + met * COST.met;
}

/** What a level or upright line takes of the picture. */
export function lineBox(one: Point, other: Point): Box {
  const isUpright = one.x === other.x;
  const [dx, dy] = isUpright ? [HALF_LINE, 0] : [0, HALF_LINE];
  return {
    left: Math.min(one.x, other.x) - dx,
    right: Math.max(one.x, other.x) + dx,
    top: Math.min(one.y, other.y) - dy,
    bottom: Math.max(one.y, other.y) + dy,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
