import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { eventActivity, daysIn, ACTIVE } from '../../src/graph/activity.ts';
import { msPerStop, nearestStop, walkThrough, windowAt } from '../../src/graph/timeWalk.ts';
import { eventOf, momentOf, withAxis } from '../fixtures/compiledParts.ts';
import { makeSmallDataset } from './smallDataset.ts';

const withDays = (days: readonly number[]) =>
  indexDataset(
    withAxis({
      ...makeSmallDataset(),
      events: days.map((day, i) => eventOf(`e${i}`, { date: momentOf(day) })),
      ties: [],
    }),
  );
const dayLists = fc.array(fc.integer({ min: -4000, max: 30_000 }), { minLength: 3, maxLength: 40 });

describe('the walk through time', () => {
  it('stops at every day on which something begins, and shows it', () => {
    fc.assert(
      fc.property(dayLists, fc.option(fc.integer({ min: 1, max: 500 })), (days, length) => {
        const walk = walkThrough(withDays(days), length === null ? null : [0, length]);
        if (!walk) return;
        const windows = walk.starts.map((_, stop) => windowAt(walk, stop));
        for (const day of days)
          expect(windows.some(([from, to]) => from <= day && to >= day + 1)).toBe(true);
      }),
    );
  });

  it('goes forward from the first day to the end of the last', () => {
    fc.assert(
      fc.property(dayLists, (days) => {
        const walk = walkThrough(withDays(days), null);
        if (!walk) return;
        expect(walk.starts).toEqual(walk.starts.toSorted((a, b) => a - b));
        expect(walk.starts[0]).toBe(Math.min(...days));
        expect(walk.starts.at(-1)! + walk.length).toBeCloseTo(Math.max(...days) + 1);
        walk.starts.forEach((start, stop) => expect(nearestStop(walk, start)).toBe(stop));
      }),
    );
  });

  it('keeps the length of the window that is shown, unless that shows everything', () => {
    const dataset = withDays([0, 100, 200, 300]);
    expect(walkThrough(dataset, [50, 90])?.length).toBe(40);
    expect(walkThrough(dataset, [-50, 900])?.length).toBe(walkThrough(dataset, null)?.length);
  });

  it('jumps over silence instead of crawling through it', () => {
    const walk = walkThrough(withDays([0, 5, 10, 9000, 9005, 9010]), [0, 8])!;
    const passed = Array.from({ length: 200 }, (_, i) => windowAt(walk, (i / 199) * 5));
    for (const [from, to] of passed) expect(to < 20 || from > 8980).toBe(true);
  });

  it('rests at its first stop before it moves, and as long at every other', () => {
    fc.assert(
      fc.property(dayLists, (days) => {
        const walk = walkThrough(withDays(days), null);
        if (!walk) return;
        walk.starts.forEach((start, stop) => {
          expect(windowAt(walk, stop)).toEqual([start, start + walk.length]);
          expect(windowAt(walk, stop + 0.5)).toEqual([start, start + walk.length]);
        });
      }),
    );
  });

  const manyDays = fc.array(fc.integer({ min: 0, max: 20_000 }), {
    minLength: 100,
    maxLength: 900,
  });

  it('has few enough stops for a minute, and shows every event at one of them', () => {
    fc.assert(
      fc.property(manyDays, fc.option(fc.integer({ min: 1, max: 500 })), (days, length) => {
        const dataset = withDays(days);
        const walk = walkThrough(dataset, length === null ? null : [0, length])!;
        expect((walk.starts.length - 1) * msPerStop(walk)).toBeLessThanOrEqual(60_000);
        expect(walk).toEqual(walkThrough(dataset, [0, walk.length]));
        const seen = new Set<number>();
        for (const stop of walk.starts.keys())
          eventActivity(dataset, daysIn(windowAt(walk, stop))).forEach((activity, event) => {
            if (activity === ACTIVE) seen.add(event);
          });
        expect(seen.size).toBe(days.length);
      }),
      { numRuns: 20 },
    );
  });

  it('takes a quarter of a minute or so where it has some twenty stops', () => {
    const walk = walkThrough(withDays(Array.from({ length: 24 }, (_, i) => i * 40)), null)!;
    const ms = (walk.starts.length - 1) * msPerStop(walk);
    expect(ms).toBeGreaterThan(15_000);
    expect(ms).toBeLessThan(20_000);
  });

  it('goes nowhere without dates, or with one', () => {
    expect(walkThrough(withDays([]), null)).toBeNull();
    expect(walkThrough(withDays([7]), null)).toBeNull();
    expect(walkThrough(withDays([7, 7]), [0, 1])).toBeNull();
  });
});
