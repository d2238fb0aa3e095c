// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealRows, type LaneNeed } from '../../src/timeline/rowBudget.ts';

const need: fc.Arbitrary<LaneNeed> = fc
  .record({
    least: fc.nat({ max: 6 }),
    labels: fc.nat({ max: 6 }),
    wanted: fc.nat({ max: 14 }),
    isClosed: fc.boolean(),
  })
  .map(({ least, labels, wanted, isClosed }) => ({
    least,
    labels: Math.max(least, labels),
    wanted: Math.max(least, labels, wanted),
    isClosed,
  }));
/** Letters up to four times as large: 400 % of the browser's own setting. */
const units = fc.double({ min: 1, max: 4, noNaN: true });
/** Of the usual letters with what hangs below the line, px. */
const LINE = 12.5 * 1.3;

describe('rows dealt out to lanes', () => {
  it('are higher than a line of letters of any size, and leave a name and a number theirs', () => {
    fc.assert(
      fc.property(fc.array(need), fc.nat({ max: 2000 }), units, (needs, height, unit) => {
        const { rowHeight, rows } = dealRows(needs, height, unit);
        expect(rowHeight).toBeGreaterThan(LINE * unit);
        expect(rowHeight).toBeLessThanOrEqual(Math.round(22 * unit));
        needs.forEach(({ isClosed, least }, i) => {
          expect(rows[i]).toBeGreaterThanOrEqual(isClosed ? 1 : 2);
          expect(rows[i]).toBeGreaterThanOrEqual(least);
        });
      }),
    );
  });
});
