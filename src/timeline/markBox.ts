import { isWide, type TimeShape } from './eventShape.ts';
import type { View } from './view.ts';

/** Half the width of a disc and of a square, px. */
export const DISC_RADIUS = 7;
export const SQUARE_RADIUS = 6;
/** Height of a bar or span. */
export const BAR_HEIGHT = 11;
/** A bar is never narrower, or it could not be seen and hit. */
export const MIN_BAR_PX = 14;
/** Where no first day is known, the bar fades out over this length. */
const OPEN_PX = 64;
/** How far a mark goes on beyond the edge of the plot, where it is clipped. */
const OVERHANG_PX = 24;

/** Where a mark stands on the plot, px from its left edge; clipped a little beyond it. */
export interface MarkBox {
  readonly left: number;
  readonly right: number;
  /** Drawn as a bar; otherwise as a disc or square in the middle of the box. */
  readonly wide: boolean;
  /** The certain part of a bar, within the box. */
  readonly firmLeft: number;
  readonly firmRight: number;
  /** The mark goes on beyond the edge, so that end has no fade. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** The box of a shape in a view. */
export function markBox(shape: TimeShape, view: View): MarkBox {
  if (!isWide(shape)) {
    const middle = view.toPx((shape.start + shape.end) / 2);
    const radius = shape.kind === 'square' ? SQUARE_RADIUS : DISC_RADIUS;
    const [left, right] = [middle - radius, middle + radius];
    return {
      left,
      right,
      wide: false,
      firmLeft: left,
      firmRight: right,
      cutLeft: false,
      cutRight: false,
    };
  }
  let left = view.toPx(shape.start);
  let right = view.toPx(shape.end);
  if (shape.openStart) left = right - OPEN_PX;
  if (shape.openEnd) right = left + OPEN_PX;
  if (right - left < MIN_BAR_PX) {
    const middle = (left + right) / 2;
    left = middle - MIN_BAR_PX / 2;
    right = middle + MIN_BAR_PX / 2;
  }
  const cutLeft = left < -OVERHANG_PX;
  const cutRight = right > view.widthPx + OVERHANG_PX;
  const low = Math.max(left, -OVERHANG_PX);
  const high = Math.min(right, view.widthPx + OVERHANG_PX);
  const within = (day: number) => Math.max(low, Math.min(high, view.toPx(day)));
  return {
    left: Math.min(low, view.widthPx + OVERHANG_PX),
    right: Math.max(high, -OVERHANG_PX),
    wide: true,
    firmLeft: shape.openStart ? high : within(shape.firmStart),
    firmRight: shape.openEnd ? low : within(shape.firmEnd),
    cutLeft,
    cutRight,
  };
}
