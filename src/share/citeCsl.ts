import { calendarDay, daysInMonth } from '../dataset/days.ts';
import { describeDate } from '../dataset/dateWords.ts';
import type { Day, ResolvedDate } from '../dataset/model.ts';
import { quoted } from '../ui/quoted.ts';
import type { Cited, CitedSource } from './citeParts.ts';
import { CITE_WORDS } from './citeStrings.ts';
import { listSources, noteOnEvent, remarksOn, sentence, sourcesNamed } from './citeText.ts';

/** A year, a month of it, a day of that. */
type DateParts = readonly number[];

interface CslDate {
  readonly 'date-parts'?: readonly DateParts[];
  readonly circa?: true;
  /** In words, where no parts can say it. */
  readonly literal?: string;
}

interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'document' | 'entry' | 'webpage';
  readonly [field: string]: string | CslDate;
}

/** A citation as CSL-JSON: a list; of an event it is followed by the sources that it names. */
export function citeAsCsl(cited: Cited): string {
  return `${JSON.stringify(itemsOf(cited), null, 2)}\n`;
}

function itemsOf(cited: Cited): readonly CslItem[] {
  const { key, dataset, address } = cited;
  const { language } = dataset;
  const seen = {
    ...(address === '' ? {} : { URL: address }),
    accessed: { 'date-parts': [partsOf(cited.accessed, 'day')] },
  };
  switch (cited.type) {
    case 'passage': {
      const { words, source } = cited.quote;
      const quote = `${sentence(quoted(words))} ${CITE_WORDS.quotedIn}: ${sentence(dataset.title)}`;
      const note = [quote, remarksOn(source, true), source.url].filter(Boolean).join(' ');
      // In which language a source is, is not known.
      return [{ ...sourceItem(source, language), id: key, note, ...seen }];
    }
    case 'event': {
      const item: CslItem = {
        id: key,
        type: 'entry',
        title: cited.title,
        'container-title': dataset.title,
        ...dateField('event-date', cited.date, language),
        ...(cited.summary ? { abstract: cited.summary } : {}),
        note: noteOnEvent(cited).join('\n'),
        language,
        ...seen,
      };
      return [item, ...sourcesNamed(cited).map((source) => sourceItem(source, language))];
    }
    case 'dataset': {
      const note = listSources(cited, language);
      return [
        {
          id: key,
          type: 'dataset',
          title: dataset.title,
          ...(cited.standfirst ? { abstract: cited.standfirst } : {}),
          ...(note === '' ? {} : { note }),
          language,
          ...seen,
        },
      ];
    }
  }
}

function sourceItem(source: CitedSource, language: string): CslItem {
  const { key, title, publisher, date, dateWords, url } = source;
  const remarks = remarksOn(source, true);
  return {
    id: key,
    type: url === null ? 'document' : 'webpage',
    title,
    ...(publisher === null ? {} : { publisher }),
    ...(dateWords === null ? {} : dateField('issued', date, language)),
    ...(remarks === '' ? {} : { note: remarks }),
    ...(url === null ? {} : { URL: url }),
  };
}

/** Parts of a date where they say just what is known; else the words of it. */
function dateField(
  field: 'issued' | 'event-date',
  date: ResolvedDate | null,
  language: string,
): Readonly<Record<string, CslDate>> {
  if (!date || (date.earliest === null && date.latest === null)) return {};
  const parts = rangeOf(date);
  const value = parts
    ? { 'date-parts': parts, ...(date.approximate ? ({ circa: true } as const) : {}) }
    : { literal: describeDate(date, language) };
  return { [field]: value };
}

/** Null where the date is doubtful, BCE (which no two programs count alike), or no whole unit. */
function rangeOf(date: ResolvedDate): readonly DateParts[] | null {
  const { earliest, latest, startLatest, endEarliest, extent, uncertain } = date;
  if (uncertain || earliest === null || latest === null || calendarDay(earliest).year < 1)
    return null;
  if (extent === 'moment') {
    const unit = unitOf(earliest, latest);
    return unit && [unit];
  }
  const start = startLatest === null ? null : unitOf(earliest, startLatest);
  const end = endEarliest === null ? null : unitOf(endEarliest, latest);
  // Processors refuse a span from a year to a month.
  return start?.length === end?.length && start && end ? [start, end] : null;
}

/** The day, month or year whose first and last day these are; null for any other days. */
function unitOf(first: Day, last: Day): DateParts | null {
  if (first === last) return partsOf(first, 'day');
  const [a, b] = [calendarDay(first), calendarDay(last)];
  if (a.year !== b.year || a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null;
  if (a.month === b.month) return partsOf(first, 'month');
  return a.month === 1 && b.month === 12 ? partsOf(first, 'year') : null;
}

function partsOf(at: Day, unit: 'day' | 'month' | 'year'): DateParts {
  const { year, month, day } = calendarDay(at);
  return unit === 'day' ? [year, month, day] : unit === 'month' ? [year, month] : [year];
}
