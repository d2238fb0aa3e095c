import type { TableColumn } from '../state/facts.ts';

const COLUMNS: Readonly<Record<TableColumn, string>> = {
  date: 'Date',
  title: 'Event',
  who: 'Who',
  standing: 'Standing',
  sources: 'Sources',
  passages: 'Passages',
};

/** By what a table is sorted, the first way round and the other. */
const SORTED: Readonly<Record<TableColumn, readonly [string, string]>> = {
  date: ['by date, the earliest first', 'by date, the latest first'],
  title: ['by title', 'by title, backwards'],
  who: ['by who takes part', 'by who takes part, backwards'],
  standing: ['by standing', 'by standing, backwards'],
  sources: ['by sources', 'by sources, backwards'],
  passages: ['by passages, the fewest first', 'by passages, the most first'],
};

/** The words of the list and the table, beside those that they share with the picture. */
export const rowStrings = {
  list: 'Events in order of time',
  undated: 'No date given',
  table: 'Table of events',
  caption: (column: TableColumn, isDescending: boolean) =>
    `Events, sorted ${SORTED[column][isDescending ? 1 : 0]}`,
  column: (column: TableColumn) => COLUMNS[column],
  names: (names: readonly string[], more: number) =>
    more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', '),
  nobody: 'nobody named',
  moreSources: (count: number) => `+${count}`,
  noSource: 'none',
  disputed: 'disputed',
  passages: (count: number, language: string) =>
    count === 0 ? 'none' : count.toLocaleString(language),
} as const;
