import type { DrawnActor } from './castActors.ts';
import type { GraphTie } from './buildGraph.ts';
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
  allTies: readonly GraphTie[],
  shownTies: readonly GraphTie[],
  actors: readonly DrawnActor[],
): readonly DrawnTie[] {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const fans = fanTies(allTies, (id) => actorById.has(id));
  return shownTies.map((shown): DrawnTie => {
    const { tie } = shown;
    const reversed = tie.from > tie.to;
    const a = actorById.get(reversed ? tie.to : tie.from)!;
    const b = actorById.get(reversed ? tie.from : tie.to)!;
    const { offset, across } = fans(shown);
    const width = tieWidth(shown.dealings);
    const directed = tie.directed && !shown.structural;
    const shape = shapeTie(a, b, offset, across, directed, reversed, width);
    return { ...shown, width, shape };
  });
}

/** Where in the fan of its two actors a tie lies, off the middle, and how wide that fan is, px. */
export function fanTies(
  allTies: readonly GraphTie[],
  isDrawn: (actor: string) => boolean,
): (shown: GraphTie) => { readonly offset: number; readonly across: number } {
  const fans = new Map<string, string[]>();
  for (const { id, tie } of allTies) {
    if (!isDrawn(tie.from) || !isDrawn(tie.to)) continue;
    const key = pairKey(tie.from, tie.to);
    const fan = fans.get(key);
    if (fan) fan.push(id);
    else fans.set(key, [id]);
  }
  return ({ id, tie }) => {
    const fan = fans.get(pairKey(tie.from, tie.to)) ?? [id];
    const offset = fanOffsets(fan.length)[fan.indexOf(id)] ?? 0;
    return { offset, across: fanWidth(fan.length) };
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
