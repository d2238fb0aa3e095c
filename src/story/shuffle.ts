/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** A 32-bit number that spreads neighbouring numbers far apart (the golden ratio's fraction). */
const SPREAD = 0x9e3779b9;
const TWO_32 = 2 ** 32;

/**
 * mulberry32 by Tommy Ettinger: the same seed and stream give the same numbers on every machine.
 * `seed`: any whole number from 0. `stream`: keeps the exercises of one sheet apart, so that one
 * with more in it does not change the next.
 */
export function createRandom(seed: number, stream = 0): Random {
  let state = ((seed % TWO_32) ^ Math.floor(seed / TWO_32) ^ Math.imul(stream, SPREAD)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_32;
  };
}

/** The same things in another order: Fisher and Yates, from the end. What is given stays as it is. */
export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}

/**
 * At most so many of some things, as evenly as it goes from each kind, in a shuffled order. Where
 * kinds run out the others make up for them.
 */
export function pickEvenly<T>(
  items: readonly T[],
  most: number,
  kindOf: (item: T) => string,
  random: Random,
): readonly T[] {
  const kinds = new Map<string, T[]>();
  for (const item of shuffled(items, random)) {
    const kind = kindOf(item);
    const own = kinds.get(kind);
    if (own) own.push(item);
    else kinds.set(kind, [item]);
  }
  const picked: T[] = [];
  const queues = shuffled([...kinds.keys()].sort(), random).map((kind) => kinds.get(kind)!);
  for (let round = 0; picked.length < most && queues.some((own) => own.length > round); round += 1)
    for (const own of queues)
      if (own.length > round && picked.length < most) picked.push(own[round]!);
  return shuffled(picked, random);
}
