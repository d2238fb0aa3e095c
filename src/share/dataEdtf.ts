import { calendarDay, daysInMonth, isoDay } from '../dataset/days.ts';
import type { Day, ResolvedDate } from '../dataset/model.ts';

/**
 * A date as EDTF: as its author wrote it, where nothing else dates it; else the days that its
 * relations leave. '' where no day is known. EDTF has no span whose ends are ranges of their own: a
 * span that relations narrow stays as written, which is wider and still true.
 */
export function edtfOf(date: ResolvedDate | null): string {
  if (!date) return '';
  const { earliest, latest, edtf, extent, relations } = date;
  if (edtf !== null && (relations.length === 0 || extent === 'span')) return edtf;
  if (earliest === null && latest === null) return '';
  const sign = date.approximate ? (date.uncertain ? '%' : '~') : date.uncertain ? '?' : '';
  const end = (day: Day | null) => (day === null ? '' : isoDay(day) + sign);
  if (earliest === null || latest === null) return `[${end(earliest)}..${end(latest)}]`;
  const unit = nameUnit(earliest, latest);
  return unit === null ? `[${end(earliest)}..${end(latest)}]` : unit + sign;
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
