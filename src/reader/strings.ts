const formats = new Map<string, Intl.NumberFormat>();

/** "3", with the digits and groups of the language. Kept: a list may say it of thousands. */
function digits(n: number, language: string): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(n);
}

export const READER_LABEL = 'Sources';
export const SOURCE_PICKER = 'Source to read';
export const NO_SOURCES = 'This dataset names no source, so there is nothing to read here.';
export const ABOUT_COPY = 'About this copy';
export const NOT_QUOTED =
  'This source can be cited but not quoted: its words are not part of this page.';
export const NOTHING_CITED = 'No event names it as a source.';
export const CITING_EVENTS = 'What it is cited for';
export const EMPTY_TEXT = 'The text of this source is empty.';
export const WORDS_LEFT_OUT = 'words left out';
export const ONE_SOURCE = 'One source';
export const SIDE_BY_SIDE = 'Side by side';
export const COVERAGE = 'Coverage';
export const PREVIOUS_PASSAGE = 'Previous passage';
export const NEXT_PASSAGE = 'Next passage';
export const PUBLISHER_UNKNOWN = 'Publisher unknown';
export const DATE_UNKNOWN = 'date unknown';

export function passageCount(n: number): string {
  return n === 1 ? 'passage' : 'passages';
}

/** "3 passages" */
export function passages(n: number, language: string): string {
  return `${digits(n, language)} ${passageCount(n)}`;
}

/** "1 of 4" */
export function stepWords(at: number, of: number, language: string): string {
  return `${digits(at, language)} of ${digits(of, language)}`;
}

/** "3 lines of the web page, not the article" */
export function furnitureWords(lines: number, language: string): string {
  return `${digits(lines, language)} ${lines === 1 ? 'line' : 'lines'} of the web page, not the article`;
}

/** "Show 60 more" */
export function showMore(n: number, language: string): string {
  return `Show ${digits(n, language)} more`;
}
