import type { Dataset } from '../dataset/indexDataset.ts';
import type { Room, Tie } from '../dataset/model.ts';
import { tieId } from '../dataset/tieId.ts';
import { buildGraph, type Graph, type GraphActor, type GraphTie } from './buildGraph.ts';

/** Who and what is given a place: a `Graph` as far as its arrangement depends on it. */
export interface WholeCast {
  /** The most active first. */
  readonly actors: readonly GraphActor[];
  readonly ties: readonly CastTie[];
}

export type CastTie = Pick<GraphTie, 'id' | 'structural' | 'dealings' | 'dimmed'> & {
  readonly tie: Pick<Tie, 'from' | 'to' | 'kind'>;
};

/**
 * Everybody of a dataset; of a part, everybody of the whole that it was taken from, so that nobody
 * stands elsewhere. Filters and selections play no part in it, so nobody moves when these change.
 */
export function wholeCastOf(dataset: Dataset): WholeCast {
  const graph = buildGraph(dataset, null);
  if (!dataset.room) return graph;
  let cast = casts.get(dataset);
  if (!cast) casts.set(dataset, (cast = castOfPart(dataset, dataset.room, graph)));
  return cast;
}

const casts = new WeakMap<Dataset, WholeCast>();

/** Who is drawn comes first, if the room does not say where. */
function castOfPart({ actorById }: Dataset, { actors, ties }: Room, drawn: Graph): WholeCast {
  const roomed = actors.flatMap(({ actor: id, events }): readonly GraphActor[] => {
    const actor = actorById.get(id);
    return actor ? [{ id, actor, dealings: events, dimmed: false }] : [];
  });
  const lines = ties.map(({ from, to, kind, events }): CastTie => ({
    id: tieId(from, kind, to),
    tie: { from, to, kind },
    structural: events === 0,
    dealings: events,
    dimmed: false,
  }));
  const known = new Set([...actors.map(({ actor }) => actor), ...lines.map(({ id }) => id)]);
  const isOther = ({ id }: { readonly id: string }) => !known.has(id);
  return {
    actors: [...drawn.actors.filter(isOther), ...roomed],
    ties: [...drawn.ties.filter(isOther), ...lines],
  };
}
