import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { calendarDays, isInCalendar } from './dataICalendar.ts';
import { gatherParts, type Parts } from './dataParts.ts';
import { eachInSteps, type Steps } from './dataSteps.ts';
import type { LeftOut } from './dataStrings.ts';
import { eventsMeant } from './dataWords.ts';

/** The dataset's own form, a table, and three for other programs. */
export type DataFormat = 'dataset' | 'csv' | 'timelinejs' | 'icalendar' | 'gexf';

/** What a file will hold, known before it is written. */
export interface DataPlan {
  readonly format: DataFormat;
  readonly dataset: Dataset;
  /** The events that are meant, by time. */
  readonly meant: readonly DatasetEvent[];
  /** How many events the file holds. */
  readonly held: number;
  /** How many of these are not meant: a date hangs on them. */
  readonly along: number;
  readonly leftOut: LeftOut;
  /** Of the dataset's own form alone: what it consists of. */
  readonly parts: Parts | null;
}

/** What a file of all events (no mask) will hold, or of those with a 1 in the mask. */
export function* planData(
  format: DataFormat,
  dataset: Dataset,
  mask: Uint8Array | null,
): Steps<DataPlan> {
  yield* wakeLookups(dataset);
  const meant = eventsMeant(dataset, mask);
  const plan = {
    format,
    dataset,
    meant,
    along: 0,
    leftOut: NOTHING_LEFT_OUT,
    parts: null,
  };
  switch (format) {
    case 'dataset': {
      const parts = yield* gatherParts(dataset, meant);
      const held = parts.events.size;
      return { ...plan, held, along: held - meant.length, parts };
    }
    case 'csv':
      return { ...plan, held: meant.length };
    case 'timelinejs':
    case 'icalendar':
    case 'gexf': {
      const leftOut = { ...NOTHING_LEFT_OUT };
      let held = 0;
      yield* eachInSteps(meant, (event) => {
        const reason = REASONS[format](event);
        if (reason === null) held += 1;
        else leftOut[reason] += 1;
      });
      return { ...plan, held, leftOut };
    }
  }
}

const NOTHING_LEFT_OUT: LeftOut = { undated: 0, far: 0, untied: 0 };

/** Why an event cannot be in a file of a format; null: it can. */
const REASONS: Readonly<
  Record<
    'timelinejs' | 'icalendar' | 'gexf',
    (event: DatasetEvent) => 'undated' | 'far' | 'untied' | null
  >
> = {
  timelinejs: (event) => (calendarDays(event) ? null : 'undated'),
  icalendar(event) {
    const days = calendarDays(event);
    return days === null ? 'undated' : isInCalendar(days) ? null : 'far';
  },
  gexf: ({ ties }) => (ties.length > 0 ? null : 'untied'),
};

/** Each lookup is made when it is first asked for: of a large dataset in a step of its own. */
function* wakeLookups(dataset: Dataset): Steps {
  for (const lookup of LOOKUPS) {
    // To read it makes it.
    void dataset[lookup];
    yield '';
  }
}

const LOOKUPS = [
  'sideById',
  'themeById',
  'sourceById',
  'actorById',
  'eventById',
  'tieById',
  'passageById',
] as const satisfies readonly (keyof Dataset)[];
