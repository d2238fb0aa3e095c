import { wholeCount } from '../dataset/wholeCount.ts';
import { calendarDay, isoDay } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent, Day, ResolvedDate } from '../dataset/model.ts';
import type { Tell } from '../dataset/progress.ts';
import { addressOf } from './dataAddress.ts';
import type { DataOptions } from './dataFile.ts';
import type { DataPlan } from './dataPlan.ts';
import type { Steps } from './dataSteps.ts';
import { eventCount, leftOutWords, LINES, quoteOf } from './dataStrings.ts';
import {
  actorsOf,
  dateKnown,
  dateWords,
  disputersOf,
  quotesOf,
  sourcesOf,
  themesOf,
} from './dataWords.ts';

/** From the first day to the last, both included. */
type Days = readonly [Day, Day];

/** RFC 5545, 3.1: octets of a line without its break. */
const MAX_OCTETS = 75;

/**
 * The events as iCalendar (RFC 5545), each on all days on which it can have been: the doubt is said
 * in the title and the description. A calendar has the years 1 to 9999 alone: what lies beyond, or has
 * no date, is left out, which the calendar's own description says.
 */
export function* writeICalendar(
  { dataset, meant, leftOut }: DataPlan,
  { address, now }: DataOptions,
  tell: Tell,
): Steps {
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const { language } = dataset;
  const about = [
    dataset.standfirst ?? '',
    `${eventCount(meant.length, wholeCount(dataset), language)}.`,
    leftOutWords(leftOut, language),
    addressOf(address, null),
  ];
  yield writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evidence timeline//Evidence timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(dataset.title)}`,
    `X-WR-CALDESC:${escapeText(about.filter(Boolean).join('\n'))}`,
  ]);
  for (const [index, event] of meant.entries()) {
    const days = calendarDays(event);
    if (days && isInCalendar(days))
      yield writeLines(makeEntry(dataset, event, days, address, stamp));
    tell((index + 1) / meant.length);
  }
  yield writeLines(['END:VCALENDAR']);
}

function writeLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/**
 * The days on which an event can have been: of a date with one open end, the day that is known. Null
 * where no source gives a date.
 */
export function calendarDays({ date }: DatasetEvent): Days | null {
  if (!date || !isDated(date)) return null;
  const first = date.earliest ?? date.latest;
  const last = date.latest ?? date.earliest;
  return first === null || last === null ? null : [first, last];
}

/** Whether the first and the last day are known for certain: no words of doubt are needed. */
function isExact(date: ResolvedDate | null): boolean {
  if (!date || date.approximate || date.uncertain) return false;
  const { earliest, latest, startLatest, endEarliest } = date;
  return earliest !== null && latest !== null && startLatest === earliest && endEarliest === latest;
}

/** Whether a calendar has both days, and the day after: their years have four digits. */
export function isInCalendar([first, last]: Days): boolean {
  return calendarDay(first).year >= 1 && calendarDay(last + 1).year <= 9999;
}

function makeEntry(
  dataset: Dataset,
  event: DatasetEvent,
  [first, last]: Days,
  address: string,
  stamp: string,
): string[] {
  const { id, title, summary, date, place, standing } = event;
  const when = dateWords(dataset, date);
  const doubts = [isExact(date) ? '' : when, standing === 'reported' ? '' : standing].filter(
    Boolean,
  );
  const link = addressOf(address, { type: 'event', id });
  const line = (head: string, names: readonly string[]) =>
    names.length === 0 ? '' : `${head}: ${names.join(', ')}`;
  const description = [
    summary ?? '',
    ...quotesOf(dataset, event.passages).map(({ words, source }) => quoteOf(words, source)),
    `${LINES.date}: ${when}`,
    `${LINES.known}: ${dateKnown(dataset, date)}`,
    `${LINES.standing}: ${standing}`,
    line(LINES.disputed, disputersOf(dataset, event)),
    line(LINES.who, actorsOf(dataset, event)),
    line(LINES.sources, sourcesOf(dataset, event)),
    link,
  ];
  const url = URL.canParse(link) ? new URL(link).href : null;
  return [
    'BEGIN:VEVENT',
    `UID:${encodeId(id)}@${encodeId(dataset.id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basicDay(first)}`,
    // The day after the last one.
    `DTEND;VALUE=DATE:${basicDay(last + 1)}`,
    `SUMMARY:${escapeText(doubts.length > 0 ? `${title} (${doubts.join('; ')})` : title)}`,
    `DESCRIPTION:${escapeText(description.filter(Boolean).join('\n\n'))}`,
    ...(place === null ? [] : [`LOCATION:${escapeText(place)}`]),
    `CATEGORIES:${themesOf(dataset, event).map(escapeText).join(',')}`,
    ...(url === null ? [] : [`URL:${url}`]),
    `STATUS:${doubts.length > 0 ? 'TENTATIVE' : 'CONFIRMED'}`,
    // It happened to others: nobody who subscribes is busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function basicDay(day: Day): string {
  return isoDay(day).replaceAll('-', '');
}

/** An id as part of a UID: the same at every export, and without signs of its own meaning. */
function encodeId(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}

/** Text as a value: control characters, which no line may hold, are dropped. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** A line in pieces of at most 75 octets, cut between characters, a space before all but the first. */
function fold(line: string): string {
  const pieces: string[] = [];
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at)!;
    const size = octetsOf(code);
    if (octets + size > MAX_OCTETS) {
      pieces.push(line.slice(from, at));
      from = at;
      // The space that goes before it.
      octets = 1;
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  return [...pieces, line.slice(from)].join('\r\n ');
}

/** How long a character is in UTF-8. */
function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
