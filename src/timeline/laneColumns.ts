import type { Dataset } from '../dataset/indexDataset.ts';
import { shapeOf, type TimeShape } from './eventShape.ts';
import type { Stretch } from './findFolds.ts';

/** What never changes while a dataset is open: each event's shape, by its index. */
export interface Shapes {
  readonly byEvent: readonly (TimeShape | null)[];
  /** What the scale has to show: events and publications. */
  readonly stretches: readonly Stretch[];
}

/** One lane's events of those drawn, as columns that a frame can bisect. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Dated events by where their mark begins. Event indices. */
  readonly events: Int32Array;
  /** First and last fractional day of each mark; an open end stands at the known day. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Event indices of undated events, the more important first. */
  readonly shelf: readonly number[];
  /** Events in the lane that pass the filters, dated or not. */
  readonly count: number;
}

const shapesCache = new WeakMap<Dataset, Shapes>();

/** The shapes of a dataset's events, made once. */
export function shapesOf(dataset: Dataset): Shapes {
  let shapes = shapesCache.get(dataset);
  if (!shapes) {
    const byEvent = dataset.events.map(shapeOf);
    const stretches: Stretch[] = [];
    for (const shape of byEvent)
      if (shape)
        stretches.push({
          start: shape.openStart ? shape.end - 1 : shape.start,
          end: shape.openEnd ? shape.start + 1 : shape.end,
        });
    for (const { published } of dataset.sources) {
      const earliest = published?.earliest ?? published?.latest ?? null;
      const latest = published?.latest ?? earliest;
      if (earliest !== null && latest !== null)
        stretches.push({ start: earliest, end: latest + 1 });
    }
    shapes = { byEvent, stretches };
    shapesCache.set(dataset, shapes);
  }
  return shapes;
}

/** Lanes by theme; an event with several themes stands in each. `drawn`: 1 a drawn event. */
export function laneColumns(
  dataset: Dataset,
  drawn: Uint8Array | null,
  visible: Uint8Array,
): readonly Lane[] {
  const { byEvent } = shapesOf(dataset);
  const dated = new Map<string, number[]>(dataset.themes.map(({ id }) => [id, []]));
  const shelves = new Map<string, number[]>(dataset.themes.map(({ id }) => [id, []]));
  const counts = new Map<string, number>();
  dataset.events.forEach((event, i) => {
    if (drawn && !drawn[i]) return;
    const lists = byEvent[i] ? dated : shelves;
    for (const theme of event.themes) {
      lists.get(theme)?.push(i);
      if (visible[i]) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    }
  });
  const startOf = (i: number) => {
    const shape = byEvent[i]!;
    return shape.openStart ? shape.end - 1 : shape.start;
  };
  return dataset.themes.map(({ id, name }) => {
    const events = Int32Array.from(dated.get(id) ?? []);
    events.sort((a, b) => startOf(a) - startOf(b) || byEvent[a]!.end - byEvent[b]!.end || a - b);
    return {
      id,
      name,
      events,
      starts: Float64Array.from(events, startOf),
      ends: Float64Array.from(events, (i) => {
        const shape = byEvent[i]!;
        return shape.openEnd ? shape.start + 1 : shape.end;
      }),
      shelf: (shelves.get(id) ?? []).sort(
        (a, b) => dataset.events[b]!.importance - dataset.events[a]!.importance || a - b,
      ),
      count: counts.get(id) ?? 0,
    };
  });
}
