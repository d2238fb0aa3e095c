/** Longer words are not ids that somebody mistyped. */
const MAX_WORD_LENGTH = 80;

/**
 * The candidate that `word` was probably meant to be: at most a third of its letters differ
 * (case does not count as a difference). Null where none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > MAX_WORD_LENGTH) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** “ Did you mean “x”?” or nothing. Of thousands of candidates ask `Report.didYouMean`. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const guess = nearest(word, candidates);
  return guess === null ? '' : ` Did you mean “${guess}”?`;
}

/**
 * Letters put in, left out, replaced, or swapped with a neighbour (optimal string alignment). Only
 * what can stay below `limit` is counted: the cells near the diagonal, and rows until all reach it.
 */
function editDistance(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  // Beyond this cell of a row, and before the first that is counted, stands `limit`.
  let beforeLast = new Uint16Array(width + 1).fill(limit);
  let last = Uint16Array.from(beforeLast, (_, column) => Math.min(column, limit));
  let current = beforeLast.slice();
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    const letterBefore = row > 1 ? a.charCodeAt(row - 2) : -1;
    const first = Math.max(1, row - limit);
    const end = Math.min(b.length, row + limit);
    let left = first === 1 ? Math.min(row, limit) : limit;
    let leastOfRow = left;
    current[first - 1] = left;
    for (let column = first; column <= end; column += 1) {
      const other = b.charCodeAt(column - 1);
      let least = last[column - 1]! + (letter === other ? 0 : 1);
      if (last[column]! < least) least = last[column]! + 1;
      if (left < least) least = left + 1;
      if (column > 1 && letter === b.charCodeAt(column - 2) && letterBefore === other)
        least = Math.min(least, beforeLast[column - 2]! + 1);
      current[column] = left = least;
      if (least < leastOfRow) leastOfRow = least;
    }
    current[end + 1] = limit;
    if (leastOfRow >= limit) return limit;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length]!;
}
