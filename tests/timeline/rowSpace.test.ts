import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenRows, measuredRows, type RowSpace } from '../../src/timeline/rowSpace.ts';

const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 300 });

/** Rows of known heights, some of them measured only after the guess. */
const spaces = fc
  .tuple(heights, fc.integer({ min: 1, max: 90 }))
  .map(([real, guess]): { space: RowSpace; real: readonly number[] } => {
    const space = measuredRows(real.length, (row) => (row % 3 === 0 ? real[row]! : guess));
    for (const [row, height] of real.entries()) space.measure(row, height);
    return { space, real };
  });

describe('rows of different heights', () => {
  it('stand below one another, each where the heights above it add up to', () => {
    fc.assert(
      fc.property(spaces, ({ space, real }) => {
        let top = 0;
        for (const [row, height] of real.entries()) {
          expect(space.topOf(row)).toBe(top);
          top += height;
        }
        expect(space.totalPx()).toBe(top);
      }),
    );
  });

  it('are found at every height that they take up', () => {
    fc.assert(
      fc.property(spaces, fc.nat(), ({ space, real }, seed) => {
        const row = seed % real.length;
        expect(space.rowAt(space.topOf(row))).toBe(row);
        expect(space.rowAt(space.topOf(row) + real[row]! - 0.5)).toBe(row);
      }),
    );
  });

  it('end with the first and the last, however far one looks', () => {
    fc.assert(
      fc.property(spaces, ({ space, real }) => {
        expect(space.rowAt(-1000)).toBe(0);
        expect(space.rowAt(space.totalPx() + 1000)).toBe(real.length - 1);
      }),
    );
  });

  it('say whether a measurement changed anything', () => {
    const space = measuredRows(3, () => 40);
    expect(space.measure(1, 40.1)).toBe(false);
    expect(space.measure(1, 62)).toBe(true);
    expect(space.measure(1, 62)).toBe(false);
    expect(space.topOf(2)).toBe(102);
  });

  it('can be none', () => {
    const space = measuredRows(0, () => 40);
    expect(space.totalPx()).toBe(0);
    expect(space.rowAt(10)).toBe(0);
  });
});

describe('rows of one height', () => {
  it('stand where rows that were measured alike stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -100, max: 40_000 }),
        (count, height, px) => {
          const even = evenRows(count, height);
          const measured = measuredRows(count, () => height);
          expect(even.totalPx()).toBe(measured.totalPx());
          expect(even.rowAt(px)).toBe(measured.rowAt(px));
          expect(even.topOf(even.rowAt(px))).toBe(measured.topOf(measured.rowAt(px)));
        },
      ),
    );
  });
});
