import { calendarDay } from '../dataset/days.ts';
import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent, ResolvedDate } from '../dataset/model.ts';
import { rowStrings } from './rowStrings.ts';

/** What the heading over an event says: a month, a year, the date in its own words, no date. */
type Heading =
  | { readonly type: 'month'; readonly year: number; readonly month: number }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'words'; readonly date: ResolvedDate }
  | { readonly type: 'undated' };

/**
 * The row that each group of rows begins with, ascending; a group stands under one heading. Words
 * are left to whoever shows them: among a hundred thousand events few headings are ever seen.
 */
export function groupStarts(dataset: Dataset, rows: ArrayLike<number>): Int32Array {
  const keys = headingKeys(dataset);
  const starts: number[] = [];
  for (let row = 0; row < rows.length; row += 1)
    if (row === 0 || keys[rows[row]!] !== keys[rows[row - 1]!]) starts.push(row);
  return Int32Array.from(starts);
}

/** Index of the group that a row is in. */
export function groupOf(starts: Int32Array, row: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The heading over an event, which says no more than is known: the month where the whole date lies
 * in one, the year where it lies in one, else the date itself.
 */
export function headingOf(event: DatasetEvent, language: string): string {
  const heading = headingFor(event);
  switch (heading.type) {
    case 'undated':
      return rowStrings.undated;
    case 'year':
      return String(heading.year);
    case 'month':
      return monthFormat(language).format(event.date!.earliest! * 86_400_000);
    case 'words':
      return sentenceCase(describeDate(heading.date, language));
  }
}

function headingFor({ date }: DatasetEvent): Heading {
  if (!date || !isDated(date)) return { type: 'undated' };
  const { earliest, latest, extent } = date;
  if (earliest === null || latest === null) return { type: 'words', date };
  const from = calendarDay(earliest);
  // A span is told by its beginning, a doubtful day only by what all its days share.
  const to = extent === 'span' ? calendarDay(date.startLatest ?? latest) : calendarDay(latest);
  if (from.year !== to.year || from.year < 1 || from.year > 9999) return { type: 'words', date };
  const { year, month } = from;
  return month === to.month ? { type: 'month', year, month } : { type: 'year', year };
}

const keyCache = new WeakMap<Dataset, readonly string[]>();

/** Equal for neighbours under one heading; by event index. */
function headingKeys(dataset: Dataset): readonly string[] {
  let keys = keyCache.get(dataset);
  if (!keys) {
    keys = dataset.events.map((event) => {
      const heading = headingFor(event);
      if (heading.type === 'undated') return 'undated';
      if (heading.type === 'year') return `${heading.year}`;
      if (heading.type === 'month') return `${heading.year} ${heading.month}`;
      const { earliest, latest, startLatest, endEarliest, approximate, uncertain } = heading.date;
      return [earliest, latest, startLatest, endEarliest, approximate, uncertain].join(',');
    });
    keyCache.set(dataset, keys);
  }
  return keys;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthFormat(language: string): Intl.DateTimeFormat {
  let format = monthFormats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    monthFormats.set(language, format);
  }
  return format;
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
