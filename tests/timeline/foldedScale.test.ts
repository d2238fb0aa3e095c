import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { viewOf, zoomBy } from '../../src/timeline/view.ts';
import { axisOf, day } from './timelineFixture.ts';

const CHOICES = { trueScale: false, unfolded: [] };
const stretches = fc.array(
  fc.record({
    start: fc.integer({ min: -800_000, max: 40_000 }),
    length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4000 })),
  }),
  { minLength: 1, maxLength: 40 },
);
const scales = fc.tuple(stretches, fc.integer({ min: 60, max: 2000 })).map(([list, width]) => {
  const spans = list.map(({ start, length }) => ({ start, end: start + length }));
  return { scale: foldedScale(axisOf(spans), width, CHOICES)!, spans, width };
});

describe('foldedScale', () => {
  it('has none where nothing is dated', () => {
    expect(foldedScale(axisOf([]), 900, CHOICES)).toBeNull();
  });

  it('is strictly monotone and meets its inverse', () => {
    fc.assert(
      fc.property(scales, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (s, shares) => {
        const { scale, width } = s;
        const [first, last] = scale.domain;
        const days = [...shares, 0, 1]
          .map((share) => first + share * (last - first))
          .sort((a, b) => a - b);
        const view = viewOf(scale, width, null);
        const px = days.map((at) => view.toPx(at));
        expect(px).toEqual(px.toSorted((x, y) => x - y));
        for (const at of px) expect(view.toPx(view.toDay(at))).toBeCloseTo(at, 3);
      }),
      { numRuns: 1000 },
    );
  });

  it('never folds a day on which something begins or ends', () => {
    fc.assert(
      fc.property(scales, ({ scale, spans }) => {
        for (const fold of scale.folds)
          for (const { start, end } of spans)
            for (const edge of [start, end])
              expect(edge > fold.start && edge < fold.end).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back where it was after zooming in and out about one place', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), ({ scale, width }, share) => {
        const at = share * width;
        const middle = viewOf(scale, width, zoomBy(scale, viewOf(scale, width, null), 1.2, at));
        const there = middle.toDay(at);
        const inside = viewOf(scale, width, zoomBy(scale, middle, 1.3, at));
        expect(Math.abs(inside.toPx(there) - at)).toBeLessThan(1);
        const back = viewOf(
          scale,
          width,
          zoomBy(scale, inside, middle.pxPerUnit / inside.pxPerUnit, at),
        );
        expect(Math.abs(back.toPx(there) - at)).toBeLessThan(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('findFolds', () => {
  const known = (iso: string) => ({ start: day(iso), end: day(iso) + 1 });
  const months = ['2021-01', '2021-02', '2021-03', '2021-04', '2021-05'].map((month) => ({
    start: day(`${month}-01`),
    end: day(`${month}-28`),
  }));

  it('folds the years between an early event and a busy spring', () => {
    const folds = axisOf([known('2011-03-10'), ...months])!.folds;
    expect(folds.map(({ id, covered }) => [id, covered])).toEqual([[day('2011-03-11'), false]]);
  });

  it('folds inside a doubtful year too, and says that a bar passes under', () => {
    const folds = axisOf([
      known('2011-03-10'),
      { start: day('2020-01-01'), end: day('2021-01-01') },
      ...months,
    ])!.folds;
    expect(folds.map(({ covered }) => covered)).toEqual([false, true]);
  });

  it('folds nothing in an even spread', () => {
    const years = Array.from({ length: 30 }, (_, i) => known(`${1900 + i * 4}-06-01`));
    expect(axisOf(years)!.folds).toEqual([]);
  });

  it('leaves a single event, a single day and a pair alone', () => {
    expect(axisOf([known('2021-06-16')])!.folds).toEqual([]);
    expect(axisOf([known('2021-06-16'), known('2021-06-16')])!.folds).toEqual([]);
    expect(axisOf([known('2011-06-16'), known('2021-06-16')])!.folds).toEqual([]);
  });

  it('opens a fold that a person opened, and all for the true scale', () => {
    const list = [known('2011-03-10'), ...months];
    const id = axisOf(list)!.folds[0]!.id;
    expect(foldedScale(axisOf(list), 900, { trueScale: false, unfolded: [id] })!.folds).toEqual([]);
    expect(foldedScale(axisOf(list), 900, { trueScale: true, unfolded: [] })!.folds).toEqual([]);
  });
});
