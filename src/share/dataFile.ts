import type { Dataset } from '../dataset/indexDataset.ts';
import { authorDataset } from './dataAuthored.ts';
import { eventsAsCsv } from './dataCsv.ts';
import { graphAsGexf } from './dataGexf.ts';
import { eventsAsICalendar } from './dataICalendar.ts';
import { dataFileName } from './dataName.ts';
import { eventsAsTimelineJs } from './dataTimelineJs.ts';
import { eventsMeant } from './dataWords.ts';

/** The dataset's own form, a table, and three for other programs. */
export type DataFormat = 'dataset' | 'csv' | 'timelinejs' | 'icalendar' | 'gexf';

/** What a data file is made with. */
export interface DataOptions {
  /** Of the page as it is seen: links in the file lead to its things. */
  readonly address: string;
  /** Of CSV alone: begins with a byte order mark. */
  readonly bom?: boolean;
  readonly now: Date;
}

/** A file to be saved. */
export interface DataFile {
  readonly name: string;
  /** MIME. */
  readonly type: string;
  readonly text: string;
}

/** Larger datasets are read by programs alone: on one line they are a third smaller. */
const MAX_EVENTS_INDENTED = 5000;

/** The dataset as a file: of all events (no mask), or of those with a 1 in the mask. */
export function dataFile(
  format: DataFormat,
  dataset: Dataset,
  mask: Uint8Array | null,
  options: DataOptions,
): DataFile {
  const events = eventsMeant(dataset, mask);
  const isWhole = events.length === dataset.events.length;
  const name = (what: string, extension: string, kept = events.length) =>
    dataFileName(dataset, what, kept, extension);
  switch (format) {
    case 'dataset': {
      const authored = authorDataset(dataset, mask);
      const withSchema = { ...schemaOf(options.address), ...authored };
      const indent = authored.events.length > MAX_EVENTS_INDENTED ? 0 : 2;
      return {
        name: name('data', 'json', authored.events.length),
        type: 'application/json',
        text: `${JSON.stringify(withSchema, null, indent)}\n`,
      };
    }
    case 'csv':
      return {
        name: name('timeline', 'csv'),
        type: 'text/csv;charset=utf-8',
        text: eventsAsCsv(dataset, events, options),
      };
    case 'timelinejs':
      return {
        name: name('timelinejs', 'json'),
        type: 'application/json',
        text: eventsAsTimelineJs(dataset, events, options),
      };
    case 'icalendar':
      return {
        name: name('calendar', 'ics'),
        type: 'text/calendar;charset=utf-8',
        text: eventsAsICalendar(dataset, events, options),
      };
    case 'gexf':
      return {
        name: name('graph', 'gexf'),
        type: 'application/gexf+xml',
        text: graphAsGexf(dataset, isWhole ? null : mask, options),
      };
  }
}

/** Editors complete and check a dataset by the schema that is served beside the page. */
function schemaOf(address: string): { $schema?: string } {
  if (!URL.canParse(address) || !/^https?:/.test(address)) return {};
  return { $schema: new URL('dataset.schema.json', address).href };
}
