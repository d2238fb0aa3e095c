import { formatCount } from '../ui/formatCount.ts';

export const READER_LABEL = 'Sources';
export const SOURCE_PICKER = 'Source to read';
export const NO_SOURCES = 'This dataset names no source, so there is nothing to read here.';
export const ABOUT_COPY = 'About this copy';
export const EMPTY_TEXT = 'The text of this source is empty.';
export const WORDS_LEFT_OUT = 'words left out';
export const ONE_SOURCE = 'One source';
export const SIDE_BY_SIDE = 'Side by side';
export const COVERAGE = 'Coverage';
export const PUBLISHER_UNKNOWN = 'Publisher unknown';
export const DATE_UNKNOWN = 'date unknown';

export function passageCount(n: number): string {
  return n === 1 ? 'passage' : 'passages';
}

/** "3 passages" */
export function passages(n: number, language: string): string {
  return `${formatCount(n, language)} ${passageCount(n)}`;
}

/** "3 lines of the web page, not the article" */
export function furnitureWords(lines: number, language: string): string {
  return `${formatCount(lines, language)} ${lines === 1 ? 'line' : 'lines'} of the web page, not the article`;
}
