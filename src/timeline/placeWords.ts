/** Something that words should not cover, px. */
export interface Obstacle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How finely a place is looked for along the bracket. */
const STEP = 3;

/**
 * Where words of a size stand beside an upright line from `top` to `bottom`, or a little beyond its
 * ends: as near to its middle as they cover nothing (`isClear`), else where they cover least.
 * `sides`: left edges to try, preferred first.
 */
export function placeWords(
  sides: readonly number[],
  top: number,
  bottom: number,
  width: number,
  height: number,
  obstacles: readonly Obstacle[],
): { readonly x: number; readonly y: number; readonly isClear: boolean } {
  const middle = (top + bottom) / 2;
  let best = { x: sides[0]!, y: middle, covered: Infinity };
  for (let off = 0; off <= (bottom - top + height) / 2; off += STEP)
    for (const y of off === 0 ? [middle] : [middle - off, middle + off])
      for (const x of sides) {
        const box = { left: x, right: x + width, top: y - height / 2, bottom: y + height / 2 };
        const covered = coveredOf(box, obstacles);
        if (covered < best.covered) best = { x, y, covered };
        if (best.covered === 0) return { x, y, isClear: true };
      }
  return { x: best.x, y: best.y, isClear: false };
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
