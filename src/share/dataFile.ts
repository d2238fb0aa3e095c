import type { Tell } from '../dataset/progress.ts';
import { writeDataset } from './dataAuthored.ts';
import { writeCsv } from './dataCsv.ts';
import { writeGexf } from './dataGexf.ts';
import { writeICalendar } from './dataICalendar.ts';
import { dataFileName } from './dataName.ts';
import type { DataFormat, DataPlan } from './dataPlan.ts';
import type { Steps } from './dataSteps.ts';
import { writeTimelineJs } from './dataTimelineJs.ts';

/** What a data file is made with. */
export interface DataOptions {
  /** Of the page as it is seen: links in the file lead to its things. */
  readonly address: string;
  /** Of CSV alone: begins with a byte order mark. */
  readonly bom?: boolean;
  readonly now: Date;
}

interface FileKind {
  /** Other than of a picture: "timeline" and "graph". */
  readonly what: string;
  readonly extension: string;
  /** MIME. */
  readonly type: string;
}

const KINDS: Readonly<Record<DataFormat, FileKind>> = {
  dataset: { what: 'data', extension: 'json', type: 'application/json' },
  csv: { what: 'table', extension: 'csv', type: 'text/csv;charset=utf-8' },
  timelinejs: { what: 'timelinejs', extension: 'json', type: 'application/json' },
  icalendar: { what: 'calendar', extension: 'ics', type: 'text/calendar;charset=utf-8' },
  gexf: { what: 'network', extension: 'gexf', type: 'application/gexf+xml' },
};

/** What the file of a plan is called, by what it holds, and its MIME type. */
export function describeFile({ format, dataset, held }: DataPlan): { name: string; type: string } {
  const { what, extension, type } = KINDS[format];
  return { name: dataFileName(dataset, what, held, extension), type };
}

/** Writes the file of a plan, piece by piece; told from 0 to 1 how far it is. */
export function writeData(plan: DataPlan, options: DataOptions, tell: Tell): Steps {
  const { format, dataset, parts } = plan;
  switch (format) {
    case 'dataset':
      return writeDataset(dataset, parts!, options.address, tell);
    case 'csv':
      return writeCsv(plan, options, tell);
    case 'timelinejs':
      return writeTimelineJs(plan, options, tell);
    case 'icalendar':
      return writeICalendar(plan, options, tell);
    case 'gexf':
      return writeGexf(plan, options, tell);
  }
}
