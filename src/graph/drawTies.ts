import type { DrawnActor } from './castActors.ts';
import type { GraphTie } from './buildGraph.ts';
import { strongestTies } from './strongestTies.ts';
import { fanOffsets, fanWidth, shapeTie, type TieShape } from './tieCurve.ts';

/** A tie as drawn. */
export interface DrawnTie extends GraphTie {
  readonly shape: TieShape;
  /** px. */
  readonly width: number;
}

export interface DrawnTies {
  readonly drawn: readonly DrawnTie[];
  /** How many more there are between the drawn actors. */
  readonly more: number;
}

/** Widths of one dealing and of many, and of an office or role, px. */
const WIDTH_MIN = 1.1;
const WIDTH_MAX = 3.5;
const WIDTH_STRUCTURAL = 0.8;
/** So many dealings give the widest line. */
const DEALINGS_FOR_MAX = 6;

/** How thick a line is that stands for so many dealings. */
function tieWidth(dealings: number): number {
  if (dealings === 0) return WIDTH_STRUCTURAL;
  const share = Math.min(1, (dealings - 1) / (DEALINGS_FOR_MAX - 1));
  return WIDTH_MIN + (WIDTH_MAX - WIDTH_MIN) * share;
}

/**
 * Draws the ties whose two ends are drawn; where they are too many, the strongest with those that
 * have to be there. Ties between the same two actors fan out; each has its place in the fan by all
 * ties of the two, shown or not, so that filters do not move them.
 */
export function drawTies(
  allTies: readonly GraphTie[],
  shownTies: readonly GraphTie[],
  actors: readonly DrawnActor[],
  required: ReadonlySet<string>,
): DrawnTies {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const hasEnds = ({ tie }: GraphTie) => actorById.has(tie.from) && actorById.has(tie.to);
  const drawable = shownTies.filter(hasEnds);
  const fans = new Map<string, string[]>();
  for (const { id, tie } of allTies === shownTies ? drawable : allTies.filter(hasEnds)) {
    const key = pairKey(tie.from, tie.to);
    const fan = fans.get(key);
    if (fan) fan.push(id);
    else fans.set(key, [id]);
  }
  const drawn = strongestTies(drawable, required).map((shown): DrawnTie => {
    const { tie } = shown;
    const reversed = tie.from > tie.to;
    const a = actorById.get(reversed ? tie.to : tie.from)!;
    const b = actorById.get(reversed ? tie.from : tie.to)!;
    const fan = fans.get(pairKey(tie.from, tie.to)) ?? [shown.id];
    const offset = fanOffsets(fan.length)[fan.indexOf(shown.id)] ?? 0;
    const width = tieWidth(shown.dealings);
    const directed = tie.directed && !shown.structural;
    const shape = shapeTie(a, b, offset, fanWidth(fan.length), directed, reversed, width);
    return { ...shown, width, shape };
  });
  return { drawn, more: drawable.length - drawn.length };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
