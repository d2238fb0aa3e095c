import type { Dataset } from '../dataset/indexDataset.ts';
import type { StandingCounts } from '../dataset/standingWords.ts';
import { pairId } from '../state/pairs.ts';
import type { Graph, GraphActor } from './buildGraph.ts';
import { sideOf } from './knownHidden.ts';

/** More rows and columns than this are no table that anybody reads. */
const ACTORS_MAX = 40;

/** Who with whom. */
export interface Matrix {
  /** By side in the dataset's order, those on none last; within a side the most active first. */
  readonly actors: readonly GraphActor[];
  /** How many more there are. */
  readonly more: number;
  /** What links two of them, by the id of the pair; absent: nothing. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
  /** Most dealings of any two. */
  readonly most: number;
}

export interface MatrixCell {
  /** Of all ties of the two; 0: only an office or role. */
  readonly dealings: number;
  readonly standings: StandingCounts;
  readonly ties: readonly string[];
}

/** The graph as a table; `required`: ids of actors that must be among its rows. */
export function matrixOf(
  dataset: Dataset,
  { actors, ties }: Graph,
  required: ReadonlySet<string>,
): Matrix {
  const rank = ({ id, dimmed }: GraphActor) =>
    required.has(id) ? 0 : dimmed === 'filtered' ? 2 : 1;
  const chosen = actors.toSorted((a, b) => rank(a) - rank(b)).slice(0, ACTORS_MAX);
  const ids = new Set(chosen.map(({ id }) => id));
  const places = new Map(dataset.sides.map(({ id }, place) => [id, place]));
  const place = ({ id }: GraphActor) => places.get(sideOf(dataset, id) ?? '') ?? places.size;
  const rows = actors.filter(({ id }) => ids.has(id)).toSorted((a, b) => place(a) - place(b));
  const cells = new Map<string, MatrixCell>();
  for (const { id, tie, dealings, standings } of ties) {
    if (!ids.has(tie.from) || !ids.has(tie.to)) continue;
    const pair = pairId(tie.from, tie.to);
    const cell = cells.get(pair);
    cells.set(pair, {
      dealings: (cell?.dealings ?? 0) + dealings,
      standings: cell ? add(cell.standings, standings) : standings,
      ties: [...(cell?.ties ?? []), id],
    });
  }
  const most = Math.max(0, ...[...cells.values()].map(({ dealings }) => dealings));
  return { actors: rows, more: actors.length - rows.length, cells, most };
}

function add(a: StandingCounts, b: StandingCounts): StandingCounts {
  return {
    reported: a.reported + b.reported,
    alleged: a.alleged + b.alleged,
    planned: a.planned + b.planned,
    position: a.position + b.position,
  };
}
