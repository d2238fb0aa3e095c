import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOf, groupStarts, headingOf } from '../../src/timeline/eventGroups.ts';
import { datasetOf, day, event, moment } from './timelineFixture.ts';

const START = day('2021-01-01');
const dates = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.nat(200), fc.nat(400))
    .map(([from, days]) => moment(START + from, START + from + days)),
  fc.nat(100).map((days) => moment(null, START + days)),
);
const lists = fc
  .array(dates, { minLength: 1, maxLength: 60 })
  .map((all) => datasetOf(all.map((date, i) => event(`e${i}`, { date }))));

describe('the groups of a list', () => {
  it('begin where the heading changes, and nowhere else', () => {
    fc.assert(
      fc.property(lists, (dataset) => {
        const rows = dataset.events.map((_, i) => i);
        const starts = new Set(groupStarts(dataset, rows));
        const heading = (row: number) => headingOf(dataset.events[row]!, 'en');
        expect(starts.has(0)).toBe(true);
        for (const row of rows.slice(1))
          expect(starts.has(row)).toBe(heading(row) !== heading(row - 1));
      }),
    );
  });

  it('know which of them a row is in', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (dataset, seed) => {
        const starts = groupStarts(
          dataset,
          dataset.events.map((_, i) => i),
        );
        const row = seed % dataset.events.length;
        const group = groupOf(starts, row);
        expect(starts[group]!).toBeLessThanOrEqual(row);
        expect(starts[group + 1] ?? Infinity).toBeGreaterThan(row);
      }),
    );
  });
});
