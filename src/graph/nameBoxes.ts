import type { Box } from './boxes.ts';
import { boxBeside, CORNERS, SIDES } from './labelSides.ts';
import type { PlacedActor } from './layoutTypes.ts';
import { labelBaseline, labelPx, placedBox } from './nodeShape.ts';
import type { Point } from './tieCurve.ts';

/** Room around a node for its ring, and from there to a name at its side, px. */
const RING = 3;
const GAP = 2;
/** Height of letters above their baseline, in em. */
const ASCENT = 0.82;

/** What a node covers. */
export function nodeBox({ x, y, radius }: PlacedActor): Box {
  const r = radius + RING;
  return { x0: x - r, y0: y - r, x1: x + r, y1: y + r };
}

/** What its name covers, where it stands. */
export function nameBox(actor: PlacedActor, textScale: number): Box {
  return moved(boxBelow(actor, textScale), actor.nameShift ?? { x: 0, y: 0 });
}

/** Where a name may stand beside its node, as shifts from below it: the usual place first. */
export function nameShifts(actor: PlacedActor, textScale: number): readonly Point[] {
  const below = boxBelow(actor, textScale);
  const [width, height] = [below.x1 - below.x0, below.y1 - below.y0];
  return [...SIDES, ...CORNERS].map((side) => {
    if (side === 'below') return { x: 0, y: 0 };
    const box = boxBeside(nodeBox(actor), side, width, height, GAP);
    return { x: tenth(box.x0 - below.x0), y: tenth(box.y0 - below.y0) };
  });
}

/** A box somewhere else. */
export function moved({ x0, y0, x1, y1 }: Box, { x, y }: Point): Box {
  return { x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y };
}

/** What its name covers in the usual place. */
export function boxBelow(actor: PlacedActor, textScale: number): Box {
  const { x, y, radius, labelWidth, strong } = actor;
  const fontPx = labelPx(strong, textScale);
  const half = labelWidth / 2 + 1;
  const y0 = y + labelBaseline(radius, 0, fontPx) - ASCENT * fontPx;
  return { x0: x - half, y0, x1: x + half, y1: placedBox(actor, textScale).y1 };
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
