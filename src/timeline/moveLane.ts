/** Lane ids from the top with one of them moved to a place, as near as there is one. */
export function moveLane(order: readonly string[], id: string, place: number): readonly string[] {
  const others = order.filter((other) => other !== id);
  if (others.length === order.length) return order;
  return others.toSpliced(Math.max(0, place), 0, id);
}

/**
 * The place of a lane whose top is dragged to so many px from the top of all: the one where its top
 * would be nearest. It hangs on the other lanes alone, so a hand at rest never moves two to and fro.
 */
export function placeAt(
  order: readonly string[],
  id: string,
  topPx: number,
  heightOf: (id: string) => number,
): number {
  let place = 0;
  let top = 0;
  for (const other of order) {
    if (other === id) continue;
    const next = top + heightOf(other);
    if (topPx - top <= next - topPx) break;
    top = next;
    place += 1;
  }
  return place;
}
