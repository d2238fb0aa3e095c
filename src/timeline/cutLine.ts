import type { Point } from './bracketWays.ts';
import type { Obstacle as Box } from './placeWords.ts';

/** A piece of a line that is level or upright. */
export type Piece = readonly [from: Point, to: Point];

/**
 * What is left of a line of level and upright pieces within a box, with gaps where it would run
 * through others: it seems to pass behind them.
 */
export function cutLine(
  points: readonly Point[],
  sight: Box,
  through: readonly Box[],
): readonly Piece[] {
  return points.slice(1).flatMap((to, i) => cutPiece(points[i]!, to, sight, through));
}

function cutPiece(from: Point, to: Point, sight: Box, through: readonly Box[]): readonly Piece[] {
  const isUpright = from.x === to.x;
  const across = isUpright ? from.x : from.y;
  /** Edges of a box along the line; null: the line passes beside it. */
  const along = ({ left, right, top, bottom }: Box): readonly [number, number] | null => {
    const [a, b, low, high] = isUpright ? [top, bottom, left, right] : [left, right, top, bottom];
    return across > low && across < high ? [a, b] : null;
  };
  const [start, end] = isUpright ? [from.y, to.y] : [from.x, to.x];
  const isInSight = isUpright
    ? across >= sight.left && across <= sight.right
    : across >= sight.top && across <= sight.bottom;
  if (start === end || !isInSight) return [];
  const [least, most] = isUpright ? [sight.top, sight.bottom] : [sight.left, sight.right];
  const last = Math.min(most, Math.max(start, end));
  const gaps = through
    .flatMap((box) => {
      const gap = along(box);
      return gap ? [gap] : [];
    })
    .sort((a, b) => a[0] - b[0]);
  const pieces: (readonly [number, number])[] = [];
  let at = Math.max(least, Math.min(start, end));
  for (const [low, high] of gaps) {
    if (low >= last) break;
    if (low > at) pieces.push([at, low]);
    at = Math.max(at, high);
  }
  if (at < last) pieces.push([at, last]);
  const point = (value: number) => (isUpright ? { x: across, y: value } : { x: value, y: across });
  const drawn = pieces.map(([a, b]): Piece => [point(a), point(b)]);
  return start < end ? drawn : drawn.toReversed().map(([a, b]): Piece => [b, a]);
}

/** Pieces as an SVG path. */
export function pathOf(pieces: readonly Piece[]): string {
  let path = '';
  let last: Point | null = null;
  for (const [from, to] of pieces) {
    if (!last || from.x !== last.x || from.y !== last.y) path += `M${from.x},${from.y}`;
    path += from.x === to.x ? `V${to.y}` : `H${to.x}`;
    last = to;
  }
  return path;
}
