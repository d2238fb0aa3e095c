import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeToLine } from '../../src/threads/routeToLine.ts';
import type { Box, Point } from '../../src/ui/anchors.ts';

const SIZE = 40;
const BOUNDS: Box = { left: 0, top: 0, right: SIZE, bottom: SIZE };
const whole = (max: number) => fc.integer({ min: 0, max });
const boxes = fc.array(
  fc
    .tuple(whole(SIZE - 2), whole(SIZE - 2), fc.integer({ min: 1, max: 18 }), whole(18))
    .map(([left, top, width, height]) => ({
      left,
      top,
      right: left + width,
      bottom: top + height + 1,
    })),
  { maxLength: 10 },
);
const point = fc.record({ x: whole(SIZE), y: whole(SIZE) });

const isInside = (box: Box, { x, y }: Point) =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;
const forbidden = (all: readonly Box[], from: Point) => all.filter((box) => !isInside(box, from));
/** Points on every piece of a way, half a px apart. */
const pointsOn = (way: readonly Point[]) =>
  way.slice(1).flatMap((to, i) => {
    const from = way[i]!;
    const steps = 2 * Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) || 1;
    return Array.from({ length: steps + 1 }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / steps,
      y: from.y + ((to.y - from.y) * k) / steps,
    }));
  });

/** Whether there is any way at all: a plain flood over a grid of half px. */
function canReach(from: Point, x: number, all: readonly Box[]): boolean {
  const seen = new Set<string>();
  const queue: Point[] = [from];
  for (const at of queue) {
    if (at.x === x) return true;
    for (const [dx, dy] of [
      [0.5, 0],
      [-0.5, 0],
      [0, 0.5],
      [0, -0.5],
    ] as const) {
      const next = { x: at.x + dx, y: at.y + dy };
      const key = `${next.x} ${next.y}`;
      if (seen.has(key) || next.x < 0 || next.y < 0 || next.x > SIZE || next.y > SIZE) continue;
      if (all.some((box) => isInside(box, next))) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return false;
}

describe('routeToLine', () => {
  it('goes straight where nothing is in the way', () => {
    expect(routeToLine({ x: 3, y: 7 }, 30, [], BOUNDS)).toEqual([
      { x: 3, y: 7 },
      { x: 30, y: 7 },
    ]);
  });

  it('begins and ends where asked, level and upright by turns, within the bounds', () => {
    fc.assert(
      fc.property(point, whole(SIZE), boxes, (from, x, all) => {
        const way = routeToLine(from, x, all, BOUNDS);
        fc.pre(way !== null);
        expect(way[0]).toEqual(from);
        expect(way.at(-1)!.x).toBe(x);
        way.slice(1).forEach((to, i) => {
          expect(to.x === way[i]!.x || to.y === way[i]!.y).toBe(true);
        });
        for (const at of way) {
          expect(at.x).toBeGreaterThanOrEqual(0);
          expect(at.x).toBeLessThanOrEqual(SIZE);
          expect(at.y).toBeGreaterThanOrEqual(0);
          expect(at.y).toBeLessThanOrEqual(SIZE);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never enters a box, and finds a way wherever there is one', () => {
    fc.assert(
      fc.property(point, whole(SIZE), boxes, (from, x, all) => {
        const around = forbidden(all, from);
        const way = routeToLine(from, x, all, BOUNDS);
        expect(way !== null).toBe(canReach(from, x, around));
        for (const at of pointsOn(way ?? []))
          expect(around.some((box) => isInside(box, at))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same boxes in another order', () => {
    fc.assert(
      fc.property(point, whole(SIZE), boxes, (from, x, all) => {
        expect(routeToLine(from, x, all.toReversed(), BOUNDS)).toEqual(
          routeToLine(from, x, all, BOUNDS),
        );
      }),
    );
  });

  it('is null from or to a place out of bounds', () => {
    expect(routeToLine({ x: -1, y: 5 }, 30, [], BOUNDS)).toBeNull();
    expect(routeToLine({ x: 1, y: 5 }, 41, [], BOUNDS)).toBeNull();
  });
});
