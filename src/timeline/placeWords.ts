import type { Piece } from './cutLine.ts';

/** Something that words should not cover, px. */
export interface Obstacle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How finely a place is looked for along a line: upright, and level. */
const STEP = { upright: 4, level: 12 } as const;
/** Between a line and its words, px. */
const DISTANCE = 3;

/**
 * Where words of a size stand beside a line, within a box: as near to the middle of its longest
 * piece as they cover nothing, upright pieces first; null: nowhere.
 */
export function placeWords(
  pieces: readonly Piece[],
  width: number,
  height: number,
  within: Obstacle,
  obstacles: readonly Obstacle[],
): Obstacle | null {
  const ys = pieces.flatMap(([from, to]) => [from.y, to.y]);
  const [top, bottom] = [Math.min(...ys) - height * 2, Math.max(...ys) + height * 2];
  const near = obstacles.filter((obstacle) => obstacle.bottom > top && obstacle.top < bottom);
  const isFree = (box: Obstacle) =>
    box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom &&
    !near.some((obstacle) => overlap(box, obstacle) > 0);
  for (const [from, to] of pieces.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const isUpright = from.x === to.x;
    const middle = isUpright ? (from.y + to.y) / 2 : (from.x + to.x) / 2;
    // A little beyond the ends is still beside it.
    const most = (Math.abs(to.x - from.x) + Math.abs(to.y - from.y) + height) / 2;
    for (let off = 0; off <= most; off += isUpright ? STEP.upright : STEP.level)
      for (const at of off === 0 ? [middle] : [middle - off, middle + off])
        for (const side of [-1, 1]) {
          const beside = DISTANCE + (isUpright ? width : height) / 2;
          const x = isUpright ? from.x + side * beside : at;
          const y = isUpright ? at : from.y + side * beside;
          const box = {
            left: x - width / 2,
            right: x + width / 2,
            top: y - height / 2,
            bottom: y + height / 2,
          };
          if (isFree(box)) return box;
        }
  }
  return null;
}

/** Words read best beside what is upright. */
function lengthOf([from, to]: Piece): number {
  return Math.abs(to.y - from.y) * 1000 + Math.abs(to.x - from.x);
}

/** How much of the obstacles a box covers, px². */
export function coveredOf(box: Obstacle, obstacles: readonly Obstacle[]): number {
  let sum = 0;
  for (const obstacle of obstacles) sum += overlap(box, obstacle);
  return sum;
}

function overlap(a: Obstacle, b: Obstacle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
