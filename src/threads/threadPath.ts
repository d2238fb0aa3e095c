import type { Point } from '../ui/anchors.ts';

/** Radius of a corner, px, where its sides are long enough. */
const CORNER = 9;

/** A way through points without those on a straight line between their neighbours, or twice. */
export function straighten(points: readonly Point[]): readonly Point[] {
  const way: Point[] = [];
  for (const point of points) {
    const last = way.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = way.at(-2);
    const isOnLine =
      last &&
      before &&
      ((before.x === last.x && last.x === point.x && isBetween(before.y, last.y, point.y)) ||
        (before.y === last.y && last.y === point.y && isBetween(before.x, last.x, point.x)));
    if (isOnLine) way.pop();
    way.push(point);
  }
  return way;
}

/** The path of a way through points, its corners rounded. */
export function threadPath(points: readonly Point[]): string {
  const way = straighten(points);
  return way
    .map((point, i) => {
      const before = way[i - 1];
      const after = way[i + 1];
      if (!before) return `M${show(point)}`;
      if (!after) return `L${show(point)}`;
      const enter = towards(point, before);
      const leave = towards(point, after);
      return `L${show(enter)}Q${show(point)} ${show(leave)}`;
    })
    .join('');
}

/** Where the rounding of a corner ends on one of its sides: no further than half way. */
function towards(corner: Point, next: Point): Point {
  const length = Math.hypot(next.x - corner.x, next.y - corner.y);
  const share = Math.min(CORNER, length / 2) / (length || 1);
  return {
    x: corner.x + (next.x - corner.x) * share,
    y: corner.y + (next.y - corner.y) * share,
  };
}

function isBetween(a: number, b: number, c: number): boolean {
  return (a <= b && b <= c) || (a >= b && b >= c);
}

function show({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
