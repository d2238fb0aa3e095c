import type { Dataset } from '../dataset/indexDataset.ts';
import type { GraphTie, TieLine } from './buildGraph.ts';
import { hiddenKind, hiddenLine, hiddenSide, LINES } from './hiddenParts.ts';

/** Kinds of tie that a dataset has, by name: the author's, and those that are made for him. */
export function kindsOf({ ties, tieKinds, language }: Dataset): readonly {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}[] {
  const counts = new Map<string, number>();
  const labels = new Map(tieKinds.map(({ id, name }) => [id, name]));
  for (const { kind, label, roles } of ties) {
    // A role is a kind of line: its own titles are many.
    if (roles.length > 0) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!labels.has(kind)) labels.set(kind, label);
  }
  const { compare } = new Intl.Collator(language);
  return [...counts]
    .map(([id, count]) => ({ id, name: labels.get(id) ?? id, count }))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

/** Those of the hidden parts that this dataset has; an address may name any. */
export function knownHidden(
  dataset: Dataset,
  hidden: readonly string[],
): {
  readonly lines: ReadonlySet<TieLine>;
  readonly sides: ReadonlySet<string | null>;
  readonly kinds: ReadonlySet<string>;
} {
  const set = new Set(hidden);
  const kinds = dataset.ties.map(({ kind }) => kind);
  return {
    lines: new Set(LINES.filter((line) => set.has(hiddenLine(line)))),
    sides: new Set(
      [...dataset.sides.map(({ id }) => id), null].filter((side) => set.has(hiddenSide(side))),
    ),
    kinds: new Set(kinds.filter((kind) => set.has(hiddenKind(kind)))),
  };
}

/** The side of an actor; null: none, or one that the dataset does not have. */
export function sideOf({ actorById, sideById }: Dataset, actor: string): string | null {
  return sideById.get(actorById.get(actor)?.side ?? '')?.id ?? null;
}

/** Whether a tie links two different sides. */
export function isBetweenSides(dataset: Dataset, { tie }: GraphTie): boolean {
  const from = sideOf(dataset, tie.from);
  const to = sideOf(dataset, tie.to);
  return from !== null && to !== null && from !== to;
}
