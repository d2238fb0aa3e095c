import { ROOM_LIMITS } from '../dataset/roomLimits.ts';
import type { GraphTie } from './buildGraph.ts';

type Ranked = Pick<GraphTie, 'id' | 'structural' | 'dealings' | 'dimmed'>;

/** More lines than this are no picture: nobody can follow one of them, or see where they gather. */
export const MAX_TIES = { picture: 200, network: ROOM_LIMITS.ties } as const;

/**
 * As many ties as a picture can hold: first those that have to be there, then those with most
 * dealings, offices and roles before any dealing; in the order as given.
 */
export function strongestTies<T extends Ranked>(
  ties: readonly T[],
  required: ReadonlySet<string>,
  most: number,
): readonly T[] {
  if (ties.length <= most) return ties;
  const rank = ({ id, structural, dealings, dimmed }: Ranked) => {
    if (required.has(id)) return Infinity;
    if (dimmed) return 0;
    return structural ? Number.MAX_SAFE_INTEGER : dealings;
  };
  const strongest = new Set(ties.toSorted((a, b) => compare(rank(b), rank(a))).slice(0, most));
  return ties.filter((tie) => strongest.has(tie));
}

/** Like a difference, which of two infinities is none. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
