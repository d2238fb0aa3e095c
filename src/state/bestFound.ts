/** Keeps the few with the highest scores. */
interface Best {
  add(index: number, score: number): void;
  /** The highest first; of equal ones the one that came first. */
  indices(): readonly number[];
}

/** Empty, for at most so many. */
export function createBest(most: number): Best {
  const kept: { readonly index: number; readonly score: number }[] = [];
  return {
    add(index, score) {
      if (kept.length === most && kept[most - 1]!.score >= score) return;
      const at = kept.findIndex((other) => other.score < score);
      kept.splice(at < 0 ? kept.length : at, 0, { index, score });
      if (kept.length > most) kept.pop();
    },
    indices: () => kept.map(({ index }) => index),
  };
}
