import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import type { Tell } from '../dataset/progress.ts';
import { addressOf } from './dataAddress.ts';
import { edtfOf } from './dataEdtf.ts';
import type { DataOptions } from './dataFile.ts';
import type { DataPlan } from './dataPlan.ts';
import type { Steps } from './dataSteps.ts';
import { COLUMN_HEADS, quoteOf } from './dataStrings.ts';
import {
  actorsOf,
  dateKnown,
  dateWords,
  disputersOf,
  quotesOf,
  sourcesOf,
  themesOf,
} from './dataWords.ts';

/** What a spreadsheet takes for a formula, also in the wide forms of East Asia. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const BYTE_ORDER_MARK = '\uFEFF';
const BETWEEN_NAMES = '; ';

type Row = Readonly<Record<keyof typeof COLUMN_HEADS, string>>;

/**
 * The events as RFC 4180: commas, CRLF, quotation marks where needed, a first row of heads. A cell
 * that begins with `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe before it, or a
 * spreadsheet would run it as a formula: the EDTF of a year BCE reads `'-0044`. With `bom` older
 * versions of Excel read the letters right.
 */
export function* writeCsv(
  { dataset, meant }: DataPlan,
  { address, bom = false }: DataOptions,
  tell: Tell,
): Steps {
  const columns = Object.keys(COLUMN_HEADS) as (keyof Row)[];
  const writeLine = (row: Row) =>
    `${columns.map((column) => writeCell(row[column])).join(',')}\r\n`;
  yield (bom ? BYTE_ORDER_MARK : '') + writeLine(COLUMN_HEADS);
  for (const [index, event] of meant.entries()) {
    yield writeLine(makeRow(dataset, event, address));
    tell((index + 1) / meant.length);
  }
}

function makeRow(dataset: Dataset, event: DatasetEvent, address: string): Row {
  return {
    id: event.id,
    title: event.title,
    summary: event.summary ?? '',
    edtf: edtfOf(event.date),
    date: dateWords(dataset, event.date),
    known: dateKnown(dataset, event.date),
    place: event.place ?? '',
    standing: event.standing,
    themes: themesOf(dataset, event).join(BETWEEN_NAMES),
    actors: actorsOf(dataset, event).join(BETWEEN_NAMES),
    disputed: disputersOf(dataset, event).join(BETWEEN_NAMES),
    sources: sourcesOf(dataset, event).join(BETWEEN_NAMES),
    passages: quotesOf(dataset, event.passages)
      .map(({ words, source }) => quoteOf(words, source))
      .join('\n'),
    address: addressOf(address, { type: 'event', id: event.id }),
  };
}

/** A cell as it stands in the file; half a surrogate pair could not be saved as UTF-8. */
function writeCell(text: string): string {
  const cell = (FORMULA.test(text) ? `'${text}` : text).toWellFormed();
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
