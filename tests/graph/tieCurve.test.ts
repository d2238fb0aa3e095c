import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fanOffsets, fanWidth, shapeTie } from '../../src/graph/tieCurve.ts';

const disc = fc.record({
  x: fc.integer({ min: 40, max: 800 }),
  y: fc.integer({ min: 40, max: 400 }),
  radius: fc.integer({ min: 8, max: 17 }),
});

/** The numbers of a path, in order. */
function numbersOf(path: string): number[] {
  return [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
}

describe('shapeTie', () => {
  it('starts and ends just outside both nodes', () => {
    fc.assert(
      fc.property(disc, disc, fc.integer({ min: -30, max: 30 }), (a, b, fan) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > a.radius + b.radius + 20);
        const [x0, y0, , , x2, y2] = numbersOf(shapeTie(a, b, fan, 0, false, false, 1).path);
        expect(Math.hypot(x0! - a.x, y0! - a.y)).toBeGreaterThan(a.radius);
        expect(Math.hypot(x0! - a.x, y0! - a.y)).toBeLessThan(a.radius + 4);
        expect(Math.hypot(x2! - b.x, y2! - b.y)).toBeGreaterThan(b.radius);
        expect(Math.hypot(x2! - b.x, y2! - b.y)).toBeLessThan(b.radius + 4);
      }),
    );
  });

  it('keeps parallel ties apart', () => {
    const [a, b] = [
      { x: 100, y: 150, radius: 10 },
      { x: 500, y: 120, radius: 10 },
    ];
    const middles = fanOffsets(4).map((fan) => shapeTie(a, b, fan, 0, true, false, 1).middle);
    for (let i = 1; i < middles.length; i++)
      expect(
        Math.hypot(middles[i]!.x - middles[i - 1]!.x, middles[i]!.y - middles[i - 1]!.y),
      ).toBeGreaterThan(8);
  });

  it('points the arrow head at the target', () => {
    const [a, b] = [
      { x: 100, y: 100, radius: 10 },
      { x: 500, y: 100, radius: 10 },
    ];
    const [tipX, , backX] = numbersOf(shapeTie(a, b, 0, 0, true, false, 1).arrow);
    expect(tipX).toBeGreaterThan(backX!);
    const [tipBackX, , footX] = numbersOf(shapeTie(a, b, 0, 0, true, true, 1).arrow);
    expect(tipBackX).toBeLessThan(footX!);
    expect(shapeTie(a, b, 0, 0, false, false, 1).arrow).toBe('');
  });

  it('draws a loop for an actor that deals with itself', () => {
    const a = { x: 100, y: 100, radius: 10 };
    expect(shapeTie(a, a, 0, 0, true, false, 1).path).toContain('C');
  });
});

describe('fanOffsets', () => {
  it('is balanced about the middle and never wider than its limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const offsets = fanOffsets(count);
        expect(offsets).toHaveLength(count);
        expect(offsets[0]! + offsets.at(-1)!).toBeCloseTo(0);
        expect(offsets.at(-1)! - offsets[0]!).toBeCloseTo(fanWidth(count));
        expect(fanWidth(count)).toBeLessThanOrEqual(64);
      }),
    );
  });
});
