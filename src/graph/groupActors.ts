import type { Dataset } from '../dataset/indexDataset.ts';
import type { Side } from '../dataset/model.ts';
import type { Graph, GraphActor, GraphTie } from './buildGraph.ts';

/** The actors of one side, with their ties, as the list shows them. */
export interface ActorGroup {
  /** Null: those who act for no side. */
  readonly side: Side | null;
  readonly rows: readonly ActorRow[];
}

export interface ActorRow {
  readonly shown: GraphActor;
  /** Most dealings first; last the offices and roles that others hold towards this one. */
  readonly ties: readonly GraphTie[];
}

/** The graph in words: by side in the dataset's order, then by activity. Empty groups are left out. */
export function groupActors(dataset: Dataset, { actors, ties }: Graph): readonly ActorGroup[] {
  const tiesOf = new Map<string, GraphTie[]>(actors.map(({ id }) => [id, []]));
  for (const shown of ties.toSorted((a, b) => b.dealings - a.dealings)) {
    // Who holds an office has it among the roles, so it need not be said again as a tie.
    if (!shown.structural) tiesOf.get(shown.tie.from)?.push(shown);
    if (shown.structural || shown.tie.to !== shown.tie.from) tiesOf.get(shown.tie.to)?.push(shown);
  }
  const rowsBySide = new Map<string | null, ActorRow[]>();
  for (const shown of actors) {
    const side = dataset.sideById.get(shown.actor.side ?? '')?.id ?? null;
    const row = { shown, ties: tiesOf.get(shown.id) ?? [] };
    const rows = rowsBySide.get(side);
    if (rows) rows.push(row);
    else rowsBySide.set(side, [row]);
  }
  return [...dataset.sides, null].flatMap((side) => {
    const rows = rowsBySide.get(side?.id ?? null);
    return rows ? [{ side, rows }] : [];
  });
}
