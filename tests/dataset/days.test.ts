// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDuration,
  calendarDay,
  dayOf,
  daysInMonth,
  isoDay,
  MAX_YEAR,
  negate,
  parseDuration,
} from '../../src/dataset/days.ts';

const date = (iso: string) => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return dayOf({ year, month, day });
};
const add = (iso: string, by: string) => isoDay(addDuration(date(iso), parseDuration(by)!));

describe('days', () => {
  it('counts from 1970-01-01', () => {
    expect(date('1970-01-01')).toBe(0);
    expect(date('1969-12-31')).toBe(-1);
    expect(date('2021-06-16')).toBe(18_794);
  });

  it('agrees with the platform over its whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_000_000, max: 99_000_000 }), (day) => {
        const platform = new Date(day * 86_400_000);
        expect(calendarDay(day)).toEqual({
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        });
      }),
    );
  });

  it('goes there and back for every day of 999,999 years either way', () => {
    const first = dayOf({ year: -MAX_YEAR, month: 1, day: 1 });
    const last = dayOf({ year: MAX_YEAR, month: 12, day: 31 });
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        expect(dayOf(calendarDay(day))).toBe(day);
      }),
    );
  });

  it('knows the leap years of the Gregorian calendar', () => {
    expect([2020, 2021, 1900, 2000, 0, -4].map((year) => daysInMonth(year, 2))).toEqual([
      29, 28, 28, 29, 29, 29,
    ]);
  });

  it('prints days as ISO 8601 and long years as EDTF', () => {
    expect(isoDay(dayOf({ year: -44, month: 3, day: 15 }))).toBe('-0044-03-15');
    expect(isoDay(dayOf({ year: -10_000, month: 1, day: 1 }))).toBe('Y-10000-01-01');
  });
});

describe('durations', () => {
  it.each([
    ['2021-04-13', 'P2D', '2021-04-15'],
    ['2021-03-31', 'P1M', '2021-04-30'],
    ['2020-02-29', 'P1Y', '2021-02-28'],
    ['2021-01-31', 'P1M1D', '2021-03-01'],
    ['2021-06-16', 'P1W', '2021-06-23'],
    ['2021-06-16', 'P1Y6M', '2022-12-16'],
    ['2021-06-16', '-P1D', '2021-06-15'],
    ['2021-03-31', '-P1M', '2021-02-28'],
    ['2021-01-15', '-P1Y1M', '2019-12-15'],
    ['2021-06-16', 'P0D', '2021-06-16'],
  ])('%s and %s make %s', (start, by, end) => {
    expect(add(start, by)).toBe(end);
  });

  it.each(['', 'P', '2D', 'P2', 'PT5H', 'P1.5D', 'P1D2M', 'p2d', 'P-1D', 'P1234567D'])(
    '“%s” is none',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -800_000, max: 800_000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: -300, max: 300 }),
        (day, gap, months) => {
          const by = { months, days: 0 };
          expect(addDuration(day, by)).toBeLessThanOrEqual(addDuration(day + gap, by));
        },
      ),
    );
  });

  it('turns round', () => {
    expect(negate(parseDuration('P1M2D')!)).toEqual({ months: -1, days: -2 });
    expect(negate(parseDuration('P0D')!)).toEqual({ months: 0, days: 0 });
  });
});
