import { describeCalendarRange } from '../../src/dataset/calendarWords.ts';
import { dayOf } from '../../src/dataset/days.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../src/timeline/axisTicks.ts';
import { foldedScale, type FoldedScale } from '../../src/timeline/foldedScale.ts';
import { viewOf, type View } from '../../src/timeline/view.ts';
import { axisOf, day, moment as momentOf } from './timelineFixture.ts';

const measure = (text: string) => text.length * 6.5;

function ticksOf(from: number, to: number, width: number, language = 'en') {
  const scale = foldedScale(axisOf([{ start: from, end: to }]), width, {
    trueScale: true,
    unfolded: [],
  })!;
  return axisTicks(scale, viewOf(scale, width, [from, to]), language, measure);
}

function labels(from: number, to: number, width: number, language = 'en'): string[] {
  return ticksOf(from, to, width, language).flatMap(({ label }) => (label ? [label.text] : []));
}

/** Days, widths and places in a view, at will. */
const axes = fc.record({
  spans: fc.array(
    fc.tuple(
      fc.integer({ min: -1_500_000, max: 50_000 }),
      fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5000 })),
    ),
    { minLength: 1, maxLength: 15 },
  ),
  width: fc.integer({ min: 60, max: 1600 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  zoom: fc.double({ min: 0, max: 12, noNaN: true }),
  trueScale: fc.boolean(),
});

type Axes = typeof axes extends fc.Arbitrary<infer T> ? T : never;

/** An axis of those, and its ticks. */
function drawn({ spans, width, from, zoom, trueScale }: Axes, language = 'en') {
  const scale = foldedScale(
    axisOf(spans.map(([start, length]) => ({ start, end: start + length }))),
    width,
    { trueScale, unfolded: [] },
  )!;
  const at = (share: number) => scale.toDay(scale.length * Math.min(1, share));
  const view = viewOf(scale, width, [at(from), at(from + 2 ** -zoom)]);
  return { scale, view, ticks: axisTicks(scale, view, language, measure) };
}

describe('axisTicks', () => {
  it('names days with their month once', () => {
    expect(labels(day('2021-05-29'), day('2021-06-03'), 500)).toEqual([
      '29 May 2021',
      '30',
      '31',
      '1 Jun',
      '2',
    ]);
  });

  it('says month and year of days that have room for a number only', () => {
    const texts = labels(day('2021-05-20'), day('2021-06-10'), 500);
    expect(texts[0]).toBe('20 May 2021');
    expect(texts).toContain('1 Jun');
    expect(texts.at(-1)).toBe('9');
  });

  it('names months with their year once', () => {
    expect(labels(day('2020-11-01'), day('2021-03-01'), 500)).toEqual([
      'November 2020',
      'December',
      'January 2021',
      'February',
    ]);
    expect(labels(day('2020-11-01'), day('2021-03-01'), 300)).toEqual([
      'Nov 2020',
      'Dec',
      'Jan 2021',
      'Feb',
    ]);
  });

  it('says of weeks the month where it changes, and the year once', () => {
    expect(labels(day('2021-02-20'), day('2021-04-27'), 800)).toEqual([
      '22 Feb 2021',
      '1 Mar',
      '8',
      '15',
      '22',
      '1 Apr',
      '8',
      '15',
      '22',
    ]);
  });

  it('names no interval in the room of the next', () => {
    const [sliver, next] = ticksOf(day('2021-02-20'), day('2021-04-27'), 700);
    expect(sliver!.label).toBeNull();
    expect(next!.label!.text).toBe('22 Feb 2021');
  });

  it('lets the number of several years stand at its line', () => {
    const ticks = ticksOf(day('1660-06-01'), day('1760-01-01'), 300);
    const named = ticks.filter(({ label }) => label);
    expect(named.map(({ label }) => label!.text)).toEqual(['1680', '1700', '1720', '1740']);
    for (const { line, left, label } of named) {
      expect(line).toBe(true);
      expect(label!.left - left).toBeCloseTo(3, 0);
    }
  });

  it('lets a name of several years stand out at the end as far as the panel has room', () => {
    expect(labels(day('1100-01-01'), day('2055-01-01'), 560).at(-1)).toBe('2000');
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
      expect.arrayContaining(['200 BC', '100 BC', '1 AD', '100', '200']),
    );
    const far = labels(dayOf({ year: -110_000, month: 1, day: 1 }), 0, 600);
    expect(far).toContain('100,000 BC');
  });

  it.each(['en', 'en-US', 'de', 'fr', 'ja', 'ar'])(
    'calls the earlier era what dates call it, and says it of the later one once, in %s',
    (language) => {
      const year = (value: number) => dayOf({ year: value, month: 1, day: 1 });
      const texts = labels(year(-799), year(260), 1400, language);
      const { text } = describeCalendarRange(momentOf(year(-699), year(-698) - 1), language);
      expect(texts).toContain(text.replace('some day in ', ''));
      const told = new Intl.DateTimeFormat(language, {
        year: 'numeric',
        era: 'short',
        calendar: 'gregory',
        timeZone: 'UTC',
      }).format(new Date('0001-06-01'));
      expect(texts.filter((words) => words === told)).toHaveLength(1);
      // Where the earlier era is not in sight, the later one goes without saying.
      expect(labels(year(3), year(260), 1400, language)).toContain('100');
    },
  );

  it('tells the later era in its first year, however fine the axis is', () => {
    const year = (value: number) => dayOf({ year: value, month: 1, day: 1 });
    expect(labels(year(-1), year(4), 500)).toEqual(['2 BC', '1 BC', '1 AD', '2', '3']);
    const months = labels(year(1) - 62, year(1) + 59, 500);
    expect(months).toEqual(['November 1 BC', 'December', 'January 1 AD', 'February']);
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

  it('never lets two labels collide or leave the panel, at any scale and with any folds', () => {
    fc.assert(
      fc.property(axes, fc.constantFrom('en', 'de', 'ja', 'ar'), (axis, language) => {
        let end = 0;
        for (const { label } of drawn(axis, language).ticks) {
          if (!label) continue;
          expect(label.left).toBeGreaterThanOrEqual(end - 0.01);
          expect(label.right - label.left).toBeCloseTo(measure(label.text), 3);
          end = label.right;
        }
        expect(end).toBeLessThanOrEqual(axis.width + 10.01);
      }),
      { numRuns: 1000 },
    );
  });

  it('never says what is not so at the place where it begins to say it', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const { scale, view, ticks } = drawn(axis);
        let said = { year: NaN, month: NaN, run: -1 };
        for (const { run, label } of ticks) {
          if (!label) continue;
          if (run !== said.run) said = { year: NaN, month: NaN, run };
          const told = understand(label.text, said);
          expect(told.year).not.toBeNaN();
          const [from, to] = [told.year, told.lastYear].map((year, i) =>
            told.month === null
              ? dayOf({ year: year + i, month: 1, day: 1 })
              : dayOf({ year, month: told.month, day: told.day ?? 1 }) + i * (told.day ? 1 : 31),
          );
          const tells = { ...label, isSo: false };
          tells.isSo =
            dayAt(label.left, label, scale, view) >= from! &&
            dayAt(label.left - 3.05, label, scale, view) < to!;
          expect(tells).toMatchObject({ isSo: true });
          said = { year: told.lastYear, month: told.month ?? NaN, run };
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has the number of several years or days begin at its own line', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const { ticks } = drawn({ ...axis, trueScale: true });
        const lines = ticks.filter(({ line }) => line);
        const stepDays = Math.min(...lines.slice(1).map((tick, i) => tick.day - lines[i]!.day));
        const isMulti = stepDays > 500 || (stepDays > 1 && stepDays < 28) || stepDays === 90;
        if (lines.length < 2 || !isMulti || ticks.filter(({ label }) => label).length < 2) return;
        for (const { line, left, label } of ticks) {
          if (!label) continue;
          expect(line).toBe(true);
          expect(Math.abs(label.left - left)).toBeLessThan(4);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names every year between folds in which something is dated', () => {
    const scale = foldedScale(
      axisOf([
        { start: day('2011-03-10'), end: day('2011-03-11') },
        { start: day('2020-01-01'), end: day('2021-01-01') },
        { start: day('2021-01-20'), end: day('2021-05-25') },
        { start: day('2021-03-20'), end: day('2021-04-25') },
        { start: day('2021-06-16'), end: day('2021-06-17') },
      ]),
      195,
      { trueScale: false, unfolded: [] },
    )!;
    expect(scale.folds).toHaveLength(2);
    const texts = axisTicks(scale, viewOf(scale, 195, null), 'en', measure).flatMap(({ label }) =>
      label ? [label.text] : [],
    );
    expect(texts.map((text) => /\d{4}/.exec(text)?.[0])).toEqual(['2011', '2020', '2021']);
  });
});

/** The day at a place in a label; where it stands out over a fold, that of the fold's near edge. */
function dayAt(
  px: number,
  { right }: { readonly right: number },
  scale: FoldedScale,
  view: View,
): number {
  const at = view.toDay(Math.max(0, px));
  const fold = scale.folds.find(({ start, end }) => at > start && at < end);
  if (!fold) return at;
  return right > view.toPx(fold.end) ? fold.end : fold.start;
}

/** What an English label says, after what was said before. */
function understand(text: string, said: { year: number; month: number }) {
  const yearOf = (words: string) => {
    const value = Number(words.replaceAll(/[^\d]/g, ''));
    return words.includes('BC') ? 1 - value : value;
  };
  if (text.includes('–')) {
    const [from, to] = text.split('–').map(yearOf);
    return { year: from!, lastYear: to!, month: null, day: null };
  }
  const month =
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].findIndex(
      (name) => text.includes(name),
    ) + 1;
  if (month > 0) {
    const rest = /\p{L}+ (\d.*)$/u.exec(text)?.[1];
    const year = rest === undefined ? said.year : yearOf(rest);
    return { year, lastYear: year, month, day: /^\d/.test(text) ? parseInt(text, 10) : null };
  }
  if (/^\d{1,2}$/.test(text) && !Number.isNaN(said.month))
    return { year: said.year, lastYear: said.year, month: said.month, day: Number(text) };
  return { year: yearOf(text), lastYear: yearOf(text), month: null, day: null };
}
