import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeColumnsOf } from '../../src/timeline/timeColumns.ts';
import { datasetOf, event, moment } from './timelineFixture.ts';

const day = fc.integer({ min: -800_000, max: 40_000 });

/** Where each event's mark begins, in the order of the columns. */
function inOrder(days: readonly (number | null)[]) {
  const dataset = datasetOf(
    days.map((start, i) => event(`e${i}`, { date: start === null ? null : moment(start) })),
  );
  const { order, starts } = timeColumnsOf(dataset);
  return Array.from(order, (index) => [starts[index]!, index] as const);
}

/** What is to be expected: by day, then as in the dataset; undated events are elsewhere. */
function sorted(days: readonly (number | null)[]) {
  return days
    .flatMap((start, index) => (start === null ? [] : [[start, index] as const]))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

describe('the events by time', () => {
  it('are in order however the dataset has them', () => {
    fc.assert(
      fc.property(fc.array(fc.option(day, { freq: 8 }), { maxLength: 60 }), (days) => {
        expect(inOrder(days)).toEqual(sorted(days));
      }),
    );
  });

  it('are in order where few of many stand elsewhere, and where they come the wrong way round', () => {
    const many = Array.from({ length: 3000 }, (_, i) => i * 3);
    const moved: readonly (number | null)[] = [...many.slice(0, 100), 8000, 2, null, ...many];
    for (const days of [many, moved, many.toReversed()])
      expect(inOrder(days)).toEqual(sorted(days));
  });
});
