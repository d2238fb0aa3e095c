import { axisTime } from '../../src/dataset/axisTime.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { labelsOf } from '../../src/timeline/labelsOf.ts';
import { laneColumns, type LaneChoices } from '../../src/timeline/laneColumns.ts';
import type { StillLayout } from '../../src/timeline/layoutAt.ts';
import { columnsOf } from '../../src/timeline/layoutTimeline.ts';
import { shapesOf } from '../../src/timeline/shapesOf.ts';
import { framesOf, shelvedOf } from '../../src/timeline/stillLayout.ts';
import { timeColumnsOf } from '../../src/timeline/timeColumns.ts';
import type { AxisTime, CompiledDataset, DatasetEvent, Source } from '../../src/dataset/model.ts';
import { dayOf } from '../../src/dataset/days.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { eventOf, momentOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';

/** The day number of an ISO day. */
export function day(iso: string): number {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return dayOf({ year: year!, month: month!, day: dayOfMonth! });
}

export const moment = momentOf;

/** An event of the first side of which only what matters is given. */
export function event(id: string, more: Partial<DatasetEvent> = {}): DatasetEvent {
  return eventOf(id, { title: `Event ${id}`, sides: ['us'], ...more });
}

/** A source published on a day, without a text. */
function source(id: string, published: number): Source {
  return sourceOf(id, { published: moment(published) });
}

/** A dataset of two themes and two sides around some events. */
export function datasetOf(
  events: readonly DatasetEvent[],
  more: Partial<CompiledDataset> = {},
): Dataset {
  return indexDataset(
    withAxis({
      format: 1,
      id: 'test',
      title: 'A test',
      standfirst: null,
      language: 'en',
      sides: [
        { id: 'us', name: 'United States', colour: null },
        { id: 'russia', name: 'Russia', colour: null },
      ],
      themes: [
        { id: 'talks', name: 'Talks' },
        { id: 'plans', name: 'Plans' },
      ],
      tieKinds: [],
      sources: [],
      actors: [],
      events,
      ties: [],
      passages: [],
      stories: [],
      ...more,
    }),
  );
}

/** One of every kind of mark: what the picture shows. */
export function smallDataset(): Dataset {
  return datasetOf(
    [
      event('moscow', {
        title: 'A meeting in Moscow',
        date: moment(day('2011-03-10')),
        sides: ['us', 'russia'],
      }),
      event('call', {
        title: 'A call offers a summit',
        date: moment(day('2021-04-01'), day('2021-04-30')),
        importance: 5,
      }),
      event('sanctions', {
        title: 'New sanctions',
        standing: 'alleged',
        date: moment(day('2021-04-03'), day('2021-04-20'), {
          relations: [{ kind: 'after', event: 'call', by: 'P2D' }],
        }),
        disputedBy: [{ actor: 'nobody', passages: [] }],
      }),
      event('tension', {
        title: 'Relations worsen',
        themes: ['talks', 'plans'],
        sides: ['us', 'russia'],
        date: moment(day('2021-01-20'), day('2021-05-25'), {
          extent: 'span',
          startLatest: day('2021-02-10'),
          endEarliest: day('2021-05-25'),
        }),
      }),
      event('before', {
        title: 'Some time before',
        sides: [],
        date: moment(null, day('2021-03-31'), {
          basis: 'derived',
          relations: [{ kind: 'before', event: 'call', by: null }],
        }),
      }),
      event('summit', {
        title: 'The summit',
        themes: ['plans'],
        standing: 'planned',
        sides: ['russia'],
        date: moment(day('2021-06-16')),
        importance: 5,
      }),
      event('aim', { title: 'An aim', themes: ['plans'], standing: 'position' }),
      event('expulsions', {
        title: 'Expulsions',
        date: moment(null, day('2021-05-25'), { basis: 'background' }),
      }),
    ],
    { sources: [source('a', day('2021-05-25')), source('b', day('2021-05-25'))] },
  );
}

/** The axis over some stretches of time in days. */
export function axisOf(
  stretches: readonly { readonly start: number; readonly end: number }[],
): AxisTime | null {
  return axisTime({
    starts: stretches.map(({ start }) => start),
    ends: stretches.map(({ end }) => end),
  });
}

export const BY_THEME: LaneChoices = { lanesBy: 'theme', laneOrder: [], closedLanes: [] };

interface Size {
  readonly width: number;
  readonly height: number;
  readonly unit?: number;
}

/**
 * The drawing at rest; `visible`: 1 for each event shown. The size: of all, and of the lanes, px;
 * `unit`: how many times larger than usual letters are.
 */
export function stillOf(
  dataset: Dataset,
  visible = new Uint8Array(dataset.events.length).fill(1),
  choices = BY_THEME,
  { width, height, unit = 1 }: Size = { width: 900, height: 400 },
): StillLayout {
  const lanes = laneColumns(dataset, choices, visible, visible);
  const time = timeColumnsOf(dataset);
  const { axis } = dataset;
  const columns = columnsOf(width, 100 * unit, time.undated.length > 0, unit);
  const measure = (text: string) => text.length * 6.5 * unit;
  const scale = foldedScale(axis, columns.plotWidth, { trueScale: false, unfolded: [] });
  const shapeAt = shapesOf(dataset);
  const data = { lanes, time, shapeAt, labelOf: labelsOf(dataset, false), measure };
  const frames = framesOf(data, scale, columns, height);
  const shelved = shelvedOf(data, columns, frames, dataset);
  const measures = { label: measure, name: measure, tick: measure };
  return {
    dataset,
    measures,
    lanes,
    time,
    axis,
    columns,
    height,
    scale,
    data,
    frames,
    shelved,
    visible,
  };
}
