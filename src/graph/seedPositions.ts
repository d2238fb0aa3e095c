import type { LayoutInput } from './layoutTypes.ts';
import type { NodeShape } from './nodeShape.ts';
import type { Region } from './regions.ts';
import type { Unit } from './formUnits.ts';
import { runForces } from './runForces.ts';
import type { Point } from './tieCurve.ts';

/** Few, fixed: this only has to bring related actors near each other. */
const TICKS = 90;
/** How strongly everybody is drawn sideways, and how much of a name others keep away from. */
const SIDEWAYS_PULL = 0.25;
const NAME_SHARE = 0.8;
/** Pairs hang from the top in the order of their activity, between these heights. */
const PAIRS_TOP = 0.17;
const PAIRS_BOTTOM = 0.82;
/** How far from the edge pairs stand, by turns, as fractions: a loose zigzag. */
const PAIR_STEPS = [0.3, 0.18, 0.36, 0.1, 0.25];

/** Where a pair belongs, as fractions of the picture (of its left member). */
export function pairHome(rank: number, pairs: number): Point {
  return {
    x: PAIR_STEPS[rank % PAIR_STEPS.length]!,
    y: PAIRS_TOP + (PAIRS_BOTTOM - PAIRS_TOP) * (pairs > 1 ? rank / (pairs - 1) : 0),
  };
}

/**
 * Runs forces from fixed starts, for fixed ticks: first guesses of where
 * everybody should be, related actors near each other, pairs mirrored. Boxes may still overlap.
 */
export function seedPositions(
  { width, height, actors, links }: LayoutInput,
  shapes: readonly NodeShape[],
  regions: readonly Region[],
  units: readonly Unit[],
): readonly Point[] {
  const pairs = units.filter(({ mirrored }) => mirrored !== null).length;
  const home = actors.map(() => ({ x: 0.5, y: 0.5, pull: 0.03 }));
  units.forEach(({ member, mirrored, pairRank }, place) => {
    const region = regions[member]!;
    if (mirrored !== null && pairRank !== null) {
      const { x, y } = pairHome(pairRank, pairs);
      home[member] = { x, y, pull: 0.5 };
      home[mirrored] = { x: 1 - x, y, pull: 0.5 };
    } else
      home[member] = {
        x: region.homeX,
        // Not all from one point: spread by the golden ratio, from the top.
        y: region.homeY ?? (place * 0.618 + 0.12) % 1,
        pull: region.homeY === null ? 0.03 : 0.4,
      };
  });
  const bodies = home.map(({ x, y, pull }, i) => ({
    x: x * width,
    y: y * height,
    vx: 0,
    vy: 0,
    homeX: x * width,
    homeY: y * height,
    pullX: SIDEWAYS_PULL,
    pullY: pull,
    radius: shapes[i]!.halfWidth * NAME_SHARE,
  }));
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const pulls = links.flatMap(({ from, to }) => {
    const [source, target] = [index.get(from), index.get(to)];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
  runForces(bodies, pulls, Math.min(width, height) / 3, TICKS);
  for (const { member, mirrored } of units) {
    if (mirrored === null) continue;
    const [left, right] = [bodies[member]!, bodies[mirrored]!];
    left.x = (left.x + width - right.x) / 2;
    left.y = right.y = (left.y + right.y) / 2;
    right.x = width - left.x;
  }
  return bodies;
}
