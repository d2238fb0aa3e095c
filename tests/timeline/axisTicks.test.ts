import { dayOf } from '../../src/dataset/days.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../src/timeline/axisTicks.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { viewOf } from '../../src/timeline/view.ts';
import { axisOf, day } from './timelineFixture.ts';

const measure = (text: string) => text.length * 6.5;

function labels(from: number, to: number, width: number, language = 'en'): string[] {
  const scale = foldedScale(axisOf([{ start: from, end: to }]), width, {
    trueScale: true,
    unfolded: [],
  })!;
  return axisTicks(scale, viewOf(scale, width, [from, to]), language, measure).flatMap(
    ({ label }) => (label ? [label.text] : []),
  );
}

describe('axisTicks', () => {
  it('names days with their month once', () => {
    expect(labels(day('2021-05-29'), day('2021-06-03'), 500)).toEqual([
      '29 May 2021',
      '30',
      '31',
      '1 June',
      '2',
    ]);
  });

  it('says month and year of days that have room for a number only', () => {
    const texts = labels(day('2021-05-20'), day('2021-06-10'), 500);
    expect(texts[0]).toBe('20 May 2021');
    expect(texts).toContain('1 June');
    expect(texts.at(-1)).toBe('9');
  });

  it('names months with their year once', () => {
    expect(labels(day('2020-11-01'), day('2021-03-01'), 500)).toEqual([
      'Nov 2020',
      'December',
      'Jan 2021',
      'February',
    ]);
  });

  it('names years, decades and millennia', () => {
    expect(labels(day('2000-01-01'), day('2004-01-01'), 300)).toEqual([
      '2000',
      '2001',
      '2002',
      '2003',
    ]);
    expect(labels(day('1900-01-01'), day('1950-01-01'), 300)).toEqual([
      '1900',
      '1910',
      '1920',
      '1930',
      '1940',
    ]);
    expect(labels(-4_000_000, 700_000, 500).length).toBeGreaterThan(3);
  });

  it('says the era of years before the common one', () => {
    expect(labels(day('0001-01-01') - 366 * 3, day('0001-01-01') + 366, 500)[0]).toMatch(/3 BC/);
  });

  it('counts round years as their era does, on both sides of its turn', () => {
    const first = dayOf({ year: -250, month: 1, day: 1 });
    const last = dayOf({ year: 260, month: 1, day: 1 });
    expect(labels(first, last, 700)).toEqual(
      expect.arrayContaining(['200 BC', '100 BC', '1', '100', '200']),
    );
    const far = labels(dayOf({ year: -110_000, month: 1, day: 1 }), 0, 600);
    expect(far).toContain('100,000 BC');
  });

  it('speaks the language of the dataset', () => {
    expect(labels(day('2020-11-01'), day('2021-03-01'), 600, 'de')).toContain('Dezember');
  });

  it.each([500, 545, 600, 700, 900])(
    'tells the first year before a fold its name, %i px wide',
    (width) => {
      const scale = foldedScale(
        axisOf([
          { start: day('2011-03-10'), end: day('2011-03-11') },
          { start: day('2020-01-01'), end: day('2021-01-01') },
          { start: day('2021-01-20'), end: day('2021-06-17') },
        ]),
        width,
        { trueScale: false, unfolded: [] },
      )!;
      const [first] = axisTicks(scale, viewOf(scale, width, null), 'en', measure)
        .filter(({ label }) => label)
        .map(({ label }) => label!.text);
      expect(first).toMatch(/2011/);
    },
  );

  it('tells the year again behind a fold', () => {
    const months = ['01', '02', '03', '04', '05'].map((month) => ({
      start: day(`2021-${month}-01`),
      end: day(`2021-${month}-28`),
    }));
    const scale = foldedScale(
      axisOf([{ start: day('2011-03-10'), end: day('2011-03-11') }, ...months]),
      900,
      {
        trueScale: false,
        unfolded: [],
      },
    )!;
    const ticks = axisTicks(scale, viewOf(scale, 900, null), 'en', measure);
    const texts = ticks.flatMap(({ label }) => (label ? [label.text] : []));
    expect(texts[0]).toMatch(/2011/);
    expect(texts.some((text) => text.includes('2021') || text.includes('2020'))).toBe(true);
  });

  it('never lets two labels collide or leave the plot, at any scale and with any folds', () => {
    const day0 = fc.integer({ min: -1_500_000, max: 50_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day0, fc.integer({ min: 1, max: 5000 })), {
          minLength: 1,
          maxLength: 15,
        }),
        fc.integer({ min: 60, max: 1600 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (spans, width, a, b) => {
          const scale = foldedScale(
            axisOf(spans.map(([start, length]) => ({ start, end: start + length }))),
            width,
            { trueScale: false, unfolded: [] },
          )!;
          const at = (share: number) => scale.toDay(scale.length * share);
          const ticks = axisTicks(scale, viewOf(scale, width, [at(a), at(b)]), 'en', measure);
          let end = 0;
          for (const { label } of ticks) {
            if (!label) continue;
            const half = measure(label.text) / 2;
            expect(label.x - half).toBeGreaterThanOrEqual(end - 0.01);
            end = label.x + half;
          }
          expect(end).toBeLessThanOrEqual(width + 0.01);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
