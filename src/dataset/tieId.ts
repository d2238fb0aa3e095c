/** The id of the tie of a kind from one actor to another; parts of ids hold no `~`. */
export function tieId(from: string, kind: string, to: string): string {
  return `${from}~${kind}~${to}`;
}
