import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisAsked, axisTime, stretchesIn } from '../../src/dataset/axisTime.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { dayOf, isoDay } from '../../src/dataset/days.ts';
import { formatProblem } from '../../src/dataset/problems.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

function compile(axis: unknown, dates: readonly string[] = ['2014-03-02', '2021-04-20']) {
  return compileDataset({
    json: JSON.stringify({
      title: 'A test',
      axis,
      sources: [],
      events: dates.map((edtf, i) => ({ id: `e${i}`, title: `Event ${i}`, date: { edtf } })),
    }),
    texts: new Map(),
  });
}

/** The axis in words: its ends, the last day included, and the time that each fold lies in. */
function axisOf(axis: unknown, dates?: readonly string[]) {
  const result = compile(axis, dates);
  if (!result.ok) throw new Error(result.problems.map((p) => formatProblem(p)).join('\n'));
  const { first, last, folds } = result.dataset.axis!;
  const range = (from: number, to: number) => `${isoDay(from)}/${isoDay(to - 1)}`;
  return {
    all: range(first, last),
    folds: folds.map(({ id, until }) => range(id, until)),
    warnings: result.warnings.filter(({ path }) => path === 'axis').map(({ finding }) => finding),
  };
}

function problemsOf(axis: unknown): string[] {
  const result = compile(axis);
  return result.ok ? [] : result.problems.map(({ path, finding }) => `${path}: ${finding}`);
}

describe('the axis of a dataset', () => {
  it('is none where nothing is dated', () => {
    const events = SMALL.events.map((event) => ({ ...event, date: null }));
    expect(axisTime(stretchesIn({ events, sources: [] }))).toBeNull();
  });

  it('follows from the dates where its author says nothing', () => {
    expect(axisOf(undefined)).toEqual({ all: '2014-03-02/2021-04-20', folds: [], warnings: [] });
    expect(axisOf(null).all).toBe('2014-03-02/2021-04-20');
  });

  it('is to scale where its author says so, and folded between', () => {
    expect(axisOf(['2014-03', '2021-01/2021-06'])).toEqual({
      all: '2014-03-01/2021-06-30',
      folds: ['2014-04-01/2020-12-31'],
      warnings: [],
    });
    // Nothing lies between a year and the next.
    expect(axisOf(['2013/2014', '2015/2021'])).toMatchObject({ folds: [], warnings: [] });
    // One stretch: nothing is folded, however long the silence.
    const silent = ['2011-03-10', '2021-01-05', '2021-02-09', '2021-03-11', '2021-04-20'];
    expect(axisOf(undefined, silent).folds).toHaveLength(1);
    expect(axisOf(['2011/2021'], silent)).toEqual({
      all: '2011-01-01/2021-12-31',
      folds: [],
      warnings: [],
    });
  });

  it('shows what lies outside of what its author wants to scale', () => {
    expect(axisOf(['2015', '2021'])).toMatchObject({ all: '2014-03-02/2021-12-31' });
    expect(axisOf(['2014', '2021'], ['2014-03-02', '2017-05-01', '2021-04-20'])).toEqual({
      all: '2014-01-01/2021-12-31',
      folds: [],
      warnings: [
        'Something begins or ends between 2015-01-01 and 2020-12-31: that time is not folded.',
      ],
    });
  });

  it('says what is wrong with a stretch', () => {
    expect(problemsOf(['2014-13'])).toEqual([expect.stringMatching(/^axis\[0\]: /)]);
    expect(problemsOf(['2014/..'])).toEqual(['axis[0]: “2014/..” has an open end.']);
    expect(problemsOf(['2014', '2021', '2020', '2022'])).toEqual([
      'axis[2]: “2020” does not come after the stretch before it.',
    ]);
    for (const axis of ['2014', [], [2014], Array.from({ length: 101 }, () => '2014')])
      expect(problemsOf(axis).length).toBeGreaterThan(0);
  });
});

describe('an axis that is asked for', () => {
  const day = fc.integer({ min: -700_000, max: 700_000 });
  const stretches = fc
    .array(fc.record({ start: day, length: fc.integer({ min: 1, max: 5000 }) }), { maxLength: 40 })
    .map((list) => ({
      starts: list.map(({ start }) => start),
      ends: list.map(({ start, length }) => start + length),
    }));
  /** In order and apart. */
  const toScale = fc
    .uniqueArray(day, { minLength: 2, maxLength: 12 })
    .map((days) => days.toSorted((a, b) => a - b))
    .map((days) =>
      days.flatMap((start, i) =>
        i % 2 === 0 && i + 1 < days.length ? [{ start, end: days[i + 1]! }] : [],
      ),
    );

  it('holds all that is dated and asked for, and folds nothing that begins or ends', () => {
    fc.assert(
      fc.property(stretches, toScale, (dated, asked) => {
        const told: unknown[] = [];
        const { first, last, folds } = axisAsked(dated, { toScale: asked, covered: [] }, (gap) =>
          told.push(gap),
        )!;
        expect(first).toBe(Math.min(...dated.starts, asked[0]!.start));
        expect(last).toBe(Math.max(...dated.ends, asked.at(-1)!.end));
        expect(folds.length + told.length).toBe(asked.length - 1);
        for (const { id, until, start, end } of folds) {
          expect(id < start && start < end && end < until).toBe(true);
          for (const edge of [...dated.starts, ...dated.ends])
            expect(edge <= id || edge >= until).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the one that follows from the dates where that is what is asked for', () => {
    fc.assert(
      fc.property(stretches, (dated) => {
        const axis = axisTime(dated);
        if (!axis) return;
        const starts = [axis.first, ...axis.folds.map(({ until }) => until)];
        const ends = [...axis.folds.map(({ id }) => id), axis.last];
        const asked = starts.map((start, i) => ({ start, end: ends[i]! }));
        expect(axisAsked(dated, { toScale: asked, covered: [] }, () => {})).toEqual(axis);
      }),
      { numRuns: 500 },
    );
  });

  it('is of days as a dataset counts them', () => {
    const from = dayOf({ year: 2021, month: 6, day: 16 });
    expect(
      axisAsked(
        { starts: [], ends: [] },
        { toScale: [{ start: from, end: from + 1 }], covered: [] },
        () => {},
      ),
    ).toEqual({
      first: from,
      last: from + 1,
      folds: [],
    });
  });
});
