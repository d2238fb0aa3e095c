import type { Standing } from '../dataset/model.ts';
import type { LanesBy } from '../state/facts.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();

function formatNumber(value: number, language: string, options?: Intl.NumberFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, options);
    numberFormats.set(key, format);
  }
  return format.format(value);
}

const listFormats = new Map<string, Intl.ListFormat>();

function listFormat(language: string): Intl.ListFormat {
  let format = listFormats.get(language);
  if (!format) {
    format = new Intl.ListFormat(language, { type: 'conjunction' });
    listFormats.set(language, format);
  }
  return format;
}

/** A length of time in the largest unit of which it has two: ten months are no year. */
function lengthIn(days: number): { readonly value: number; readonly unit: string } {
  const [months, years] = [days / 30.437, days / 365.2425];
  return years >= 2
    ? { value: Math.round(years), unit: 'year' }
    : months >= 2
      ? { value: Math.round(months), unit: 'month' }
      : { value: Math.round(days), unit: 'day' };
}

const STANDING: Record<Standing, string> = {
  reported: 'reported',
  alleged: 'alleged',
  planned: 'planned',
  position: 'position',
};

/** The words of this room. */
export const strings = {
  timeline: (title: string) => `Timeline: ${title}`,
  keys: 'Left and right step through time, up and down through lanes, Enter opens the evidence. Plus and minus zoom, Page Up and Page Down move on. 0 fits all, 1 the selection, 2 what the filters leave; b draws all brackets.',
  lane: (name: string, count: string) => `${name}, ${count}`,
  events: (count: number, language: string) =>
    count === 1 ? '1 event' : `${formatNumber(count, language)} events`,
  number: formatNumber,
  emptyLane: 'nothing shown',
  noLane: (lanesBy: LanesBy) =>
    ({ theme: 'No theme', side: 'No side', actor: 'Nobody named', source: 'No source' })[lanesBy],
  otherLanes: (lanesBy: LanesBy, count: number, language: string) =>
    `${formatNumber(count, language)} other ${lanesBy === 'source' ? 'sources' : 'actors'}`,
  shelf: 'no date given',
  shelfShort: 'undated',
  /** Where that has no room, either: as bibliographies say it. */
  shelfShortest: 'n.d.',
  wholeSpan: 'Whole span',
  windowStart: 'First day shown',
  windowEnd: 'Last day shown',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitAll: 'Fit all',
  viewMenu: 'More ways to see it',
  lanesBy: 'Lanes by',
  laneKind: (lanesBy: LanesBy): string => lanesBy,
  lanesByKind: (lanesBy: LanesBy) => `Lanes by ${lanesBy}`,
  byKind: (lanesBy: LanesBy) => `By ${lanesBy}`,
  wheelHint: (key: string) => `${key} + scroll to zoom, or click first`,
  trueScale: 'True scale: do not fold empty years',
  /** `sign`: what stands on the button, with which its name begins for those who say it aloud. */
  unfold: (length: string, sign: string | undefined) =>
    `${sign ? `${sign}: unfold` : 'Unfold'} ${length} in which nothing begins or ends`,
  fold: (length: string) => `fold ${length}`,
  standing: (standing: Standing) => STANDING[standing],
  noDate: 'no date given',
  noPassage: 'no passage backs it',
  noPassageName: 'no passage backs this',
  passages: (count: number, language: string) =>
    count === 1 ? '1 passage' : `${formatNumber(count, language)} passages`,
  disputedBy: (names: string) => `disputed by ${names}`,
  noSide: 'no side',
  sides: (names: readonly string[], language: string) => listFormat(language).format(names),
  countNote: 'Enter opens them',
  countOf: (count: number, what: string, language: string) =>
    `${formatNumber(count, language)} ${what}`,
  opened: (events: string, from: string, to: string) => `${events}, ${from} to ${to}`,
  published: (date: string) => `published ${date}`,
  allPublished: (count: number, language: string) =>
    count === 2
      ? 'both reports published'
      : `all ${formatNumber(count, language)} reports published`,
  somePublished: (letters: string, date: string) => `${letters} published ${date}`,
  reports: (count: number, language: string) => `${formatNumber(count, language)} reports`,

  /** A length of time in days, as short as it goes: "9 y". */
  shortLength(days: number, language: string): string {
    const { value, unit } = lengthIn(days);
    const unitDisplay = unit === 'month' ? 'short' : 'narrow';
    const text = formatNumber(value, language, { style: 'unit', unit, unitDisplay });
    return text.replace(/^([\d.,\s]*\d)\s*(?=\p{L})/u, '$1\u00a0').replace('mths', 'mo');
  },
  longLength(days: number, language: string): string {
    const { value, unit } = lengthIn(days);
    return formatNumber(value, language, { style: 'unit', unit, unitDisplay: 'long' });
  },
} as const;
