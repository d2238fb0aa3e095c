import type { Box, Point } from '../ui/anchors.ts';

/** The crossings of all lines on which a way may run; places ascend. */
interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By crossing (row by row): 1 where a box is in the way to the next one at the right, or below. */
  readonly isShut: readonly [right: Uint8Array, below: Uint8Array];
}

const LEVEL = 0;
const UPRIGHT = 1;

/**
 * The way with fewest corners, of these the shortest that is found first, from a point to an upright
 * line at `x`: level and upright by turns, within bounds and through none of the boxes (their rims
 * may be touched). A box in which the point itself lies does not count. Null: there is no such way.
 * Costs no more than the crossings of all rims.
 */
export function routeToLine(
  from: Point,
  x: number,
  boxes: readonly Box[],
  bounds: Box,
): readonly Point[] | null {
  const grid = gridOf(
    from,
    x,
    boxes.filter((box) => !isInside(box, from)),
    bounds,
  );
  const { xs, ys, isShut } = grid;
  const width = xs.length;
  const goal = xs.indexOf(x);
  const [column, row] = [xs.indexOf(from.x), ys.indexOf(from.y)];
  if (goal < 0 || column < 0 || row < 0) return null;
  const start = row * width + column;
  if (column === goal) return [from];

  // For each crossing, come to level or upright: where the way to it turned; −1: not come to.
  const turns = [LEVEL, UPRIGHT].map(() => new Int32Array(width * ys.length).fill(-1));
  for (const turn of turns) turn[start] = start;
  // All that is reached with so many corners, before anything with one more.
  let reached = [
    [start, LEVEL],
    [start, UPRIGHT],
  ];
  while (reached.length > 0) {
    const next: number[][] = [];
    const ends: number[] = [];
    for (const [corner, way] of reached as [number, number][]) {
      const step = way === LEVEL ? 1 : width;
      for (const by of [step, -step])
        for (let at = corner; !isWall(at, by);) {
          at += by;
          // Who has come here on the same line went on from here too.
          if (turns[way]![at]! >= 0) break;
          turns[way]![at] = corner;
          if (way === LEVEL && at % width === goal) ends.push(at);
          next.push([at, 1 - way]);
        }
    }
    const ways = ends.map((end) => wayTo(end, start, turns, grid));
    if (ways.length > 0) return ways.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a));
    reached = next;
  }
  return null;

  function isWall(at: number, by: number): boolean {
    if (by === 1) return at % width === width - 1 || isShut[0][at] === 1;
    if (by === -1) return at % width === 0 || isShut[0][at - 1] === 1;
    if (by > 0) return at + by >= width * ys.length || isShut[1][at] === 1;
    return at + by < 0 || isShut[1][at + by] === 1;
  }
}

function gridOf(from: Point, x: number, boxes: readonly Box[], bounds: Box): Grid {
  const xs = places([from.x, x], boxes, 'left', 'right', bounds);
  const ys = places([from.y], boxes, 'top', 'bottom', bounds);
  const width = xs.length;
  const isShut = [new Uint8Array(width * ys.length), new Uint8Array(width * ys.length)] as const;
  for (const { left, right, top, bottom } of boxes) {
    const [firstColumn, lastColumn] = stretch(xs, left, right);
    const [firstRow, lastRow] = stretch(ys, top, bottom);
    for (let row = firstRow; row <= lastRow; row += 1)
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const crossing = row * width + column;
        const isWithinRows = ys[row]! > top && ys[row]! < bottom;
        const isWithinColumns = xs[column]! > left && xs[column]! < right;
        // No rim lies between two places: a box covers all of a step, or nothing.
        if (isWithinRows && column < lastColumn) isShut[0][crossing] = 1;
        if (isWithinColumns && row < lastRow) isShut[1][crossing] = 1;
      }
  }
  return { xs, ys, isShut };
}

/** Indices of the first place that is not before `low` and of the one that `high` is, or the last. */
function stretch(all: readonly number[], low: number, high: number): readonly [number, number] {
  const first = all.findIndex((at) => at >= low);
  const last = all.findIndex((at) => at >= high);
  return [first < 0 ? all.length : first, last < 0 ? all.length - 1 : last];
}

/** Where lines may run: at both ends, and along every rim within the bounds. */
function places(
  own: readonly number[],
  boxes: readonly Box[],
  low: 'left' | 'top',
  high: 'right' | 'bottom',
  bounds: Box,
): readonly number[] {
  const all = [...own, ...boxes.flatMap((box) => [box[low], box[high]])];
  const within = all.filter((at) => at >= bounds[low] && at <= bounds[high]);
  return [...new Set(within)].sort((a, b) => a - b);
}

function isInside({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function wayTo(
  end: number,
  start: number,
  turns: readonly Int32Array[],
  { xs, ys }: Grid,
): readonly Point[] {
  const pointOf = (at: number) => ({
    x: xs[at % xs.length]!,
    y: ys[Math.floor(at / xs.length)]!,
  });
  const way = [pointOf(end)];
  for (let at = end, direction = LEVEL; at !== start; direction = 1 - direction) {
    at = turns[direction]![at]!;
    way.unshift(pointOf(at));
  }
  return way;
}

function lengthOf(way: readonly Point[]): number {
  return way
    .slice(1)
    .reduce((sum, { x, y }, i) => sum + Math.abs(x - way[i]!.x) + Math.abs(y - way[i]!.y), 0);
}
