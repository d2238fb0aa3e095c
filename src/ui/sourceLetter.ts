/** A, B, …, Z, AA: the short sign of a source, by its place in the dataset; empty if unknown. */
export function sourceLetter(
  { sources }: { readonly sources: readonly { readonly id: string }[] },
  sourceId: string,
): string {
  return letterAt(sources.findIndex(({ id }) => id === sourceId));
}

/** The same by the place itself, from 0; empty below. */
export function letterAt(index: number): string {
  let n = index + 1;
  let letters = '';
  for (; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
