import { wholeCount } from '../dataset/wholeCount.ts';
import { calendarDay, daysInMonth } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent, Day, ResolvedDate } from '../dataset/model.ts';
import type { Tell } from '../dataset/progress.ts';
import { webAddress } from '../ui/webAddress.ts';
import { addressOf } from './dataAddress.ts';
import type { DataOptions } from './dataFile.ts';
import { writeJson } from './dataJson.ts';
import type { DataPlan } from './dataPlan.ts';
import { eachInSteps, type Steps } from './dataSteps.ts';
import { eventCount, leftOutWords, LINES, SEE_EVIDENCE } from './dataStrings.ts';
import {
  dateKnown,
  dateWords,
  disputersOf,
  quotesOf,
  sourcesOf,
  themesOf,
  type Quote,
} from './dataWords.ts';
import { escapeHtml, joinHtml, markup, type Html } from './staticHtml.ts';

/** A day, a month or a year: TimelineJS takes what is left out for not known. */
interface TimelineJsDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface Slide {
  readonly unique_id: string;
  readonly start_date: TimelineJsDate;
  readonly end_date?: TimelineJsDate;
  readonly display_date: string;
  readonly group?: string;
  readonly text: { readonly headline: string; readonly text: string };
  readonly autolink: false;
}

/** Years that the platform's dates reach; beyond them TimelineJS counts in years alone. */
const PLATFORM_YEARS = [-271_820, 275_759] as const;

/**
 * The events as TimelineJS reads them. It has no ranges of days: where one day of several is meant,
 * all of them are shown, and the words of the date say so. What has no date is left out and counted on
 * the title slide. It takes texts for HTML, so all of them are escaped.
 */
export function* writeTimelineJs(
  { dataset, meant, leftOut }: DataPlan,
  { address }: DataOptions,
  tell: Tell,
): Steps {
  let isFar = false;
  yield* eachInSteps(meant, (event) => (isFar ||= hasFarYear(event)));
  const { language } = dataset;
  const count = `${eventCount(meant.length, wholeCount(dataset), language)}.`;
  const title = {
    // TimelineJS would make one of the headline, which an event may have: ids hold no ~.
    unique_id: '~title',
    text: {
      headline: escapeHtml(dataset.title),
      text: joinHtml([
        paragraph(dataset.standfirst),
        paragraph([count, leftOutWords(leftOut, language)].filter(Boolean).join(' ')),
        linkTo(addressOf(address, null), dataset.title),
      ]).text,
    },
    autolink: false,
  };
  function* slides(): Generator<Slide> {
    for (const [index, event] of meant.entries()) {
      const slide = makeSlide(dataset, event, address);
      if (slide) yield slide;
      tell((index + 1) / meant.length);
    }
  }
  yield* writeJson({ scale: isFar ? 'cosmological' : 'human', title }, { events: slides() }, 2);
}

function hasFarYear({ date }: DatasetEvent): boolean {
  const { start_date, end_date } = (date && endsOf(date)) ?? {};
  return [start_date, end_date].some(
    (day) => day && (day.year < PLATFORM_YEARS[0] || day.year > PLATFORM_YEARS[1]),
  );
}

/** Null where the event has no date that it could stand at. */
function makeSlide(dataset: Dataset, event: DatasetEvent, address: string): Slide | null {
  const { date } = event;
  const ends = date && endsOf(date);
  if (!ends) return null;
  const [group] = themesOf(dataset, event);
  return {
    unique_id: event.id.toWellFormed(),
    ...ends,
    display_date: dateWords(dataset, date),
    ...(group === undefined ? {} : { group: withoutMarkup(group) }),
    text: { headline: escapeHtml(event.title), text: bodyOf(dataset, event, address) },
    autolink: false,
  };
}

/** From when to when; an open end is where the known one is. Null where no source gives a date. */
function endsOf(date: ResolvedDate): Pick<Slide, 'start_date' | 'end_date'> | null {
  if (!isDated(date)) return null;
  const { earliest, latest } = date;
  const start = earliest ?? latest;
  const end = latest ?? earliest;
  if (start === null || end === null) return null;
  const unit = date.extent === 'moment' ? unitOf(start, end) : null;
  if (unit) return { start_date: unit };
  return start === end
    ? { start_date: calendarDay(start) }
    : { start_date: calendarDay(start), end_date: calendarDay(end) };
}

/** The month or year whose first and last day these are; null for any other days. */
function unitOf(first: Day, last: Day): TimelineJsDate | null {
  const [a, b] = [calendarDay(first), calendarDay(last)];
  if (a.year !== b.year || a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null;
  if (a.month === b.month) return { year: a.year, month: a.month };
  return a.month === 1 && b.month === 12 ? { year: a.year } : null;
}

function bodyOf(dataset: Dataset, event: DatasetEvent, address: string): string {
  const line = (head: string, text: string) => paragraph(text === '' ? null : `${head}: ${text}`);
  const { summary, standing, date, passages } = event;
  return joinHtml([
    paragraph(summary),
    ...quotesOf(dataset, passages).map(quotation),
    line(LINES.standing, standing === 'reported' ? '' : standing),
    line(LINES.disputed, disputersOf(dataset, event).join(', ')),
    line(LINES.known, dateKnown(dataset, date)),
    line(LINES.sources, sourcesOf(dataset, event).join(', ')),
    linkTo(addressOf(address, { type: 'event', id: event.id }), SEE_EVIDENCE),
  ]).text;
}

function paragraph(text: string | null): Html {
  return text ? markup`<p>${text}</p>` : markup``;
}

function quotation({ words, source }: Quote): Html {
  const quote = words === null ? null : markup`<blockquote>${words}</blockquote>`;
  return markup`${quote}<p><cite>${source}</cite></p>`;
}

function linkTo(address: string, words: string): Html {
  const href = webAddress(address);
  return href === null ? markup`` : markup`<p><a href="${href}">${words}</a></p>`;
}

/**
 * A name of a group: TimelineJS takes markup out of it, resolves references, and puts what is left
 * into the page as HTML. So it gets none, and nothing that could become some.
 */
function withoutMarkup(name: string): string {
  return name
    .toWellFormed()
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/&(?=\S)/g, '＆');
}
