import type { Dataset } from '../dataset/indexDataset.ts';
import { buildGraph, type Graph, type GraphTie } from '../graph/buildGraph.ts';
import { castActors, movePinned, type DrawnActor } from '../graph/castActors.ts';
import { wholeCastOf, type CastTie } from '../graph/wholeCast.ts';
import { emphasise, requiredActors, type Emphasis } from '../graph/emphasis.ts';
import type { Frame } from '../graph/frame.ts';
import { makeWay } from '../graph/makeWay.ts';
import type { Places } from '../graph/places.ts';
import { readGraph } from '../graph/readGraph.ts';
import { MAX_TIES, strongestTies } from '../graph/strongestTies.ts';
import type { Facts } from '../state/facts.ts';
import type { Highlight } from '../state/highlight.ts';

const NOTHING: Highlight = {
  events: new Set(),
  actors: new Set(),
  ties: new Set(),
  passages: new Set(),
};

/** A graph of some size. */
export interface PictureGraph {
  /** All that the filters and limits leave, drawn or not. */
  readonly graph: Graph;
  /** Ties that a stretch of time leaves out since nobody dates them. */
  readonly undated: number;
  /** Every tie of the dataset: each keeps its place among those of the same two actors. */
  readonly allTies: readonly CastTie[];
  readonly frame: Frame;
  readonly type: Places['type'];
  readonly textScale: number;
  /** Most important first. */
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly GraphTie[];
  readonly moreActors: number;
  readonly moreTies: number;
  /** What the selection brings to the fore. */
  readonly emphasis: Emphasis;
}

/** The graph as the filters and the reader's own limits leave it, whoever has a place for it. */
export function shownGraph(dataset: Dataset, visible: Uint8Array, facts: Facts) {
  const graph = buildGraph(dataset, visible, facts.filterMode === 'dim');
  return readGraph(dataset, graph, visible, facts);
}

/** The same as drawn in the places of a frame. `highlight`: of the selection. */
export function pictureGraph(
  dataset: Dataset,
  { graph, undated }: ReturnType<typeof shownGraph>,
  places: Places,
  facts: Facts,
  highlight: Highlight,
): PictureGraph {
  const { frame, textScale, type } = places;
  const required = requiredActors(graph.ties, facts.selection, highlight);
  const cast = castActors(dataset, graph, places, required);
  const pinned = movePinned(cast.drawn, facts.pins, frame, textScale);
  const isMoved = type === 'picture' && Object.keys(facts.pins).length > 0;
  const actors = isMoved ? makeWay(dataset, pinned, frame, textScale) : pinned;
  const ids = new Set(actors.map(({ id }) => id));
  const drawable = graph.ties.filter(({ tie }) => ids.has(tie.from) && ids.has(tie.to));
  const ties = strongestTies(drawable, highlight.ties, MAX_TIES[type]);
  return {
    graph,
    undated,
    allTies: wholeCastOf(dataset).ties,
    frame,
    type,
    textScale,
    actors,
    ties,
    moreActors: cast.more,
    moreTies: drawable.length - ties.length,
    emphasis: emphasise(ties, highlight, NOTHING),
  };
}
