import type { DrawnActor } from './castActors.ts';
import type { GraphTie } from './buildGraph.ts';
import type { CastTie } from './wholeCast.ts';
import { fanOffsets, fanWidth, shapeTie, type TieShape } from './tieCurve.ts';

/** A tie as drawn. */
export interface DrawnTie extends GraphTie {
  readonly shape: TieShape;
  /** px. */
  readonly width: number;
}

/** Widths of one dealing and of many, and of an office or role, px. */
const WIDTH_MIN = 1.1;
const WIDTH_MAX = 3.5;
const WIDTH_STRUCTURAL = 0.8;
/** So many dealings give the widest line. */
const DEALINGS_FOR_MAX = 6;

/** How thick a line is that stands for so many dealings. */
export function tieWidth(dealings: number): number {
  if (dealings === 0) return WIDTH_STRUCTURAL;
  const share = Math.min(1, (dealings - 1) / (DEALINGS_FOR_MAX - 1));
  return WIDTH_MIN + (WIDTH_MAX - WIDTH_MIN) * share;
}

/**
 * Draws ties whose two ends are drawn. Ties between the same two actors fan out; each has its place
 * in the fan by all ties of the two, shown or not, so that filters do not move them.
 */
export function drawTies(
  allTies: readonly CastTie[],
  shownTies: readonly GraphTie[],
  actors: readonly DrawnActor[],
): readonly DrawnTie[] {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const fanOf = fanTies(allTies);
  return shownTies.map((shown): DrawnTie => {
    const { tie } = shown;
    const reversed = tie.from > tie.to;
    const a = actorById.get(reversed ? tie.to : tie.from)!;
    const b = actorById.get(reversed ? tie.from : tie.to)!;
    const { offset, across } = fanOf(shown);
    const width = tieWidth(shown.dealings);
    const directed = tie.directed && !shown.structural;
    const shape = shapeTie(a, b, offset, across, directed, reversed, width);
    return { ...shown, width, shape };
  });
}

interface Fan {
  /** Off the middle of the fan, px; and from its first to its last tie. */
  readonly offset: number;
  readonly across: number;
}

const ALONE: Fan = { offset: 0, across: 0 };
const fansByTies = new WeakMap<readonly CastTie[], ReadonlyMap<string, Fan>>();

/** Where in the fan of its two actors a tie lies; of the same ties found once. */
export function fanTies(allTies: readonly CastTie[]): (shown: GraphTie) => Fan {
  let fans = fansByTies.get(allTies);
  if (!fans) fansByTies.set(allTies, (fans = findFans(allTies)));
  return ({ id }) => fans.get(id) ?? ALONE;
}

function findFans(allTies: readonly CastTie[]): ReadonlyMap<string, Fan> {
  const pairs = new Map<string, string[]>();
  for (const { id, tie } of allTies) {
    const key = tie.from < tie.to ? `${tie.from}\n${tie.to}` : `${tie.to}\n${tie.from}`;
    const pair = pairs.get(key);
    if (pair) pair.push(id);
    else pairs.set(key, [id]);
  }
  const fans = new Map<string, Fan>();
  for (const pair of pairs.values()) {
    if (pair.length === 1) continue;
    const across = fanWidth(pair.length);
    const offsets = fanOffsets(pair.length);
    pair.forEach((id, place) => fans.set(id, { offset: offsets[place]!, across }));
  }
  return fans;
}
