import type { GraphTie, TieLine } from './buildGraph.ts';
import type { CastTie } from './wholeCast.ts';
import type { DrawnActor } from './castActors.ts';
import { fanTies, tieWidth } from './drawTies.ts';
import type { View } from './view.ts';

/** Nodes and bends grow by this power of the zoom: less than what is between them. */
const GROWTH = 0.5;
/** Of a fan, the share that parallel ties of a network spread. */
const FAN_SHARE = 0.55;

export const LINES: readonly TieLine[] = ['firm', 'alleged', 'planned', 'role'];

/** A network as painted, in px where all is in sight. Plain arrays: it goes to a worker. */
export interface NetworkScene {
  /** x and y of each node in turn, most important first. */
  readonly xy: Float32Array;
  readonly radii: Float32Array;
  /** Index into the colours, of each node. */
  readonly nodeColours: Uint8Array;
  /** The nodes at the two ends of each tie in turn. */
  readonly ends: Uint16Array;
  /** How far each tie bends aside at its middle, to the left of its way. */
  readonly bends: Float32Array;
  readonly widths: Float32Array;
  /** Index into `LINES`, of each tie. */
  readonly lines: Uint8Array;
  /** 1: it has a direction. */
  readonly directed: Uint8Array;
  /** 1: it recedes, since the filters leave it out. */
  readonly dimmedTies: Uint8Array;
  readonly dimmedNodes: Uint8Array;
}

/** The colours a network is painted in, as a canvas knows them. */
export interface NetworkColours {
  /** Of nodes; of no side the last. */
  readonly nodes: readonly string[];
  /** The same, receded. */
  readonly faintNodes: readonly string[];
  readonly line: string;
  readonly faintLine: string;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly accentTint: string;
}

/** `sideIndex`: index of the colour of a side. */
export function makeScene(
  actors: readonly DrawnActor[],
  ties: readonly GraphTie[],
  allTies: readonly CastTie[],
  sideIndex: (side: string | null) => number,
): NetworkScene {
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const fanOf = fanTies(allTies);
  const xy = new Float32Array(2 * actors.length);
  actors.forEach(({ x, y }, i) => {
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
  });
  const ends = new Uint16Array(2 * ties.length);
  ties.forEach(({ tie }, i) => {
    ends[2 * i] = index.get(tie.from)!;
    ends[2 * i + 1] = index.get(tie.to)!;
  });
  return {
    xy,
    radii: Float32Array.from(actors, ({ radius }) => radius),
    nodeColours: Uint8Array.from(actors, ({ shown }) => sideIndex(shown.actor.side)),
    ends,
    bends: Float32Array.from(ties, (shown) => {
      // A fan's sense is that of one order of its two ends, whichever way a tie points.
      const sense = shown.tie.from > shown.tie.to ? -1 : 1;
      return fanOf(shown).offset * FAN_SHARE * sense;
    }),
    widths: Float32Array.from(ties, ({ dealings }) => tieWidth(dealings)),
    lines: Uint8Array.from(ties, ({ line }) => LINES.indexOf(line)),
    directed: Uint8Array.from(ties, ({ tie, structural }) => (tie.directed && !structural ? 1 : 0)),
    dimmedTies: Uint8Array.from(ties, ({ dimmed }) => (dimmed ? 1 : 0)),
    dimmedNodes: Uint8Array.from(actors, ({ shown }) => (shown.dimmed ? 1 : 0)),
  };
}

/** By how much nodes and bends are larger than where all is in sight. */
export function growth({ k }: View): number {
  return k ** GROWTH;
}
