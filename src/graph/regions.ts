import type { Column } from './layoutTypes.ts';

/** Where the centre of an actor may lie, as fractions of the picture. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** Where its centre is drawn to: across, and in height (null: anywhere). */
  readonly homeX: number;
  readonly homeY: number | null;
}

/** What is free of the first two sides' actors on either side of the middle. */
const DIVIDE = 0.03;
/** Where actors of the first side are at home. */
const SIDE_HOME = 0.24;
/** Heights of the lower and the upper edge, where further sides are at home. */
const EDGE_LOW = 0.85;
const EDGE_HIGH = 0.15;

/** Half of the picture's width that actors of no side have at the least, about the middle. */
const MIDDLE_REACH = 0.2;

/**
 * The first side has the left, the second the right; the two never mix. Actors of no side are
 * between, in a stretch as wide as their share of all (0 to 1) asks for.
 */
export function regionOf(column: Column, middleShare: number): Region {
  if (column.at === 'left') return { from: 0, to: 0.5 - DIVIDE, homeX: SIDE_HOME, homeY: null };
  if (column.at === 'right')
    return { from: 0.5 + DIVIDE, to: 1, homeX: 1 - SIDE_HOME, homeY: null };
  if (column.at === 'edge') {
    const [from, to, level] = edgeStretch(column.index, column.count);
    return { from: 0, to: 1, homeX: 0.25 + (from + to) / 4, homeY: level };
  }
  const reach = Math.min(0.5, Math.max(MIDDLE_REACH, middleShare));
  return { from: 0.5 - reach, to: 0.5 + reach, homeX: 0.5, homeY: null };
}

/** A further side's stretch of the middle half of an edge, as fractions, and that edge's height. */
export function edgeStretch(index: number, count: number): readonly [number, number, number] {
  const below = Math.ceil(count / 2);
  const isBelow = index < below;
  const place = isBelow ? index : index - below;
  const places = isBelow ? below : count - below;
  return [place / places, (place + 1) / places, isBelow ? EDGE_LOW : EDGE_HIGH];
}
