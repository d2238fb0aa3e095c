import type { Dataset } from '../dataset/indexDataset.ts';
import type { Room, Tie } from '../dataset/model.ts';
import { tieId } from '../dataset/tieId.ts';
import { buildGraph, type Graph, type GraphActor, type GraphTie } from './buildGraph.ts';

/** Who and what is given a place: a `Graph` as far as its arrangement depends on it. */
export interface Cast {
  /** The most active first. */
  readonly actors: readonly GraphActor[];
  readonly ties: readonly CastTie[];
}

export type CastTie = Pick<GraphTie, 'id' | 'structural' | 'dealings' | 'dimmed'> & {
  readonly tie: Pick<Tie, 'from' | 'to' | 'kind'>;
};

/** More than this no picture arranges: the most active, and the strongest ties among them. */
export const MAX_CAST = 1000;

/**
 * Everybody of a dataset; of a part, everybody of the whole that it was taken from, so that nobody
 * stands elsewhere. Filters and selections play no part in it, so nobody moves when these change.
 */
export function castOf(dataset: Dataset): Cast {
  const graph = buildGraph(dataset, null);
  if (!dataset.room) return graph;
  let cast = casts.get(dataset);
  if (!cast) casts.set(dataset, (cast = castOfRoom(dataset, dataset.room, graph)));
  return cast;
}

const casts = new WeakMap<Dataset, Cast>();

/** What is drawn has a place, whatever the room says. */
function castOfRoom({ actorById }: Dataset, { actors, ties }: Room, drawn: Graph): Cast {
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
    actors: [...roomed, ...drawn.actors.filter(isOther)],
    ties: [...lines, ...drawn.ties.filter(isOther)],
  };
}
