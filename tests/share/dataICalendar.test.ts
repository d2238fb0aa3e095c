// @vitest-environment node
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { describeDate } from '../../src/dataset/dateWords.ts';
import { calendarDay, dayOf } from '../../src/dataset/days.ts';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { isDated } from '../../src/dataset/isDated.ts';
import { generated, geneva, hostileDataset, OPTIONS, small, dataFile } from './dataExamples.ts';

const textOf = (dataset: Dataset) => dataFile('icalendar', dataset, null, OPTIONS).text;

/** The calendar as ical.js reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
  return { calendar, entries };
}

const dayAt = ({ year, month, day }: ICAL.Time) => dayOf({ year, month, day });

/** Text as a calendar may hold it. */
const held = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

/** ical.js leaves the values of properties that it does not know as they stand. */
const extension = (calendar: ICAL.Component, name: string) =>
  String(calendar.getFirstPropertyValue(name)).replace(/\\(.)/g, (_, sign: string) =>
    sign === 'n' ? '\n' : sign,
  );

/** How many events there are in both. */
function compare(dataset: Dataset): number {
  const { calendar, entries } = read(textOf(dataset));
  expect(extension(calendar, 'x-wr-calname')).toBe(held(dataset.title));
  const dated = dataset.events.filter(({ date }) => date && isDated(date));
  const inCalendar = dated.filter(({ date }) => {
    const days = [date!.earliest ?? date!.latest!, (date!.latest ?? date!.earliest!) + 1];
    return days.every((day) => calendarDay(day).year >= 1 && calendarDay(day).year <= 9999);
  });
  expect(entries).toHaveLength(inCalendar.length);
  const about = extension(calendar, 'x-wr-caldesc');
  const undated = dataset.events.length - dated.length;
  const far = dated.length - inCalendar.length;
  const { language } = dataset;
  expect(about.includes('Left out')).toBe(undated + far > 0);
  if (undated > 0) expect(about).toContain(`${undated.toLocaleString(language)} without a date`);
  if (far > 0) expect(about).toContain(`${far.toLocaleString(language)} before the year 1`);
  for (const [index, event] of inCalendar.entries()) {
    const entry = entries[index]!;
    const date = event.date!;
    expect(entry.uid).toBe(
      `${encodeURIComponent(event.id.toWellFormed())}@${encodeURIComponent(dataset.id)}`,
    );
    expect(entry.startDate.isDate && entry.endDate.isDate).toBe(true);
    expect(dayAt(entry.startDate)).toBe(date.earliest ?? date.latest);
    // The end is the day after.
    expect(dayAt(entry.endDate) - 1).toBe(date.latest ?? date.earliest);
    const words = describeDate(date, language);
    expect(entry.summary.startsWith(held(event.title))).toBe(true);
    const isSure =
      date.earliest === date.startLatest &&
      date.endEarliest === date.latest &&
      !date.approximate &&
      !date.uncertain;
    const doubts = [isSure ? '' : words, event.standing === 'reported' ? '' : event.standing];
    const said = doubts.filter(Boolean).join('; ');
    expect(entry.summary).toBe(held(event.title) + (said && ` (${said})`));
    expect(entry.component.getFirstPropertyValue('status')).toBe(said ? 'TENTATIVE' : 'CONFIRMED');
    expect(entry.description).toContain(words);
    expect(entry.description).toContain(held(event.summary ?? ''));
    for (const id of event.passages) {
      const { source, start, end } = dataset.passageById.get(id)!;
      const quote = dataset.sourceById.get(source)!.text!.slice(start, end);
      expect(entry.description).toContain(held(quote));
    }
    expect(entry.location ?? '').toBe(held(event.place ?? ''));
    const categories = entry.component.getFirstProperty('categories')!.getValues();
    expect(categories).toEqual(event.themes.map((id) => held(dataset.themeById.get(id)!.name)));
    const url = String(entry.component.getFirstPropertyValue('url'));
    expect(url).toContain('https://news.example/timeline/?from=x#sel=event:');
    const stamp = entry.component.getFirstPropertyValue('dtstamp') as ICAL.Time;
    expect(stamp.toJSDate()).toEqual(OPTIONS.now);
  }
  return entries.length;
}

describe('the calendar', () => {
  it.each([
    ['the first dataset', geneva()],
    ['one that uses everything', small()],
    ['one with years BCE', generated(200)],
  ])('is read by ical.js as what it is: %s', (_, dataset) => {
    expect(compare(dataset)).toBeGreaterThan(0);
  });

  it('is read as what it is, whatever the dataset holds', () => {
    fc.assert(
      fc.property(hostileDataset, (dataset) => {
        expect(compare(dataset)).toBeLessThanOrEqual(dataset.events.length);
      }),
      { numRuns: 40 },
    );
  });

  it('has lines of at most 75 octets, cut between characters, and no stray line breaks', () => {
    fc.assert(
      fc.property(hostileDataset, (dataset) => {
        const text = textOf(dataset);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(text).not.toContain('\r\n\r\n');
      }),
      { numRuns: 40 },
    );
  });

  it('says in words what days cannot', () => {
    const text = textOf(small()).replaceAll('\r\n ', '');
    expect(text).toContain(
      'SUMMARY:The mayor is to visit Lowick (some day in June 2021\\; planned)',
    );
    expect(text).toContain('DTSTART;VALUE=DATE:20210601\r\nDTEND;VALUE=DATE:20210701');
    expect(text).toContain('SUMMARY:The mayor meets the fishers\r\n');
    expect(text).toContain('DTSTAMP:20210616T101112Z');
  });

  it('leaves out what has no date that a source gives, and what lies beyond its years', () => {
    const dataset = small((authored) => {
      const [meeting, signing, complaint, visit] = authored.events;
      meeting!.date = { edtf: '-0044-03-15', basis: 'background' };
      signing!.date = null;
      complaint!.date = { edtf: '9999-12-31', basis: 'background' };
      visit!.date = { edtf: '0001-01-01', basis: 'background' };
    });
    const { calendar, entries } = read(textOf(dataset));
    expect(entries.map(({ uid }) => uid)).toEqual(['visit@small']);
    expect(extension(calendar, 'x-wr-caldesc')).toContain(
      'Left out: 1 without a date, 2 before the year 1 or after the year 9999.',
    );
  });
});
