import { calendarDay, dayOf } from '../dataset/days.ts';

/** Intervals that an axis can be divided into. */
export interface TickStep {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
  /** Days of one interval, about. */
  readonly days: number;
}

const DAYS_A_YEAR = 365.2425;

/** From the finest; each nests in the next of its unit. */
export const STEPS: readonly TickStep[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: DAYS_A_YEAR / 12 },
  { unit: 'month', count: 3, days: DAYS_A_YEAR / 4 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5].map(
    (count) => ({ unit: 'year' as const, count, days: count * DAYS_A_YEAR }),
  ),
];

/** First day of the interval that a day lies in. */
export function floorTo({ unit, count }: TickStep, day: number): number {
  const date = calendarDay(day);
  if (unit === 'year') return dayOf({ year: floorYear(date.year, count), month: 1, day: 1 });
  if (unit === 'month')
    return dayOf({ ...date, month: Math.floor((date.month - 1) / count) * count + 1, day: 1 });
  // "Weeks" are the 1st, 8th, 15th and 22nd: they nest in months, which calendar weeks do not.
  return dayOf({
    ...date,
    day: Math.min(Math.floor((date.day - 1) / count) * count + 1, count === 1 ? 31 : 22),
  });
}

/** First day of the interval after the one that begins on a day. */
export function nextOf({ unit, count }: TickStep, start: number): number {
  const date = calendarDay(start);
  if (unit === 'year') return dayOf({ ...date, year: nextYear(date.year, count) });
  if (unit === 'month') return monthsOn(date, count);
  if (count === 1) return start + 1;
  return date.day < 22 ? start + count : monthsOn({ ...date, day: 1 }, 1);
}

function monthsOn(date: ReturnType<typeof calendarDay>, count: number): number {
  const month = date.month + count;
  return month > 12
    ? dayOf({ ...date, year: date.year + 1, month: month - 12 })
    : dayOf({ ...date, month });
}

/**
 * The round year at or before a year, as its era counts: 750 BC, which is the astronomical −749,
 * then AD 1, which no round year comes before, then AD 50.
 */
function floorYear(year: number, count: number): number {
  if (year > 0) return Math.max(1, Math.floor(year / count) * count);
  return 1 - Math.ceil((1 - year) / count) * count;
}

/** The round year after a round year. */
function nextYear(year: number, count: number): number {
  if (year > 0) return Math.floor(year / count) * count + count;
  return Math.min(1, year + count);
}
