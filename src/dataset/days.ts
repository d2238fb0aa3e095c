import type { Day } from './model.ts';

/** A day of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BCE. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** An ISO 8601 duration of whole days or more, as months and days: nothing else matters. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** Years beyond are refused: they would not be history. */
export const MAX_YEAR = 999_999;

// Days of 400 Gregorian years, and from 0000-03-01 to 1970-01-01. Years are counted from March,
// so that the leap day comes last: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
const DAYS_PER_ERA = 146_097;
const DAYS_TO_EPOCH = 719_468;

/** The day number of a calendar day. */
export function dayOf({ year, month, day }: CalendarDay): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_EPOCH;
}

/** The calendar day of a day number. */
export function calendarDay(day: Day): CalendarDay {
  const shifted = day + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Years, months, weeks and days of at most six digits each, in this order. */
const DURATION = /^([+-]?)P(?!$)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?$/u;

/** Reads `P2D`, `P1Y6M` or `-P1W`; null where it is nothing of the kind. */
export function parseDuration(text: string): Duration | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const [years, months, weeks, days] = match.slice(2).map((digits) => Number(digits ?? 0));
  // `|| 0` because a negative zero would print as one.
  return { months: sign * (years! * 12 + months!) || 0, days: sign * (weeks! * 7 + days!) || 0 };
}

/** Adds months by the calendar (a month after 31 March is 30 April), then days. */
export function addDuration(day: Day, { months, days }: Duration): Day {
  if (months === 0) return day + days;
  const start = calendarDay(day);
  const monthCount = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(start.day, daysInMonth(year, month)) }) + days;
}

/** The same length, the other way. */
export function negate({ months, days }: Duration): Duration {
  return { months: -months || 0, days: -days || 0 };
}

/** A day as ISO 8601 writes it; long years as EDTF does, `Y-10000-01-01`. */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const pad = (count: number) => String(count).padStart(2, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}-${pad(month)}-${pad(dayOfMonth)}`;
}
