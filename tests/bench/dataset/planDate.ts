import { calendarDay, dayOf, daysInMonth, isoDay } from '../../../src/dataset/days.ts';
import type { DateRelation, Day, ResolvedDate } from '../../../src/dataset/model.ts';
import type { Random } from './seededRandom.ts';

/** A date as an author would write it, with what the compiler must make of it. */
export interface DatePlan {
  readonly edtf: string | null;
  readonly relation: DateRelation | null;
  readonly days: Pick<
    ResolvedDate,
    'earliest' | 'latest' | 'extent' | 'startLatest' | 'endEarliest' | 'approximate'
  >;
}

/** An event whose day is known, on which a later one's date may hang. */
export interface KnownDay {
  readonly event: string;
  readonly day: Day;
}

/** How the dates of a large collection are known, in per cent; what is left is an exact day. */
const UNDATED = 3;
const RELATIVE = 2;
const MONTH = 14;
const ONE_OF_SEVERAL_DAYS = 8;
const SPAN = 10;
const SPAN_OF_MONTHS = 3;
const OPEN_START = 3;
const OPEN_END = 1;
const ABOUT = 3;

/** A date about a day; null: none at all. `anchor` is what it may hang on, where there is such. */
export function planDate(random: Random, day: Day, anchor: KnownDay | null): DatePlan | null {
  let roll = random() * 100;
  const isNext = (share: number) => (roll -= share) < 0;
  const later = day + 3 + Math.floor(random() ** 3 * 90);
  if (isNext(UNDATED)) return null;
  if (isNext(RELATIVE) && anchor) {
    const by = 1 + Math.floor(random() * 6);
    const relation = { kind: 'after', event: anchor.event, by: `P${by}D` } as const;
    return { ...moment(null, anchor.day + by, anchor.day + by), relation };
  }
  if (isNext(MONTH)) {
    const [first, last] = monthOf(day);
    return moment(month(day), first, last);
  }
  if (isNext(ONE_OF_SEVERAL_DAYS)) return moment(`[${isoDay(day)}..${isoDay(later)}]`, day, later);
  if (isNext(SPAN)) return span(`${isoDay(day)}/${isoDay(later)}`, [day, day], [later, later]);
  if (isNext(SPAN_OF_MONTHS) && month(day) !== month(later))
    return span(`${month(day)}/${month(later)}`, monthOf(day), monthOf(later));
  if (isNext(OPEN_START)) return moment(`[..${isoDay(day)}]`, null, day);
  if (isNext(OPEN_END)) return span(`${isoDay(day)}/..`, [day, day], null);
  const isAbout = isNext(ABOUT);
  return moment(`${isoDay(day)}${isAbout ? '~' : ''}`, day, day, isAbout);
}

/** Whether a date is one day and no more is to be said of it. */
export function isExact({ days }: DatePlan): boolean {
  return days.extent === 'moment' && days.earliest === days.latest && !days.approximate;
}

function moment(
  edtf: string | null,
  earliest: Day | null,
  latest: Day | null,
  approximate = false,
): DatePlan {
  const ends = { startLatest: latest, endEarliest: earliest };
  const days = { earliest, latest, extent: 'moment', ...ends, approximate } as const;
  return { edtf, relation: null, days };
}

/** From one unit to another, each by its first and last day; null: it goes on. */
function span(edtf: string, from: readonly [Day, Day], to: readonly [Day, Day] | null): DatePlan {
  const days = {
    earliest: from[0],
    latest: to?.[1] ?? null,
    extent: 'span',
    startLatest: from[1],
    endEarliest: to?.[0] ?? from[0],
    approximate: false,
  } as const;
  return { edtf, relation: null, days };
}

function month(day: Day): string {
  return isoDay(day).slice(0, -3);
}

function monthOf(day: Day): readonly [Day, Day] {
  const { year, month: number } = calendarDay(day);
  const first = dayOf({ year, month: number, day: 1 });
  return [first, first + daysInMonth(year, number) - 1];
}
