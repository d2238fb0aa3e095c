/** A rectangle in px of the picture. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Whether two boxes come closer than the gaps. */
export function boxesTouch(a: Box, b: Box, gapX = 0, gapY = 0): boolean {
  return a.x0 < b.x1 + gapX && b.x0 < a.x1 + gapX && a.y0 < b.y1 + gapY && b.y0 < a.y1 + gapY;
}

/** Whether the segment from (x, y) to (u, v) meets the box given by its four sides. */
export function segmentMeetsBox(
  x: number,
  y: number,
  u: number,
  v: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): boolean {
  if ((x < x0 && u < x0) || (x > x1 && u > x1)) return false;
  if ((y < y0 && v < y0) || (y > y1 && v > y1)) return false;
  // On which side of the line each corner lies; all on one side: it passes by.
  const dx = u - x;
  const dy = v - y;
  const top = dx * (y0 - y);
  const bottom = dx * (y1 - y);
  const left = dy * (x0 - x);
  const right = dy * (x1 - x);
  const a = top - left;
  const b = top - right;
  const c = bottom - left;
  const d = bottom - right;
  return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}
