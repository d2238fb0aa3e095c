/** What a source is called where there is little room. */
export function sourceName({
  short,
  publisher,
  title,
}: {
  readonly short?: string;
  readonly publisher: string | null;
  readonly title: string;
}): string {
  return short ?? publisher ?? title;
}
