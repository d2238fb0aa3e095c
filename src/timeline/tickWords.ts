import { calendarDay } from '../dataset/days.ts';
import type { Measure } from './packRows.ts';

const MS_A_DAY = 86_400_000;
/** Beyond, a Date cannot follow; days.ts can. */
const MAX_DATE_DAY = 1e8;

const [DAY, SHORT, LONG, YEAR] = [
  { day: 'numeric' },
  { month: 'short' },
  { month: 'long' },
  { year: 'numeric' },
] as const;

const FORMS = {
  day: DAY,
  dayMonth: { ...DAY, ...SHORT },
  dayMonthYear: { ...DAY, ...SHORT, ...YEAR },
  month: SHORT,
  monthYear: { ...SHORT, ...YEAR },
  longMonth: LONG,
  longMonthYear: { ...LONG, ...YEAR },
  bareYear: YEAR,
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How much of a date is said. */
export type TickForm = keyof typeof FORMS;

/** The words of the axis in one language. */
export interface TickWords {
  /** With its era where that is the earlier one, or asked for. */
  year(year: number, tellsEra?: boolean): string;
  /** Null for what is less than a year where days are too far off to be named. */
  say(form: TickForm, day: number, tellsEra?: boolean): string | null;
  /** Of a form in a common year, px. */
  widest(form: TickForm, measure: Measure): number;
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
  return tickWords(language).say('dayMonthYear', Math.floor(day))!;
}

function makeWords(language: string): TickWords {
  // Plain English puts the day first, as everywhere else on the page.
  const locale = language === 'en' ? 'en-GB' : language;
  const formats = new Map<string, Intl.DateTimeFormat>();
  const widths = new WeakMap<Measure, Map<TickForm, number>>();
  // Made when first asked for: of all of them an axis needs two or three.
  const formatOf = (form: TickForm, year: number, tellsEra?: boolean) => {
    const isPlain = (year > 0 && !tellsEra) || !form.endsWith('Year');
    const key = isPlain ? form : `${form} era`;
    let format = formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, {
        ...FORMS[form],
        era: isPlain ? undefined : 'short',
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      formats.set(key, format);
    }
    return format;
  };
  let plainYear: Intl.NumberFormat | null = null;
  let farYear: Intl.NumberFormat | null = null;
  const yearNumber = (value: number) => {
    if (value >= 10_000) return (farYear ??= new Intl.NumberFormat(language)).format(value);
    plainYear ??= new Intl.NumberFormat(language, { useGrouping: false });
    return plainYear.format(value);
  };

  const year = (value: number, tellsEra?: boolean): string => {
    if (value > 0 && !tellsEra) return yearNumber(value);
    // Astronomical 0 is 1 BCE: the era is the language's. A Date does not reach as far as years do:
    // the words around the number do for any.
    const [known, told] = value > 0 ? [500, value] : [-500, 1 - value];
    return formatOf('bareYear', value, tellsEra)
      .formatToParts(Date.UTC(known, 6, 1))
      .map((part) => (part.type === 'year' ? yearNumber(told) : part.value))
      .join('');
  };

  return {
    year,
    say(form, day, tellsEra) {
      const value = calendarDay(day).year;
      if (Math.abs(day) < MAX_DATE_DAY)
        return formatOf(form, value, tellsEra).format(day * MS_A_DAY);
      return form.endsWith('Year') ? year(value, tellsEra) : null;
    },
    widest(form, measure) {
      let known = widths.get(measure);
      if (!known) widths.set(measure, (known = new Map()));
      let width = known.get(form);
      if (width === undefined) {
        const format = formatOf(form, 2020);
        const months = Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2020, i, 28)));
        known.set(form, (width = Math.max(...months.map(measure))));
      }
      return width;
    },
  };
}
