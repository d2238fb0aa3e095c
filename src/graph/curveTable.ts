import { segmentMeetsBox } from './boxes.ts';
import { controlY } from './tieCurve.ts';

/** Segments that stand in for a curve. */
const SEGMENTS = 5;
const STRIDE = 2 * (SEGMENTS + 1);

/** The lines between placed actors as polylines. Typed arrays: a search reads them millions of times. */
export interface CurveTable {
  /** Of a bundle of ties, so many px across. */
  set(link: number, bundle: number, ax: number, ay: number, bx: number, by: number): void;
  clear(link: number): void;
  isDrawn(link: number): boolean;
  /** From end to end, straight, px; at least 1. */
  length(link: number): number;
  /** Whether a line, `pad` wider on each side, meets a box. */
  meets(link: number, pad: number, x0: number, y0: number, x1: number, y1: number): boolean;
  /** Whether the box around a line, so much wider, touches another: quick, before `meets`. */
  reaches(link: number, pad: number, x0: number, y0: number, x1: number, y1: number): boolean;
  /** Whether the boxes around two lines touch. */
  near(link: number, other: number): boolean;
}

export function createCurveTable(count: number): CurveTable {
  const points = new Float64Array(count * STRIDE);
  const boxes = new Float64Array(count * 4);
  const lengths = new Float64Array(count);
  const drawn = new Uint8Array(count);
  return {
    set(link, bundle, ax, ay, bx, by) {
      const cx = (ax + bx) / 2;
      const cy = controlY(ax, ay, bx, by, bundle);
      let top = Math.min(ay, by);
      for (let i = 0; i <= SEGMENTS; i++) {
        const t = i / SEGMENTS;
        const u = 1 - t;
        const y = u * u * ay + 2 * u * t * cy + t * t * by;
        points[link * STRIDE + 2 * i] = u * u * ax + 2 * u * t * cx + t * t * bx;
        points[link * STRIDE + 2 * i + 1] = y;
        if (y < top) top = y;
      }
      boxes[link * 4] = Math.min(ax, bx);
      boxes[link * 4 + 1] = top;
      boxes[link * 4 + 2] = Math.max(ax, bx);
      boxes[link * 4 + 3] = Math.max(ay, by);
      // Not Math.hypot: it is many times slower, and this runs for every trial.
      lengths[link] = Math.max(1, Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2));
      drawn[link] = 1;
    },
    clear(link) {
      drawn[link] = 0;
    },
    isDrawn: (link) => drawn[link] === 1,
    length: (link) => lengths[link]!,
    meets(link, pad, x0, y0, x1, y1) {
      const left = x0 - pad;
      const up = y0 - pad;
      const right = x1 + pad;
      const down = y1 + pad;
      let at = link * STRIDE;
      for (let i = 0; i < SEGMENTS; i++, at += 2)
        if (
          segmentMeetsBox(
            points[at]!,
            points[at + 1]!,
            points[at + 2]!,
            points[at + 3]!,
            left,
            up,
            right,
            down,
          )
        )
          return true;
      return false;
    },
    reaches(link, pad, x0, y0, x1, y1) {
      const box = link * 4;
      return (
        boxes[box]! <= x1 + pad &&
        boxes[box + 2]! >= x0 - pad &&
        boxes[box + 1]! <= y1 + pad &&
        boxes[box + 3]! >= y0 - pad
      );
    },
    near(link, other) {
      const a = link * 4;
      const b = other * 4;
      return (
        boxes[a]! < boxes[b + 2]! &&
        boxes[b]! < boxes[a + 2]! &&
        boxes[a + 1]! < boxes[b + 3]! &&
        boxes[b + 1]! < boxes[a + 3]!
      );
    },
  };
}
