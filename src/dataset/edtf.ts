import { dayOf, daysInMonth, MAX_YEAR } from './days.ts';
import type { Day, ResolvedDate } from './model.ts';

/** What an EDTF expression says by itself, before relations narrow it. */
export type EdtfRange = Pick<
  ResolvedDate,
  'earliest' | 'latest' | 'extent' | 'startLatest' | 'endEarliest' | 'approximate' | 'uncertain'
>;

/** A range, or why the text is none and what to write instead. */
export type EdtfResult =
  | { readonly ok: true; readonly range: EdtfRange }
  | { readonly ok: false; readonly finding: string; readonly remedy: string };

/** One date, as the days it can mean. */
interface Unit {
  readonly first: Day;
  readonly last: Day;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

class EdtfError extends Error {
  readonly remedy: string;
  constructor(finding: string, remedy: string) {
    super(finding);
    this.remedy = remedy;
  }
}

const FORMS =
  'Write 2021-06-16 (a day), 2021-04 (some day in April), 2020 (some day in 2020), 202X (the decade), ' +
  '2021-06-11/2021-06-13 (a span), [2021-01-20..2021-04-20] (one day in that range) or [..2021-05-25] (by that day).';

/**
 * Reads EDTF (ISO 8601-2): level 0 without times, of level 1 all but seasons, of level 2 `[a..b]`
 * and unspecified trailing digits of years. Written by hand because the `edtf` package accepts days
 * that do not exist (2003-02-29) and gets open ends wrong; it is the second opinion in the tests.
 */
export function parseEdtf(text: string): EdtfResult {
  try {
    return { ok: true, range: readExpression(text) };
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    return { ok: false, finding: error.message, remedy: error.remedy };
  }
}

function readExpression(text: string): EdtfRange {
  // Longer than any expression that means something; a message could not show it either.
  if (text.length > 200) throw new EdtfError('The date is far too long.', FORMS);
  if (text.startsWith('[')) return readSet(text);
  if (text.startsWith('{'))
    throw new EdtfError(
      `“${text}” means several dates at once.`,
      'An event has one date: write one event for each, or a span such as 2021-06-11/2021-06-13.',
    );
  // "2021/06" is a month written in another way, not a span until the year 6.
  if (/^[^/]*\/[^/]*$/u.test(text) && !/^\d{4}\/\d{1,2}$/u.test(text)) return readInterval(text);
  const { first, last, approximate, uncertain } = readUnit(text);
  return moment(first, last, approximate, uncertain);
}

function moment(
  earliest: Day | null,
  latest: Day | null,
  approximate: boolean,
  uncertain: boolean,
): EdtfRange {
  return {
    earliest,
    latest,
    extent: 'moment',
    startLatest: latest,
    endEarliest: earliest,
    approximate,
    uncertain,
  };
}

/** `[a..b]`, `[..b]`, `[a..]`, `[a,b]`: one of these days; of a list the range around it. */
function readSet(text: string): EdtfRange {
  if (!text.endsWith(']'))
    throw new EdtfError(`“${text}” is not closed.`, 'End it with a square bracket: ].');
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => member.trim());
  const units: Unit[] = [];
  let opensEarly = false;
  let opensLate = false;
  for (const [index, member] of members.entries()) {
    const ends = member.split('..');
    if (ends.length > 2 || member === '..' || member === '')
      throw new EdtfError(`“${text}” is not a range of days.`, FORMS);
    const [from, to] = ends.map((end) => (end === '' ? null : readUnit(end)));
    if (from) units.push(from);
    if (to) units.push(to);
    if (from === null && index > 0)
      throw new EdtfError(`In “${text}” an open beginning stands in the middle.`, FORMS);
    if (to === null && index < members.length - 1)
      throw new EdtfError(`In “${text}” an open end stands in the middle.`, FORMS);
    opensEarly ||= from === null;
    opensLate ||= to === null;
    if (from && to) assertOrder(text, from, to);
  }
  return moment(
    opensEarly ? null : units.reduce((least, { first }) => Math.min(least, first), Infinity),
    opensLate ? null : units.reduce((most, { last }) => Math.max(most, last), -Infinity),
    units.some((unit) => unit.approximate),
    units.some((unit) => unit.uncertain),
  );
}

/** `a/b`, with `..` for an end that is open and nothing for one that is unknown. */
function readInterval(text: string): EdtfRange {
  const [from, to] = text
    .split('/')
    .map((end) => (end === '' || end === '..' ? null : readUnit(end)));
  if (from && to) assertOrder(text, from, to);
  if (!from && !to)
    throw new EdtfError(`“${text}” says nothing.`, 'Leave the date out, or give one end.');
  const earliest = from?.first ?? null;
  const latest = to?.last ?? null;
  // It begins before it ends and ends after it began, which bounds an end that is not given.
  return {
    earliest,
    latest,
    extent: 'span',
    startLatest: from && to ? Math.min(from.last, to.last) : (from?.last ?? latest),
    endEarliest: from && to ? Math.max(from.first, to.first) : (to?.first ?? earliest),
    approximate: Boolean(from?.approximate || to?.approximate),
    uncertain: Boolean(from?.uncertain || to?.uncertain),
  };
}

function assertOrder(text: string, from: Unit, to: Unit): void {
  if (from.first > to.last)
    throw new EdtfError(`“${text}” ends before it begins.`, 'Swap the two dates, or mend one.');
}

const YEAR = String.raw`(-?)(\d{4}|\d{3}X|\d{2}XX|\dXXX|Y-?\d+)`;
const UNIT = new RegExp(String.raw`^${YEAR}(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)$`, 'u');

/** A day, month, year, decade, century or millennium, perhaps with a qualifier. */
function readUnit(text: string): Unit {
  const match = UNIT.exec(text);
  if (!match) throw explain(text);
  const [, minus = '', yearText = '', monthText, dayText, qualifier] = match;
  const years = readYears(text, minus, yearText);
  const flags = {
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
  if (monthText === undefined || (monthText === 'XX' && (dayText ?? 'XX') === 'XX')) {
    const first = dayOf({ year: years.first, month: 1, day: 1 });
    return { first, last: dayOf({ year: years.last, month: 12, day: 31 }), ...flags };
  }
  if (monthText === 'XX' || years.first !== years.last)
    throw new EdtfError(
      `“${text}” leaves out a part in the middle, which is not supported.`,
      FORMS,
    );
  const year = years.first;
  const month = Number(monthText);
  if (month >= 21 && month <= 41 && dayText === undefined) throw seasonError(text, yearText, month);
  if (month < 1 || month > 12)
    throw new EdtfError(
      `“${text}” has a month ${monthText}.`,
      'Months go from 01 to 12; the order is year-month-day.',
    );
  const length = daysInMonth(year, month);
  if (dayText === undefined || dayText === 'XX')
    return {
      first: dayOf({ year, month, day: 1 }),
      last: dayOf({ year, month, day: length }),
      ...flags,
    };
  const day = Number(dayText);
  if (day < 1 || day > length)
    throw new EdtfError(
      `The day ${text} does not exist.`,
      `${yearText}-${monthText} has ${length} days. Where the day is not known, write ${minus}${yearText}-${monthText}.`,
    );
  const first = dayOf({ year, month, day });
  return { first, last: first, ...flags };
}

function readYears(text: string, minus: string, digits: string): { first: number; last: number } {
  if (digits.startsWith('Y')) {
    const year = Number(digits.slice(1));
    if (minus !== '' || !/^Y-?[1-9]\d{4,}$/u.test(digits))
      throw new EdtfError(
        `“${text}” has a year written with Y that is not longer than four digits.`,
        'Y is for years of five digits and more, such as Y12000 or Y-12000.',
      );
    if (Math.abs(year) > MAX_YEAR)
      throw new EdtfError(
        `The year of “${text}” is too far away.`,
        `Years go from -${MAX_YEAR} to ${MAX_YEAR}.`,
      );
    return { first: year, last: year };
  }
  if (minus === '-' && digits === '0000')
    throw new EdtfError('There is no year -0000.', 'Write 0000 for 1 BCE, -0001 for 2 BCE.');
  const low = Number(digits.replaceAll('X', '0'));
  const high = Number(digits.replaceAll('X', '9'));
  return minus === '-' ? { first: -high || 0, last: -low || 0 } : { first: low, last: high };
}

/** Seasons of the northern half of the world and quarters: the months that are probably meant. */
const MONTHS_OF_SEASON: Readonly<Record<number, readonly [string, string]>> = {
  21: ['03', '05'],
  22: ['06', '08'],
  23: ['09', '11'],
  33: ['01', '03'],
  34: ['04', '06'],
  35: ['07', '09'],
  36: ['10', '12'],
};

function seasonError(text: string, year: string, month: number): EdtfError {
  const [from, to] = MONTHS_OF_SEASON[month] ?? ['12', '02'];
  const last = to === '02' ? `${Number(year) + 1}-02` : `${year}-${to}`;
  return new EdtfError(
    `“${text}” is a season or a part of a year. Its months differ from north to south, so it is not taken.`,
    `Write the months that are meant, such as [${year}-${from}..${last}].`,
  );
}

/** Why a text is not a date, with what was probably meant. */
function explain(text: string): EdtfError {
  const near = (date: string) => new EdtfError(`“${text}” is not an EDTF date.`, `Write ${date}.`);
  const pad = (part: string) => part.padStart(2, '0');
  const loose = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/u.exec(text);
  if (loose) return near([loose[1], ...loose.slice(2).filter(Boolean).map(pad)].join('-'));
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/u.exec(text);
  if (dotted) return near(`${dotted[3]}-${pad(dotted[2]!)}-${pad(dotted[1]!)}`);
  const short = /^(-?)(\d{1,3})(~|\?|%)?$/u.exec(text);
  if (short)
    return near(
      `${short[1]}${short[2]!.padStart(4, '0')}${short[3] ?? ''}: a year has four digits`,
    );
  const long = /^(-?)(\d{5,})/u.exec(text);
  if (long && !/T|:/u.test(text))
    return near(`Y${long[1]}${long[2]}: a year of more than four digits begins with Y`);
  if (/^\d{4}-\d{2}-\d{2}T/u.test(text))
    return new EdtfError(
      `“${text}” has a time of day.`,
      `Dates are whole days: write ${text.slice(0, 10)}.`,
    );
  if (/[~?%]/u.test(text.slice(0, -1)))
    return new EdtfError(
      `“${text}” has ~, ? or % inside it.`,
      'They may only stand at the end, for the whole date.',
    );
  if (text.trim() !== text && UNIT.test(text.trim()))
    return new EdtfError(`“${text}” has spaces around it.`, 'EDTF has none.');
  return new EdtfError(`“${text}” is not an EDTF date.`, FORMS);
}
