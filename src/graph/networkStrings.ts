/** Of what only the picture of many says. */
export const NETWORK = {
  moreNames: 'Enlarge the graph for more names; the list has them all',
} as const;

/** "17 of 26 names, all in the list". */
export function namesShown(named: number, all: number, language: string): string {
  const count = (n: number) => n.toLocaleString(language);
  return `${count(named)} of ${count(all)} names, all in the list`;
}
