import { calendarDay } from '../dataset/days.ts';
import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { shapesOf } from './laneColumns.ts';
import { strings } from './strings.ts';

/** Events under one heading of the list. */
export interface EventGroup {
  readonly key: string;
  readonly heading: string;
  /** Event indices, in the dataset's order. */
  readonly events: readonly number[];
}

/**
 * Visible events in the dataset's order (of time, causes first) under headings that say no more than is known: the month where
 * the whole date lies in one, the year where it lies in one, else the date itself; the undated last.
 */
export function eventGroups(dataset: Dataset, visible: Uint8Array): readonly EventGroup[] {
  const { byEvent } = shapesOf(dataset);
  const month = new Intl.DateTimeFormat(dataset.language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const groups: { key: string; heading: string; events: number[] }[] = [];
  const undated: number[] = [];
  const dated: number[] = [];
  dataset.events.forEach((_, i) => {
    if (visible[i]) (byEvent[i] ? dated : undated).push(i);
  });
  for (const i of dated) {
    const heading = headingOf(dataset, i, month);
    const last = groups.at(-1);
    if (last?.heading === heading) last.events.push(i);
    else groups.push({ key: `${heading} ${i}`, heading, events: [i] });
  }
  if (undated.length > 0)
    groups.push({ key: 'undated', heading: strings.undated, events: undated });
  return groups;
}

function headingOf(dataset: Dataset, index: number, month: Intl.DateTimeFormat): string {
  const date = dataset.events[index]!.date!;
  const { earliest, latest, extent } = date;
  const words = () => sentenceCase(describeDate(date, dataset.language));
  if (earliest === null || latest === null) return words();
  const from = calendarDay(earliest);
  // A span is told by its beginning, a doubtful day only by what all its days share.
  const to = extent === 'span' ? calendarDay(date.startLatest ?? latest) : calendarDay(latest);
  if (from.year !== to.year || from.year < 1 || from.year > 9999) return words();
  if (from.month !== to.month) return String(from.year);
  return month.format(earliest * 86_400_000);
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
