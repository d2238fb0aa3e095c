import type { Point } from './tieCurve.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How much a step aside counts against a step ahead. */
const ASIDE = 2;

/** The nearest of the others that lies in a direction, straight ahead rather than aside. */
export function nearestInDirection<T extends Point & { readonly id: string }>(
  others: readonly T[],
  from: T,
  direction: Direction,
): T | null {
  let best: T | null = null;
  let bestCost = Infinity;
  for (const other of others) {
    const dx = other.x - from.x;
    const dy = other.y - from.y;
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    if (other.id === from.id || ahead <= 0) continue;
    const cost = ahead + ASIDE * aside;
    if (cost < bestCost) [best, bestCost] = [other, cost];
  }
  return best;
}
