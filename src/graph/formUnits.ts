import type { LayoutActor } from './layoutTypes.ts';

/**
 * What is placed at once, by index: one actor, or two opposite numbers of the first two sides, who
 * face each other at the same height, `member` left and `mirrored` right.
 */
export interface Unit {
  readonly member: number;
  readonly mirrored: number | null;
  /** Place among the pairs, the most active first; null: not a pair. */
  readonly pairRank: number | null;
}

/** Pairs first, then the others, each by activity (the order given). */
export function formUnits(actors: readonly LayoutActor[]): readonly Unit[] {
  const indexOf = new Map(actors.map(({ id }, index) => [id, index]));
  const pairs: Unit[] = [];
  const taken = new Set<number>();
  actors.forEach((actor, index) => {
    const other = actor.counterpart === null ? undefined : indexOf.get(actor.counterpart);
    if (other === undefined || taken.has(index) || taken.has(other)) return;
    const opposite = actors[other]!.column.at;
    const at = actor.column.at;
    if (!(at === 'left' && opposite === 'right') && !(at === 'right' && opposite === 'left'))
      return;
    taken.add(index).add(other);
    const [member, mirrored] = at === 'left' ? [index, other] : [other, index];
    pairs.push({ member, mirrored, pairRank: null });
  });
  const dealings = ({ member, mirrored }: Unit) =>
    actors[member]!.dealings + actors[mirrored ?? member]!.dealings;
  const ranked = pairs
    .toSorted((one, two) => dealings(two) - dealings(one))
    .map((pair, pairRank) => ({ ...pair, pairRank }));
  const singles = actors.flatMap((_, index) =>
    taken.has(index) ? [] : [{ member: index, mirrored: null, pairRank: null }],
  );
  return [...ranked, ...singles];
}
