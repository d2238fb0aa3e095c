import type { Dataset } from '../dataset/indexDataset.ts';
import { buildGraph, type Graph, type TieLine } from '../graph/buildGraph.ts';
import type { DrawnActor } from '../graph/castActors.ts';
import { drawTies, type DrawnTie } from '../graph/drawTies.ts';
import type { Frame } from '../graph/frame.ts';
import { layoutGraph } from '../graph/layoutGraph.ts';
import type { LayoutLink } from '../graph/layoutTypes.ts';
import { placedBox } from '../graph/nodeShape.ts';
import { placeTieLetters, type TieLetters } from '../graph/placeTieLetters.ts';
import { columnOf, placeSideNames } from '../graph/sidePlaces.ts';
import { MAX_TIES, strongestTies } from '../graph/strongestTies.ts';

/** Width of the drawing, px; on paper it is as wide as the page. */
const WIDTH = 760;
/** Height for few actors, and what each further one adds, up to a limit, px. */
const MIN_HEIGHT = 360;
const HEIGHT_PER_ACTOR = 14;
const MAX_HEIGHT = 780;
/** More names than this nobody takes in at once. */
const MOST_ACTORS = 60;
/** Comparisons that the search for places may spend: about a tenth of a second. */
const EFFORT = 9_000_000;

/** Below the last name, px. */
const ROOM_BELOW = 6;

const NONE: ReadonlySet<string> = new Set();

/** Who dealt with whom, ready to be drawn on paper. */
export interface PaperGraph {
  readonly frame: Frame;
  /** Of the names. */
  readonly textScale: number;
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly DrawnTie[];
  /** Numbers of a tie's events in the list, on the tie where there is room. */
  readonly numbers: readonly TieLetters[];
  /** Kinds of lines that occur. */
  readonly lines: readonly TieLine[];
  readonly moreActors: number;
  readonly moreTies: number;
}

/**
 * The graph of some events (`mask`, by index), in places of its own: those of the page are for a
 * screen. `numbers`: of the events in the list, by index. Null: nobody takes part.
 */
export function paperGraph(
  dataset: Dataset,
  mask: Uint8Array,
  numbers: ReadonlyMap<number, number>,
): PaperGraph | null {
  const graph = buildGraph(dataset, mask);
  const cast = graph.actors.slice(0, MOST_ACTORS);
  if (cast.length === 0) return null;
  const height = Math.min(MAX_HEIGHT, MIN_HEIGHT + cast.length * HEIGHT_PER_ACTOR);
  const frame: Frame = { width: WIDTH, height, textScale: 1, isCoarse: false };
  const obstacles = placeSideNames(dataset, WIDTH, height, 1).map(({ box }) => box);
  const { placed, textScale } = layoutGraph({
    width: WIDTH,
    height,
    textScale: 1,
    actors: cast.map(({ id, actor, dealings }) => ({
      id,
      name: actor.name,
      column: columnOf(dataset, actor.side),
      dealings,
      counterpart: actor.counterpart,
    })),
    links: linksAmong(graph, new Set(cast.map(({ id }) => id))),
    obstacles,
    effort: EFFORT,
  });
  const shownById = new Map(cast.map((actor) => [actor.id, actor]));
  const actors = placed.map((place) => ({ ...place, shown: shownById.get(place.id)! }));
  const drawable = tiesAmong(graph, new Set(placed.map(({ id }) => id)));
  const shown = strongestTies(drawable, NONE, MAX_TIES.picture);
  const ties = drawTies(shown, shown, actors);
  const numbersOf = ({ tie }: DrawnTie) =>
    tie.dealings
      .flatMap(({ event }) => numbers.get(dataset.eventIndex.get(event) ?? -1) ?? [])
      .sort((a, b) => a - b)
      .map(String);
  const bottom = Math.max(0, ...actors.map((actor) => placedBox(actor, textScale).y1));
  return {
    // The search may leave room below, which the page has better use for.
    frame: { ...frame, height: Math.min(height, Math.ceil(bottom) + ROOM_BELOW) },
    textScale,
    actors,
    ties,
    numbers: placeTieLetters(ties, numbersOf, actors, textScale, obstacles),
    lines: [...new Set(ties.map(({ line }) => line))],
    moreActors: graph.actors.length - actors.length,
    moreTies: graph.ties.length - ties.length,
  };
}

function tiesAmong({ ties }: Graph, ids: ReadonlySet<string>) {
  return ties.filter(({ tie }) => ids.has(tie.from) && ids.has(tie.to));
}

/** Pairs that ties link, each once. */
function linksAmong(graph: Graph, ids: ReadonlySet<string>): readonly LayoutLink[] {
  const links = new Map<string, LayoutLink>();
  for (const { tie } of strongestTies(tiesAmong(graph, ids), NONE, MAX_TIES.picture)) {
    const [from, to] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    const key = `${from}\n${to}`;
    links.set(key, { from, to, ties: (links.get(key)?.ties ?? 0) + 1 });
  }
  return [...links.values()];
}
