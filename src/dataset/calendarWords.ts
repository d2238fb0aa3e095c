import { calendarDay, dayOf, daysInMonth } from './days.ts';
import type { Day, ResolvedDate } from './model.ts';

const MS_PER_DAY = 86_400_000;
/** Days from the epoch that the platform's dates reach, either way. */
const MAX_PLATFORM_DAY = 100_000_000;
/** Days after which the calendar repeats itself; years are 400 more. */
const CYCLE_DAYS = 146_097;

/** Making a format costs more than a thousand uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A range of days in words. */
export interface RangeWords {
  readonly text: string;
  /** Whether it names one day, month, year or decade, so that "about" can stand before it. */
  readonly isPoint: boolean;
}

/** The calendar unit that two days are the first and the last of. */
type Unit = 'day' | 'month' | 'year' | 'decade' | 'century';

type Days = Pick<ResolvedDate, 'earliest' | 'latest' | 'extent' | 'startLatest' | 'endEarliest'>;

/** The days of a date in words, in the units that it is known in. At least one end is known. */
export function describeCalendarRange(date: Days, language: string): RangeWords {
  const words = /^en\b/iu.test(language) ? ENGLISH : neutralWords(language);
  const { earliest, latest } = date;
  if (date.extent === 'span') return { text: describeSpan(date, words), isPoint: false };
  if (earliest === null) return { text: words.by(words.day(latest!)), isPoint: false };
  if (latest === null) return { text: words.from(words.day(earliest)), isPoint: false };
  const unit = unitOf(earliest, latest);
  if (unit === null) return { text: words.between(earliest, latest), isPoint: false };
  const name = nameOf(unit, earliest, words);
  return { text: unit === 'day' ? name : words.someDayIn(name), isPoint: true };
}

function describeSpan(date: Days, words: Words): string {
  const { earliest, latest, startLatest, endEarliest } = date;
  const name = (first: Day, last: Day) => {
    const unit = unitOf(first, last);
    return unit === null ? words.between(first, last) : nameOf(unit, first, words);
  };
  if (earliest === null) return words.until(name(endEarliest ?? latest!, latest!));
  if (latest === null) return words.from(name(earliest, startLatest ?? earliest));
  const start = unitOf(earliest, startLatest ?? earliest);
  const end = unitOf(endEarliest ?? latest, latest);
  if (start !== null && start === end && (start === 'day' || start === 'month' || start === 'year'))
    return words.span(start, earliest, latest);
  return words.to(name(earliest, startLatest ?? earliest), name(endEarliest ?? latest, latest));
}

/** The unit whose first and last day these are, so that it can be named; null for any other days. */
function unitOf(first: Day, last: Day): Unit | null {
  if (first === last) return 'day';
  const [a, b] = [calendarDay(first), calendarDay(last)];
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null;
  if (a.year === b.year && a.month === b.month) return 'month';
  if (a.month !== 1 || b.month !== 12) return null;
  const years = b.year - a.year + 1;
  if (years === 1) return 'year';
  // Before year 0 decades and centuries have no name that everybody reads alike.
  if (years === 10 && a.year % 10 === 0 && a.year > 0) return 'decade';
  return years === 100 && a.year % 100 === 0 && a.year > 0 ? 'century' : null;
}

function nameOf(unit: Unit, first: Day, words: Words): string {
  return unit === 'decade' || unit === 'century'
    ? words.years(calendarDay(first).year, unit)
    : words[unit](first);
}

interface Words {
  readonly day: (day: Day) => string;
  readonly month: (day: Day) => string;
  readonly year: (day: Day) => string;
  readonly years: (first: number, unit: 'decade' | 'century') => string;
  readonly someDayIn: (name: string) => string;
  readonly between: (first: Day, last: Day) => string;
  readonly by: (name: string) => string;
  readonly from: (name: string) => string;
  readonly until: (name: string) => string;
  readonly to: (start: string, end: string) => string;
  readonly span: (unit: 'day' | 'month' | 'year', first: Day, last: Day) => string;
}

const englishMonth = (day: Day) => formatter('en-GB', { month: 'long' })(day);

// Put together by hand, because Intl has no "between 3 and 20 April 2021".
const ENGLISH: Words = {
  day: (day) => `${calendarDay(day).day} ${ENGLISH.month(day)}`,
  month: (day) => `${englishMonth(day)} ${ENGLISH.year(day)}`,
  // "44 BC", as the axis says it.
  year: neutralWords('en-GB').year,
  years: (first, unit) =>
    unit === 'decade' || first % 1000 !== 0
      ? `the ${first}s`
      : `the years ${first} to ${first + 99}`,
  someDayIn: (name) => `some day in ${name}`,
  between: (first, last) => {
    const [start, end] = shareUnits(wholeUnit(first, last), first, last);
    return `between ${start} and ${end}`;
  },
  by: (name) => `by ${name}`,
  from: (name) => `from ${name} on`,
  until: (name) => `until ${name}`,
  to: (start, end) => `from ${start} to ${end}`,
  span: (unit, first, last) => {
    if (unit === 'day' && first === last) return ENGLISH.day(first);
    const [start, end] = shareUnits(unit, first, last);
    // "11–13 June 2021", but "30 May to 2 June 2021".
    return /^\d{1,2}$/u.test(start) ? `${start}–${end}` : `${start} to ${end}`;
  },
};

/** Whether two days bound whole months or years, so that these can be named instead of days. */
function wholeUnit(first: Day, last: Day): 'day' | 'month' | 'year' {
  const [a, b] = [calendarDay(first), calendarDay(last)];
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return 'day';
  return a.month === 1 && b.month === 12 ? 'year' : 'month';
}

/** Two ends, the first without what both share: "3" and "20 April 2021". */
function shareUnits(unit: 'day' | 'month' | 'year', first: Day, last: Day): [string, string] {
  const [a, b] = [calendarDay(first), calendarDay(last)];
  const end = ENGLISH[unit](last);
  if (unit === 'year' || a.year !== b.year) return [ENGLISH[unit](first), end];
  if (unit === 'month') return [a.month === b.month ? end : englishMonth(first), end];
  return [a.month === b.month ? String(a.day) : `${a.day} ${englishMonth(first)}`, end];
}

/** Signs and the language's own forms of dates; no words that would have to be translated. */
function neutralWords(language: string): Words {
  const era = (day: Day) => (calendarDay(day).year <= 0 ? ({ era: 'short' } as const) : {});
  const year = (day: Day) => formatter(language, { year: 'numeric', ...era(day) })(day);
  const date = (day: Day) =>
    formatter(language, { year: 'numeric', month: 'long', day: 'numeric', ...era(day) })(day);
  const month = (day: Day) =>
    formatter(language, { year: 'numeric', month: 'long', ...era(day) })(day);
  const range = (start: string, end: string) => (start === end ? start : `${start} – ${end}`);
  const named = { day: date, month, year };
  return {
    ...named,
    years: (first, unit) => {
      const days = [first, first + (unit === 'decade' ? 9 : 99)].map((y) =>
        dayOf({ year: y, month: 1, day: 1 }),
      );
      return range(year(days[0]!), year(days[1]!));
    },
    someDayIn: (name) => name,
    // Dots and a dash tell one day in a range from all of its days.
    between: (first, last) => `[${date(first)} … ${date(last)}]`,
    by: (name) => `≤ ${name}`,
    from: (name) => `≥ ${name}`,
    until: (name) => `… – ${name}`,
    to: range,
    span: (unit, first, last) => range(named[unit](first), named[unit](last)),
  };
}

/** Formats a day in UTC: it has no time zone to slip in. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = cachedFormat(language, options);
  return (day) => {
    if (Math.abs(day) <= MAX_PLATFORM_DAY) return format.format(day * MS_PER_DAY);
    // Beyond the platform's dates: the same day of a year that it knows, with the year replaced.
    const { year } = calendarDay(day);
    const near = (day % CYCLE_DAYS) + CYCLE_DAYS * (year > 0 ? 1 : -20);
    return format
      .formatToParts(near * MS_PER_DAY)
      .map((part) => (part.type === 'year' ? String(year > 0 ? year : 1 - year) : part.value))
      .join('');
  };
}

function cachedFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      ...options,
      calendar: 'gregory',
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}
