import { calendarDay, daysInMonth, isoDay } from '../dataset/days.ts';
import { parseEdtf, type EdtfRange } from '../dataset/edtf.ts';
import type { Day, ResolvedDate } from '../dataset/model.ts';

/**
 * A date as EDTF: as its author wrote it, where nothing else dates it; else the days that its
 * relations leave. '' where no day is known. EDTF has no span whose ends are ranges of any days: one
 * that relations narrow to such stays as written, which is wider and still true.
 */
export function edtfOf(date: ResolvedDate | null): string {
  if (!date) return '';
  if (date.edtf !== null && date.relations.length === 0) return date.edtf;
  return exactEdtf(date) ?? date.edtf ?? '';
}

/** EDTF that means the very days of a date, no more and no fewer; null where there is none. */
export function exactEdtf(date: ResolvedDate): string | null {
  const written = date.edtf === null ? [] : [date.edtf];
  const made = date.extent === 'moment' ? momentForms(date) : spanForms(date);
  for (const forms of [written, made])
    for (const edtf of forms) if (meansDays(edtf, date)) return edtf;
  return null;
}

/** What of a date its days are. */
const DAYS = [
  'earliest',
  'latest',
  'extent',
  'startLatest',
  'endEarliest',
  'approximate',
  'uncertain',
] as const satisfies readonly (keyof EdtfRange)[];

function meansDays(edtf: string, date: ResolvedDate): boolean {
  const parsed = parseEdtf(edtf);
  return parsed.ok && DAYS.every((part) => parsed.range[part] === date[part]);
}

function momentForms(date: ResolvedDate): string[] {
  const { earliest, latest } = date;
  if (earliest === null && latest === null) return [];
  const sign = signOf(date);
  const end = (day: Day | null) => (day === null ? '' : isoDay(day) + sign);
  const unit = earliest === null || latest === null ? null : nameUnit(earliest, latest);
  return [unit === null ? `[${end(earliest)}..${end(latest)}]` : unit + sign];
}

/** From a day, month or year to another: a month of which one end cuts off a part may be meant. */
function spanForms(date: ResolvedDate): string[] {
  const { earliest, latest, startLatest, endEarliest } = date;
  if (earliest === null && latest === null) return [];
  const sign = signOf(date);
  const unitsAt = (day: Day | null, other: Day | null, isStart: boolean) => {
    if (day === null) return ['..'];
    const [first, last] = isStart ? [day, other ?? day] : [other ?? day, day];
    const iso = isoDay(day);
    return [nameUnit(first, last) ?? iso, iso.slice(0, -3), iso.slice(0, -6)].map((u) => u + sign);
  };
  return unitsAt(earliest, startLatest, true).flatMap((from) =>
    unitsAt(latest, endEarliest, false).map((to) => `${from}/${to}`),
  );
}

function signOf({ approximate, uncertain }: ResolvedDate): string {
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
}

/** The day, month or year whose first and last day these are; null for any other days. */
function nameUnit(earliest: Day, latest: Day): string | null {
  const day = isoDay(earliest);
  if (earliest === latest) return day;
  const [a, b] = [calendarDay(earliest), calendarDay(latest)];
  if (a.year !== b.year || a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null;
  if (a.month === b.month) return day.slice(0, -3);
  return a.month === 1 && b.month === 12 ? day.slice(0, -6) : null;
}
