import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenRows } from '../../src/timeline/rowSpace.ts';
import {
  drawnRows,
  rowsInView,
  scrollScale,
  scrollToRow,
  stepRow,
} from '../../src/timeline/rowWindow.ts';

const counts = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2_000_000 }));
const views = fc.integer({ min: 50, max: 1600 });
const rowHeights = fc.integer({ min: 20, max: 90 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

/** A list, scrolled somewhere between its ends. */
const scrolled = fc
  .tuple(counts, rowHeights, views, shares)
  .map(([count, rowPx, viewPx, share]) => {
    const rows = evenRows(count, rowPx);
    const { heightPx } = scrollScale(rows.totalPx(), viewPx);
    return { rows, rowPx, viewPx, scrollTop: share * Math.max(0, heightPx - viewPx) };
  });

describe('the rows in view', () => {
  it('fill the view, at any height of the list', () => {
    fc.assert(
      fc.property(scrolled, ({ rows, rowPx, viewPx, scrollTop }) => {
        const { from, to, topPx } = rowsInView(rows, scrollTop, viewPx);
        // Half a pixel is lost in numbers of fifty million.
        expect(topPx).toBeLessThanOrEqual(scrollTop + 0.5);
        const end = topPx + (to - from) * rowPx;
        expect(end >= scrollTop + viewPx - 0.5 || to === rows.count).toBe(true);
      }),
    );
  });

  it('are few, however many there are', () => {
    fc.assert(
      fc.property(scrolled, ({ rows, rowPx, viewPx, scrollTop }) => {
        const { from, to } = rowsInView(rows, scrollTop, viewPx);
        expect(to - from).toBeLessThanOrEqual(viewPx / rowPx + 15);
      }),
    );
  });

  it('include the first at one end and the last at the other', () => {
    fc.assert(
      fc.property(counts, rowHeights, views, (count, rowPx, viewPx) => {
        const rows = evenRows(count, rowPx);
        const { heightPx } = scrollScale(rows.totalPx(), viewPx);
        expect(rowsInView(rows, 0, viewPx).from).toBe(0);
        expect(rowsInView(rows, Math.max(0, heightPx - viewPx), viewPx).to).toBe(count);
      }),
    );
  });

  it('stay few on a page that does not confine the list', () => {
    const { from, to } = rowsInView(evenRows(100_000, 40), 0, 4_000_000);
    expect(to - from).toBeLessThan(150);
  });

  it('do not run away when a finger pulls beyond the end', () => {
    const rows = evenRows(1000, 40);
    expect(rowsInView(rows, -80, 400)).toEqual(rowsInView(rows, 0, 400));
  });
});

describe('the scrolled height', () => {
  it('is that of the rows, or what a browser can draw', () => {
    expect(scrollScale(4_400_000, 600).heightPx).toBe(4_400_000);
    expect(scrollScale(44_000_000, 600).heightPx).toBeLessThan(17_000_000);
  });

  it('leads from a place among the rows to the scroll position and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000_000 }), views, shares, (total, view, share) => {
        const scale = scrollScale(total, view);
        const px = share * total;
        expect(Math.abs(scale.toRows(scale.toScroll(px)) - px)).toBeLessThan(0.01);
      }),
    );
  });
});

describe('scrolling to a row', () => {
  it('brings it into sight below what covers the top, and then has nothing to do', () => {
    fc.assert(
      fc.property(scrolled, fc.nat(), ({ rows, rowPx, scrollTop }, seed) => {
        const [viewPx, coveredPx] = [400, 30];
        const row = seed % rows.count;
        const top = scrollToRow(rows, row, scrollTop, viewPx, coveredPx) ?? scrollTop;
        const seenFrom = scrollScale(rows.totalPx(), viewPx).toRows(top);
        expect(rows.topOf(row) + rowPx).toBeLessThanOrEqual(seenFrom + viewPx + 1);
        expect(rows.topOf(row)).toBeGreaterThanOrEqual(
          seenFrom + (seenFrom > 1 ? coveredPx : 0) - 1,
        );
        expect(scrollToRow(rows, row, top, viewPx, coveredPx)).toBeNull();
      }),
    );
  });
});

describe('the rows that are drawn', () => {
  it('are those in view and the keyboard’s, each once and in order', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(40), fc.nat(300), (from, length, stop) => {
        const rows = drawnRows({ from, to: from + length }, stop);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        expect(rows).toContain(stop);
        expect(rows.filter((row) => row !== stop).every((row) => row >= from)).toBe(true);
      }),
    );
  });

  it('are only those in view where the keyboard has no place', () => {
    expect(drawnRows({ from: 0, to: 0 }, -1)).toEqual([]);
  });
});

describe('a key', () => {
  it('leads no further than the ends', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(keys, fc.nat(500), fc.integer({ min: 1, max: 501 }), (key, row, more) => {
        const count = row + more;
        const next = stepRow(key, row, count, 10);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(count);
      }),
    );
  });

  it('that is not for rows leads nowhere', () => {
    expect(stepRow('ArrowLeft', 3, 10, 5)).toBeNull();
    expect(stepRow('Enter', 3, 10, 5)).toBeNull();
  });
});
