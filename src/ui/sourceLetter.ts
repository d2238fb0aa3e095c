/** A, B, …, Z, AA: the short sign of a source, by its place in the dataset; empty if unknown. */
export function sourceLetter(
  { sources }: { readonly sources: readonly { readonly id: string }[] },
  sourceId: string,
): string {
  let n = sources.findIndex(({ id }) => id === sourceId) + 1;
  let letters = '';
  for (; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
