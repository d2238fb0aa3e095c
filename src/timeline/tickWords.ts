import { calendarDay } from '../dataset/days.ts';

const MS_A_DAY = 86_400_000;
/** Beyond, a Date cannot follow; days.ts can. */
const MAX_DATE_DAY = 1e8;

/** The words of the axis in one language; lists go from the fullest to the shortest. */
export interface TickWords {
  year(year: number): string;
  /** `count` months from this day on. `fresh`: behind a fold, where the year alone helps too. */
  month(day: number, count: number, tellYear: boolean, fresh: boolean): readonly string[];
  day(day: number, tellYear: boolean, tellMonth: boolean): readonly string[];
  widestMonth(count: number, measure: (text: string) => number): number;
}

const cache = new Map<string, TickWords>();

/** Makes the formatters of a language once: making them is what costs. */
export function tickWords(language: string): TickWords {
  let words = cache.get(language);
  if (!words) {
    words = makeWords(language);
    cache.set(language, words);
  }
  return words;
}

/** A day in full, for who hears the axis rather than sees it. Takes a fractional day. */
export function dayWords(day: number, language: string): string {
  const whole = Math.floor(day);
  return tickWords(language).day(whole, true, true)[0] ?? String(calendarDay(whole).year);
}

function makeWords(language: string): TickWords {
  // Plain English puts the day first, as everywhere else on the page.
  const locale = language === 'en' ? 'en-GB' : language;
  // Made when first asked for: of all of them an axis needs two or three.
  const format = (options: Intl.DateTimeFormatOptions) => {
    let formatter: Intl.DateTimeFormat | null = null;
    return (day: number) => {
      formatter ??= new Intl.DateTimeFormat(locale, {
        ...options,
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      return formatter.format(day * MS_A_DAY);
    };
  };
  const longMonth = format({ month: 'long' });
  const shortMonth = format({ month: 'short' });
  const monthYear = format({ month: 'short', year: 'numeric' });
  const monthYearEra = format({ month: 'short', year: 'numeric', era: 'short' });
  const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayMonthLong = format({ day: 'numeric', month: 'long' });
  const dayMonth = format({ day: 'numeric', month: 'short' });
  const dayNumber = format({ day: 'numeric' });
  let plainYear: Intl.NumberFormat | null = null;
  let farYear: Intl.NumberFormat | null = null;
  const yearNumber = (value: number) => {
    if (value >= 10_000) return (farYear ??= new Intl.NumberFormat(language)).format(value);
    plainYear ??= new Intl.NumberFormat(language, { useGrouping: false });
    return plainYear.format(value);
  };
  // A Date does not reach as far as years do: the words around the number do for any.
  let beforeChrist: readonly Intl.DateTimeFormatPart[] | null = null;

  const year = (value: number): string => {
    if (value > 0) return yearNumber(value);
    // Astronomical 0 is 1 BCE: the era is the language's.
    beforeChrist ??= new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      era: 'short',
      timeZone: 'UTC',
      calendar: 'gregory',
    }).formatToParts(Date.UTC(-500, 6, 1));
    return beforeChrist
      .map((part) => (part.type === 'year' ? yearNumber(1 - value) : part.value))
      .join('');
  };
  const inReach = (day: number) => Math.abs(day) < MAX_DATE_DAY;

  return {
    year,
    month(day, count, tellYear, fresh) {
      if (!inReach(day)) return [year(calendarDay(day).year)];
      const value = calendarDay(day).year;
      const withYear = value > 0 ? monthYear(day) : monthYearEra(day);
      const plain =
        count === 1
          ? [longMonth(day), shortMonth(day)]
          : [`${shortMonth(day)}–${shortMonth(day + 70)}`, shortMonth(day)];
      if (!tellYear) return plain;
      return fresh ? [withYear, year(value)] : [withYear, ...plain];
    },
    day(day, tellYear, tellMonth) {
      if (!inReach(day)) return [year(calendarDay(day).year)];
      if (tellYear) return [dayMonthYear(day), dayMonth(day), dayNumber(day)];
      if (tellMonth) return [dayMonthLong(day), dayMonth(day), dayNumber(day)];
      return [dayNumber(day)];
    },
    widestMonth(count, measure) {
      const january = Date.UTC(2021, 0, 10) / MS_A_DAY;
      let widest = 0;
      for (let i = 0; i < 12; i += 1) {
        const word = shortMonth(january + i * 30.4);
        widest = Math.max(widest, measure(count === 1 ? word : `${word}–${word}`));
      }
      return widest;
    },
  };
}
