/** A point in the picture: px from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Disc extends Point {
  readonly radius: number;
}

/** A tie as drawn: its path, its arrow head ('' where undirected) and where its card belongs. */
export interface TieShape {
  readonly path: string;
  readonly arrow: string;
  readonly middle: Point;
}

/** How far a tie rises above the straight line, as a share of its horizontal extent. */
const ARCH = 0.055;
/** Lines keep off the upper edge, px. */
const CEILING = 5;
/** Room between the rim of a node and the end of a tie, px. */
const RIM_GAP = 2.5;
/** Distance of parallel ties at their middle, and of the outermost ones at most, px. */
const FAN_GAP = 11;
const FAN_WIDTH = 64;
/** Where on a tie its arrow head sits, as a share of the way; past the middle, off the crossings. */
const ARROW_AT = 0.6;
const ARROW_LENGTH = 5.5;
/** Ends are found by halving; 2^-20 of a screen is nothing. */
const HALVINGS = 20;

/**
 * Height of the control point of the quadratic curve between two nodes. The arch is upward and
 * shrinks with the slope, so that a dragged node never makes a tie flip over; near the upper edge
 * it flattens or sags, so that a whole bundle, `bundle` px across, stays in the picture.
 */
export function controlY(ax: number, ay: number, bx: number, by: number, bundle: number): number {
  const level = (ay + by) / 2;
  const dx = Math.abs(bx - ax);
  const slant = dx / (dx + Math.abs(by - ay) || 1);
  const rise = Math.min(ARCH * dx, level - CEILING - (slant * bundle) / 2);
  return level - 2 * rise;
}

/** The control point of one of several parallel ties, `fan` px off the middle one at mid curve. */
function controlPoint(from: Point, to: Point, fan: number, bundle: number): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: (from.x + to.x) / 2 - (dy / length) * 2 * fan,
    y: controlY(from.x, from.y, to.x, to.y, bundle) + (dx / length) * 2 * fan,
  };
}

/** From the first to the last of so many parallel ties, px at mid curve. */
export function fanWidth(count: number): number {
  return Math.min(FAN_WIDTH, FAN_GAP * (count - 1));
}

/** Offsets of `count` parallel ties from their common middle, in order, px. */
export function fanOffsets(count: number): readonly number[] {
  const gap = count > 1 ? fanWidth(count) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * gap);
}

/** The curve's point at `t` from 0 to 1. */
function pointAt(from: Point, control: Point, to: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/**
 * Draws a tie from rim to rim. The fan's sense is that of the two ends' order as given, so pass
 * parallel ties, of a bundle so wide, in one order (`reversed` says that this one points the other way).
 */
export function shapeTie(
  a: Disc,
  b: Disc,
  fan: number,
  bundle: number,
  directed: boolean,
  reversed: boolean,
  width: number,
): TieShape {
  if (a.x === b.x && a.y === b.y) return shapeLoop(a);
  const control = controlPoint(a, b, fan, bundle);
  const start = leaveDisc(a, control, b, a.radius + RIM_GAP);
  const end = 1 - leaveDisc(b, control, a, b.radius + RIM_GAP);
  // Nodes that all but touch leave no room for a line between their rims.
  const [t0, t1] = start < end ? [start, end] : [0, 1];
  const p0 = pointAt(a, control, b, t0);
  const p2 = pointAt(a, control, b, t1);
  const p1 = partControl(a, control, b, t0, t1);
  return {
    path: `M${p(p0)}Q${p(p1)} ${p(p2)}`,
    arrow: directed ? shapeArrow(p0, p1, p2, reversed, width) : '',
    middle: pointAt(p0, p1, p2, 0.5),
  };
}

/** The first `t` at which the curve from the disc's centre is `radius` away from it. */
function leaveDisc(centre: Point, control: Point, to: Point, radius: number): number {
  let inside = 0;
  let outside = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const t = (inside + outside) / 2;
    const point = pointAt(centre, control, to, t);
    if (Math.hypot(point.x - centre.x, point.y - centre.y) < radius) inside = t;
    else outside = t;
  }
  return outside;
}

/** Control point of the part of a quadratic curve from t0 to t1 (its blossom at both). */
function partControl(a: Point, control: Point, b: Point, t0: number, t1: number): Point {
  const blend = (k: 'x' | 'y') =>
    (1 - t0) * ((1 - t1) * a[k] + t1 * control[k]) + t0 * ((1 - t1) * control[k] + t1 * b[k]);
  return { x: blend('x'), y: blend('y') };
}

function shapeArrow(p0: Point, p1: Point, p2: Point, reversed: boolean, width: number): string {
  const t = reversed ? 1 - ARROW_AT : ARROW_AT;
  const at = pointAt(p0, p1, p2, t);
  const dx = (1 - t) * (p1.x - p0.x) + t * (p2.x - p1.x);
  const dy = (1 - t) * (p1.y - p0.y) + t * (p2.y - p1.y);
  const scale = (reversed ? -1 : 1) / (Math.hypot(dx, dy) || 1);
  const [ux, uy] = [dx * scale, dy * scale];
  const length = ARROW_LENGTH + width;
  const half = length * 0.55;
  const tip = { x: at.x + (ux * length) / 2, y: at.y + (uy * length) / 2 };
  const back = { x: at.x - (ux * length) / 2, y: at.y - (uy * length) / 2 };
  const left = { x: back.x - uy * half, y: back.y + ux * half };
  const right = { x: back.x + uy * half, y: back.y - ux * half };
  return `M${p(tip)}L${p(left)}L${p(right)}Z`;
}

/** Of an actor with itself: a loop above the node. */
function shapeLoop({ x, y, radius }: Disc): TieShape {
  const reach = radius * 2.6;
  const foot = { x: radius * 0.6, y: radius * 0.8 + RIM_GAP };
  return {
    path:
      `M${p({ x: x - foot.x, y: y - foot.y })}` +
      `C${p({ x: x - reach, y: y - reach })} ${p({ x: x + reach, y: y - reach })} ` +
      p({ x: x + foot.x, y: y - foot.y }),
    arrow: '',
    middle: { x, y: y - reach * 0.85 },
  };
}

/** Tenths of a px: enough for the eye, and pictures in tests stay readable. */
function p({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
