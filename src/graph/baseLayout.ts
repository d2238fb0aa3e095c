import type { Dataset } from '../dataset/indexDataset.ts';
import { buildGraph, type Graph } from './buildGraph.ts';
import { layoutGraph } from './layoutGraph.ts';
import type { LayoutLink, PlacedActor } from './layoutTypes.ts';
import { columnOf, placeSideNames } from './sidePlaces.ts';
import { strongestTies } from './strongestTies.ts';

/** The room for the picture, px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Root font size over 16 px. */
  readonly textScale: number;
}

/** Layouts are made for sizes in these steps and stretched, so that dragging an edge is smooth. */
const SIZE_STEP = 24;
const SIZE_MIN = 96;
/** Room an actor needs to stay legible, px²; and the most that a person can take in. */
const AREA_PER_ACTOR = 4600;
const CAST_MIN = 12;
const CAST_MAX = 60;
/** Label room where not everybody fits, so that other names can take a place, px. */
const SHARED_LABEL_ROOM = 84;
/** What the layout may spend: about a tenth of a second, once for a dataset and a size. */
const EFFORT = 9_000_000;
/** Less where only some of many are drawn: so dense a picture gains little by more. */
const EFFORT_SHARED = 2_000_000;

const NONE: ReadonlySet<string> = new Set();

const layoutCache = new WeakMap<Dataset, Map<string, readonly PlacedActor[]>>();

/**
 * Places for the most active actors of the whole dataset. Filters and selections play no part in
 * it, so nobody moves when these change. The most important first; kept for each size.
 */
export function baseLayout(dataset: Dataset, frame: Frame): readonly PlacedActor[] {
  const width = stepDown(frame.width);
  const height = stepDown(frame.height);
  const { textScale } = frame;
  const key = `${width} ${height} ${textScale}`;
  let cache = layoutCache.get(dataset);
  if (!cache) layoutCache.set(dataset, (cache = new Map()));
  let placed = cache.get(key);
  if (!placed) cache.set(key, (placed = computeLayout(dataset, { width, height, textScale })));
  return stretch(placed, frame.width / width, frame.height / height);
}

function computeLayout(dataset: Dataset, frame: Frame): readonly PlacedActor[] {
  const { width, height, textScale } = frame;
  const graph = buildGraph(dataset, null);
  const capacity = Math.floor((width * height) / (AREA_PER_ACTOR * textScale ** 2));
  const cast = graph.actors.slice(0, Math.min(CAST_MAX, Math.max(CAST_MIN, capacity)));
  const isShared = cast.length < graph.actors.length;
  return layoutGraph({
    ...frame,
    actors: cast.map(({ id, actor, dealings }) => ({
      id,
      name: actor.name,
      column: columnOf(dataset, actor.side),
      dealings,
      counterpart: actor.counterpart,
    })),
    links: linkedPairs(graph, new Set(cast.map(({ id }) => id))),
    obstacles: placeSideNames(dataset, width, height, textScale).map(({ box }) => box),
    effort: isShared ? EFFORT_SHARED : EFFORT,
    labelRoom: isShared ? SHARED_LABEL_ROOM * textScale : 0,
  }).placed;
}

function linkedPairs({ ties }: Graph, cast: ReadonlySet<string>): readonly LayoutLink[] {
  const among = ties.filter(({ tie }) => cast.has(tie.from) && cast.has(tie.to));
  const links = new Map<string, LayoutLink>();
  for (const { tie } of strongestTies(among, NONE)) {
    const [from, to] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    const key = `${from}\n${to}`;
    links.set(key, { from, to, ties: (links.get(key)?.ties ?? 0) + 1 });
  }
  return [...links.values()];
}

/** Widening a picture only moves boxes apart, so what did not overlap still does not. */
function stretch(placed: readonly PlacedActor[], sx: number, sy: number): readonly PlacedActor[] {
  return placed.map((actor) => ({
    ...actor,
    x: tenth(actor.x * sx),
    y: tenth(actor.y * sy),
  }));
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}

function stepDown(size: number): number {
  return Math.max(SIZE_MIN, Math.floor(size / SIZE_STEP) * SIZE_STEP);
}
