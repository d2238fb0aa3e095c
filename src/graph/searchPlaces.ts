import type { Arrangement } from './arrangement.ts';
import type { Unit } from './formUnits.ts';
import type { Point } from './tieCurve.ts';

/** A unit with where its (left) member belongs, and sets out from, and where it may go, px. */
export interface Seeker {
  readonly unit: Unit;
  readonly home: Point;
  /** What a unit pays for being away from home; a share of the picture's size costs its square. */
  readonly pull: number;
  readonly reach: Reach;
}

export interface Reach {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Share of the trials that the last rounds get. */
const SETTLE_SHARE = 0.12;
const SETTLE_ROUNDS = 2;
const SETTLE_TRIALS_MIN = 8;
/**
 * Simulated annealing: a worse place is taken by chance, ever less likely, so that the search gets
 * out of dead ends. Temperatures in units of cost.
 */
const HOT = 60;
const COLD = 2;
/** Shares of tries: anywhere, exchange of two, else nearby. */
const ANYWHERE = 0.3;
const EXCHANGE = 0.15;
/** How far nearby is, px. */
const NEAR_X = 70;
const NEAR_Y = 44;
/** Places are taken on a raster: rows line up, and equal gaps look equal. */
const RASTER_X = 4;
const RASTER_Y = 6;
/** Of several tried, the one whose pictures of the first dataset were best over common sizes. */
const SEED = 20_234_373;
/** Steps of the last resort, which tries all places in order, px. */
const SCAN_X = 4;
const SCAN_Y = 3;

/**
 * Looks for the places that spoil the picture least, weighing about `trials` of them: first with
 * overlaps allowed but dear, then each unit in turn takes a place clear of the others, then all
 * look around once more. Who finds no room is not placed. Deterministic: chance has a fixed seed.
 */
export function searchPlaces(
  arrangement: Arrangement,
  seekers: readonly Seeker[],
  width: number,
  height: number,
  trials: number,
): void {
  const chance = seededChance();
  const cost = ({ unit, home, pull }: Seeker, at: Point) =>
    pull * (((at.x - home.x) / width) ** 2 + ((at.y - home.y) / height) ** 2) +
    arrangement.cost(unit);
  const accepts = (change: number, temperature: number) =>
    change < 0 || chance() < Math.exp(-change / temperature);

  for (const { unit, home, reach } of seekers) arrangement.place(unit, onRaster(home, reach));

  const moveOne = (seeker: Seeker, at: Point, temperature: number) => {
    const { unit } = seeker;
    const held = arrangement.positionOf(unit.member)!;
    if (!arrangement.isInside(unit, at)) return;
    const before = cost(seeker, held);
    arrangement.place(unit, at);
    if (!accepts(cost(seeker, at) - before, temperature)) arrangement.place(unit, held);
  };
  const exchange = (one: Seeker, two: Seeker, temperature: number) => {
    const heldOne = arrangement.positionOf(one.unit.member)!;
    const heldTwo = arrangement.positionOf(two.unit.member)!;
    if (!contains(one.reach, heldTwo) || !contains(two.reach, heldOne)) return;
    if (!arrangement.isInside(one.unit, heldTwo) || !arrangement.isInside(two.unit, heldOne))
      return;
    const before = cost(one, heldOne) + cost(two, heldTwo);
    arrangement.place(one.unit, heldTwo);
    arrangement.place(two.unit, heldOne);
    const after = cost(one, heldTwo) + cost(two, heldOne);
    if (accepts(after - before, temperature)) return;
    arrangement.place(one.unit, heldOne);
    arrangement.place(two.unit, heldTwo);
  };
  const tries = seekers.length > 0 ? Math.round((trials * (1 - SETTLE_SHARE)) / 2) : 0;
  for (let n = 0; n < tries; n++) {
    const temperature = HOT * (COLD / HOT) ** (n / tries);
    const seeker = seekers[Math.floor(chance() * seekers.length)]!;
    const kind = chance();
    if (kind < EXCHANGE) {
      const other = seekers[Math.floor(chance() * seekers.length)]!;
      if (other !== seeker) exchange(seeker, other, temperature);
    } else if (kind < EXCHANGE + ANYWHERE)
      moveOne(seeker, anywhere(seeker.reach, chance), temperature);
    else {
      const held = arrangement.positionOf(seeker.unit.member)!;
      moveOne(seeker, nearby(held, seeker.reach, chance), temperature);
    }
  }

  // Nobody yields an inch before all have been heard: first everybody whose place is clear.
  const wanted = seekers.map(({ unit }) => arrangement.positionOf(unit.member)!);
  for (const { unit } of seekers) arrangement.remove(unit);
  seekers.forEach(({ unit }, i) => {
    if (arrangement.isFree(unit, wanted[i]!)) arrangement.place(unit, wanted[i]!);
  });
  const settleTrials = Math.max(
    SETTLE_TRIALS_MIN,
    Math.round((trials * SETTLE_SHARE) / SETTLE_ROUNDS / (seekers.length || 1)),
  );
  const settle = (seeker: Seeker, wish: Point) => {
    const { unit, reach } = seeker;
    const held = arrangement.positionOf(unit.member);
    let best = held;
    let bestCost = held ? cost(seeker, held) : Infinity;
    for (let n = 0; n < settleTrials; n++) {
      const at = held ? nearby(held, reach, chance) : anywhere(reach, chance);
      if (!arrangement.isFree(unit, at)) continue;
      arrangement.place(unit, at);
      const atCost = cost(seeker, at);
      if (atCost < bestCost) [best, bestCost] = [at, atCost];
      if (held) arrangement.place(unit, held);
      else arrangement.remove(unit);
    }
    best ??= nearestFree(arrangement, unit, wish, reach);
    if (best) arrangement.place(unit, best);
  };
  for (let round = 0; round < SETTLE_ROUNDS; round++)
    seekers.forEach((seeker, i) => settle(seeker, wanted[i]!));
}

/** The free place nearest to a point, over all that is in reach; null: none. */
function nearestFree(
  arrangement: Arrangement,
  unit: Unit,
  from: Point,
  { x0, x1, y0, y1 }: Reach,
): Point | null {
  let best: Point | null = null;
  let bestDistance = Infinity;
  for (let y = y0; y <= y1; y += SCAN_Y)
    for (let x = x0; x <= x1; x += SCAN_X) {
      const distance = Math.hypot(x - from.x, y - from.y);
      if (distance < bestDistance && arrangement.isFree(unit, { x, y }))
        [best, bestDistance] = [{ x, y }, distance];
    }
  return best;
}

/** A plain generator (Park and Miller): the same chances for every picture. */
function seededChance(): () => number {
  let state = SEED;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function anywhere(reach: Reach, chance: () => number): Point {
  const { x0, x1, y0, y1 } = reach;
  return onRaster({ x: x0 + chance() * (x1 - x0), y: y0 + chance() * (y1 - y0) }, reach);
}

function nearby({ x, y }: Point, reach: Reach, chance: () => number): Point {
  return onRaster(
    { x: x + (chance() * 2 - 1) * NEAR_X, y: y + (chance() * 2 - 1) * NEAR_Y },
    reach,
  );
}

function onRaster({ x, y }: Point, { x0, x1, y0, y1 }: Reach): Point {
  return {
    x: Math.max(x0, Math.min(x1, Math.round(x / RASTER_X) * RASTER_X)),
    y: Math.max(y0, Math.min(y1, Math.round(y / RASTER_Y) * RASTER_Y)),
  };
}

function contains({ x0, x1, y0, y1 }: Reach, { x, y }: Point): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
