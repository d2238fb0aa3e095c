import type { Unit } from './formUnits.ts';
import type { Region } from './regions.ts';
import type { Point } from './tieCurve.ts';

/** Pairs hang from the top in the order of their activity, between these heights. */
const PAIRS_TOP = 0.17;
const PAIRS_BOTTOM = 0.82;
/** How far from the edge pairs stand, by turns, as fractions: a loose zigzag. */
const PAIR_STEPS = [0.3, 0.18, 0.36, 0.1, 0.25];

/**
 * Where each unit (its left member) belongs, as fractions of the picture, and sets out from: pairs
 * one below the other, the rest in their own part, spread by the golden ratio. Forces between those
 * with ties brought no better pictures: the search takes everybody far from there.
 */
export function findHomes(regions: readonly Region[], units: readonly Unit[]): readonly Point[] {
  const pairs = units.filter(({ mirrored }) => mirrored !== null).length;
  return units.map(({ member, pairRank }, place) => {
    const { homeX, homeY } = regions[member]!;
    if (pairRank === null) return { x: homeX, y: homeY ?? (place * 0.618 + 0.12) % 1 };
    return {
      x: PAIR_STEPS[pairRank % PAIR_STEPS.length]!,
      y: PAIRS_TOP + (PAIRS_BOTTOM - PAIRS_TOP) * (pairs > 1 ? pairRank / (pairs - 1) : 0),
    };
  });
}
