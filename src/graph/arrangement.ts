import { boxesTouch, type Box } from './boxes.ts';
import { createCurveTable } from './curveTable.ts';
import type { Unit } from './formUnits.ts';
import type { Density, NodeShape } from './nodeShape.ts';
import { fanWidth, type Point } from './tieCurve.ts';

/** What spoils a picture, and how much: overlaps and lines through a node most, length least. */
const OVERLAP = 90;
const LINE_THROUGH_DISC = 60;
const LINE_THROUGH_LABEL = 36;
/** Share of that for each further line of a bundle. */
const BUNDLE = 0.3;
const LINE_THROUGH_OWN_LABEL = 9;
const CROSSING = 5;
/** Two lines that cross, or part, at a small angle are hard to tell apart. */
const FLAT_CROSSING = 7;
const FLAT_PARTING = 9;
/** Cosines of the angles, about 18 and 11 degrees, below which that is so. */
const FLAT_COSINE = 0.95;
const PARTING_COSINE = 0.982;
const LENGTH = 5;
/** A bundle needs length to fan out: so many px for each of its lines. */
const SHORT_BUNDLE = 50;
const ROOM_PER_TIE = 40;
const CROWDING = 9;
/** Nodes nearer than this, as an ellipse in px, crowd each other. */
const CROWDING_X = 150;
const CROWDING_Y = 72;
/** From a node's label to its rim, and room for a line beside a name, px. */
const LABEL_TOP = 4;
const LINE_ROOM = 2;

/** Two actors, by index, and how many ties link them. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly ties: number;
}

/** A picture in the making: who stands where, whether a place is free and how good it is. */
export interface Arrangement {
  /** Whether a unit's boxes fit there, within the picture and clear of the names of the sides. */
  isInside(unit: Unit, at: Point): boolean;
  /** Whether they fit and are clear of all placed ones too. */
  isFree(unit: Unit, at: Point): boolean;
  /** How much a placed unit spoils the picture where it stands; 0 is perfect. */
  cost(unit: Unit): number;
  place(unit: Unit, at: Point): void;
  remove(unit: Unit): void;
  /** Where an actor stands; null: not placed. */
  positionOf(member: number): Point | null;
}

export function createArrangement(
  shapes: readonly NodeShape[],
  links: readonly Link[],
  obstacles: readonly Box[],
  width: number,
  height: number,
  { gapX, gapY }: Density,
): Arrangement {
  const count = shapes.length;
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  const placed = new Uint8Array(count);
  const curves = createCurveTable(links.length);
  /** A bundle of lines through a name is worse than one line. */
  const burden = links.map(({ ties }) => 1 + BUNDLE * (ties - 1));
  const pads = links.map(({ ties }) => LINE_ROOM + fanWidth(ties) / 2);
  const ends = Int32Array.from(links.flatMap(({ a, b }) => [a, b]));
  const linksOf: number[][] = shapes.map(() => []);
  links.forEach(({ a, b }, link) => {
    linksOf[a]!.push(link);
    linksOf[b]!.push(link);
  });

  const put = (member: number, x: number, y: number, isPlaced: number) => {
    xs[member] = x;
    ys[member] = y;
    placed[member] = isPlaced;
  };
  const redraw = (member: number) => {
    for (const link of linksOf[member]!) {
      const { a, b, ties } = links[link]!;
      if (placed[a] === 1 && placed[b] === 1)
        curves.set(link, fanWidth(ties), xs[a]!, ys[a]!, xs[b]!, ys[b]!);
      else curves.clear(link);
    }
  };
  const move = ({ member, mirrored }: Unit, x: number, y: number) => {
    put(member, x, y, 1);
    if (mirrored !== null) put(mirrored, width - x, y, 1);
    redraw(member);
    if (mirrored !== null) redraw(mirrored);
  };

  const meetsLabel = (link: number, member: number, pad: number) => {
    const { radius, bottom, width: labelWidth } = shapes[member]!;
    const x = xs[member]!;
    const y = ys[member]!;
    const top = y + radius + LABEL_TOP;
    return curves.meets(link, pad, x - labelWidth / 2, top, x + labelWidth / 2, y + bottom);
  };
  const costThrough = (link: number, member: number): number => {
    const { top: reach, bottom, halfWidth } = shapes[member]!;
    const x = xs[member]!;
    const y = ys[member]!;
    const pad = pads[link]!;
    if (!curves.reaches(link, pad, x - halfWidth, y - reach, x + halfWidth, y + bottom)) return 0;
    if (curves.meets(link, pad, x - reach, y - reach, x + reach, y + reach))
      return LINE_THROUGH_DISC * burden[link]!;
    return meetsLabel(link, member, pad) ? LINE_THROUGH_LABEL * burden[link]! : 0;
  };

  const costOfLink = (link: number): number => {
    if (!curves.isDrawn(link)) return 0;
    const a = ends[2 * link]!;
    const b = ends[2 * link + 1]!;
    const ax = xs[a]!;
    const ay = ys[a]!;
    const ux = xs[b]! - ax;
    const uy = ys[b]! - ay;
    const length = curves.length(link);
    let cost = (LENGTH * length) / (width + height);
    const needed = ROOM_PER_TIE * links[link]!.ties;
    if (length < needed) cost += SHORT_BUNDLE * (1 - length / needed);
    if (meetsLabel(link, a, 0)) cost += LINE_THROUGH_OWN_LABEL;
    if (meetsLabel(link, b, 0)) cost += LINE_THROUGH_OWN_LABEL;
    for (let member = 0; member < count; member++)
      if (placed[member] === 1 && member !== a && member !== b) cost += costThrough(link, member);
    for (let other = 0; other < links.length; other++) {
      if (other === link || !curves.isDrawn(other)) continue;
      const c = ends[2 * other]!;
      const d = ends[2 * other + 1]!;
      const isShared = a === c || b === d || a === d || b === c;
      if (!isShared && !curves.near(link, other)) continue;
      const vx = xs[d]! - xs[c]!;
      const vy = ys[d]! - ys[c]!;
      const cosine = (ux * vx + uy * vy) / (length * curves.length(other));
      if (isShared) {
        if ((a === c || b === d ? cosine : -cosine) > PARTING_COSINE) cost += FLAT_PARTING;
        continue;
      }
      // On which side of each line the other's ends lie.
      const cx = xs[c]! - ax;
      const cy = ys[c]! - ay;
      const sideC = ux * cy - uy * cx;
      const sideD = ux * (cy + vy) - uy * (cx + vx);
      const sideA = vy * cx - vx * cy;
      const sideB = sideA + vx * uy - vy * ux;
      if (sideC * sideD < 0 && sideA * sideB < 0)
        cost += CROSSING + (Math.abs(cosine) > FLAT_COSINE ? FLAT_CROSSING : 0);
    }
    return cost;
  };

  const overlaps = (member: number, x: number, y: number, other: number): boolean => {
    const one = shapes[member]!;
    const two = shapes[other]!;
    return (
      Math.abs(xs[other]! - x) < one.halfWidth + two.halfWidth + gapX &&
      y - one.top < ys[other]! + two.bottom + gapY &&
      ys[other]! - two.top < y + one.bottom + gapY
    );
  };
  const costOfMember = (member: number): number => {
    let cost = 0;
    for (let other = 0; other < count; other++) {
      if (placed[other] !== 1 || other === member) continue;
      if (overlaps(member, xs[member]!, ys[member]!, other)) cost += OVERLAP;
      const dx = (xs[other]! - xs[member]!) / CROWDING_X;
      const dy = (ys[other]! - ys[member]!) / CROWDING_Y;
      const distance = dx * dx + dy * dy;
      if (distance < 1) cost += CROWDING * (1 - Math.sqrt(distance)) ** 2;
    }
    for (let link = 0; link < links.length; link++) {
      if (!curves.isDrawn(link)) continue;
      if (ends[2 * link] === member || ends[2 * link + 1] === member) cost += costOfLink(link);
      else cost += costThrough(link, member);
    }
    return cost;
  };

  const isInside = (member: number, x: number, y: number): boolean => {
    const { halfWidth, top, bottom } = shapes[member]!;
    const box = { x0: x - halfWidth, y0: y - top, x1: x + halfWidth, y1: y + bottom };
    if (box.x0 < 0 || box.y0 < 0 || box.x1 > width || box.y1 > height) return false;
    return !obstacles.some((obstacle) => boxesTouch(box, obstacle));
  };
  const isClear = (member: number, other: number | null, x: number, y: number): boolean => {
    for (let i = 0; i < count; i++)
      if (placed[i] === 1 && i !== member && i !== other && overlaps(member, x, y, i)) return false;
    return true;
  };

  return {
    isInside: ({ member, mirrored }, { x, y }) =>
      isInside(member, x, y) && (mirrored === null || isInside(mirrored, width - x, y)),
    isFree({ member, mirrored }, { x, y }) {
      if (!isInside(member, x, y) || !isClear(member, mirrored, x, y)) return false;
      if (mirrored === null) return true;
      return (
        isInside(mirrored, width - x, y) &&
        isClear(mirrored, member, width - x, y) &&
        width - 2 * x >= shapes[member]!.halfWidth + shapes[mirrored]!.halfWidth + gapX
      );
    },
    cost: ({ member, mirrored }) =>
      costOfMember(member) + (mirrored === null ? 0 : costOfMember(mirrored)),
    place: (unit, { x, y }) => move(unit, x, y),
    remove({ member, mirrored }) {
      placed[member] = 0;
      redraw(member);
      if (mirrored === null) return;
      placed[mirrored] = 0;
      redraw(mirrored);
    },
    positionOf: (member) => (placed[member] === 1 ? { x: xs[member]!, y: ys[member]! } : null),
  };
}
