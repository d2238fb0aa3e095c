import type { Box, Point } from '../ui/anchors.ts';

/** So much longer a way may become for the sake of a common line, px. */
const DETOUR = 64;
/** More lines than this are not tried. */
const MAX_LINES = 12;

/**
 * Ways to an upright line, as many of them as can on one and the same level line: lines above and
 * below a name would frame it. A way joins where nothing lies between its beginning and that line;
 * the others stay as they are.
 */
export function joinWays(
  ways: ReadonlyMap<string, readonly Point[]>,
  boxes: readonly Box[],
): ReadonlyMap<string, readonly Point[]> {
  const lines = [...new Set([...ways.values()].map((way) => way.at(-1)!.y))].slice(0, MAX_LINES);
  if (lines.length < 2) return ways;
  const joined = lines.map((y) => {
    const able = [...ways].flatMap(([key, way]) => {
      const other = way.at(-1)!.y === y ? way : byLine(way, y);
      return other === way || (other && isFree(other, boxes)) ? [[key, other] as const] : [];
    });
    return new Map(able);
  });
  const most = joined.reduce((a, b) => (b.size > a.size ? b : a));
  return new Map([...ways, ...most]);
}

/** Straight up or down to a level line and along it; null: that is far too long. */
function byLine(way: readonly Point[], y: number): readonly Point[] | null {
  const [start, end] = [way[0]!, way.at(-1)!];
  const other = [start, { x: start.x, y }, { x: end.x, y }];
  return lengthOf(other) <= lengthOf(way) + DETOUR ? other : null;
}

/** Whether a way runs through no box but those that it begins in; rims may be touched. */
function isFree(way: readonly Point[], boxes: readonly Box[]): boolean {
  const { x, y } = way[0]!;
  return boxes
    .filter(({ left, right, top, bottom }) => !(x > left && x < right && y > top && y < bottom))
    .every(({ left, right, top, bottom }) =>
      way.slice(1).every((to, i) => {
        const from = way[i]!;
        return (
          Math.max(from.x, to.x) <= left ||
          Math.min(from.x, to.x) >= right ||
          Math.max(from.y, to.y) <= top ||
          Math.min(from.y, to.y) >= bottom
        );
      }),
    );
}

function lengthOf(way: readonly Point[]): number {
  return way
    .slice(1)
    .reduce((sum, { x, y }, i) => sum + Math.abs(x - way[i]!.x) + Math.abs(y - way[i]!.y), 0);
}
