interface Side {
  readonly id: string;
  readonly name: string;
}

/** More letters than this say no more than a number does. */
const MAX_LETTERS = 4;

/**
 * A short sign for each side, for paper without colours: as few letters of its name as tell it from
 * all others; its place, `#2`, where names begin alike: a bare number would be an event's.
 */
export function sideSigns(sides: readonly Side[]): ReadonlyMap<string, string> {
  const letters = sides.map(({ name }) => Array.from(name.replaceAll(/[^\p{L}]/gu, '')));
  const prefix = (at: number, length: number) =>
    (letters[at] ?? []).slice(0, length).join('').toUpperCase();
  const signs = new Map<string, string>();
  const taken = new Set<string>();
  for (const [at, { id }] of sides.entries()) {
    let sign = `#${at + 1}`;
    for (let length = 1; length <= MAX_LETTERS; length += 1) {
      const own = prefix(at, length);
      const isShared = sides.some((_, other) => other !== at && prefix(other, length) === own);
      if (own === '' || isShared || taken.has(own)) continue;
      sign = own;
      break;
    }
    taken.add(sign);
    signs.set(id, sign);
  }
  return signs;
}
