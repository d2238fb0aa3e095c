import type { Point } from './tieCurve.ts';

/** Where a picture stands: a point of it is shown at `x + k * its x`. At 1, 0, 0 all is in sight. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: View = { k: 1, x: 0, y: 0 };
/** What one press of a button or key zooms by. */
export const ZOOM_STEP = 1.6;

/** Within these limits, and never past the picture's edges. */
export function limitView({ k, x, y }: View, width: number, height: number, most: number): View {
  const scale = Math.max(1, Math.min(most, k));
  const within = (at: number, size: number) => Math.min(0, Math.max(size * (1 - scale), at));
  return { k: scale, x: within(x, width), y: within(y, height) };
}

/** Zooms by a factor about a point of the frame. */
export function zoomAbout(view: View, factor: number, { x, y }: Point): View {
  return {
    k: view.k * factor,
    x: x - (x - view.x) * factor,
    y: y - (y - view.y) * factor,
  };
}

/** Moves a picture as little as shows a point of it, `margin` px from the frame's edges. */
export function reveal(
  view: View,
  { x, y }: Point,
  width: number,
  height: number,
  margin: number,
): View {
  const shift = (at: number, size: number) =>
    Math.max(0, margin - at) - Math.max(0, at - (size - margin));
  return {
    k: view.k,
    x: view.x + shift(view.x + view.k * x, width),
    y: view.y + shift(view.y + view.k * y, height),
  };
}

export function sameView(a: View, b: View): boolean {
  return a.k === b.k && a.x === b.x && a.y === b.y;
}

/** The CSS transform that shows a picture painted at one view as it is at another. */
export function transformBetween(painted: View, shown: View): string {
  const scale = shown.k / painted.k;
  const [x, y] = [shown.x - painted.x * scale, shown.y - painted.y * scale];
  return `translate(${x}px, ${y}px) scale(${scale})`;
}
