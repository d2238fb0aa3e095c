import type { Dataset } from '../dataset/indexDataset.ts';
import type { DateRelation } from '../dataset/model.ts';
import { timeColumnsOf } from './timeColumns.ts';

/** One date that hangs on another event's; events by index. */
export interface RelativeDate {
  /** Unique in the dataset. */
  readonly key: string;
  readonly event: number;
  readonly anchor: number;
  readonly relation: DateRelation;
}

/** What the date of one event hangs on. */
export function relativeDatesOf(dataset: Dataset, index: number): readonly RelativeDate[] {
  const { id, date } = dataset.events[index]!;
  if (!date || date.relations.length === 0) return [];
  return date.relations.flatMap((relation, i) => {
    const anchor = dataset.eventIndex.get(relation.event);
    if (anchor === undefined || anchor === index) return [];
    return { key: `${id} ${i}`, event: index, anchor, relation };
  });
}

/** All relative dates of a dataset. */
interface RelativeDates {
  /** The more important events first, of equal ones those nearer in time. */
  readonly ranked: readonly RelativeDate[];
  /** Places in `ranked` of those that an event is part of. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

const cache = new WeakMap<Dataset, RelativeDates>();

/** All relative dates, found once for a dataset. */
export function allRelativeDates(dataset: Dataset): RelativeDates {
  let dates = cache.get(dataset);
  if (!dates) {
    dates = rank(dataset);
    cache.set(dataset, dates);
  }
  return dates;
}

function rank(dataset: Dataset): RelativeDates {
  const { importance, starts } = timeColumnsOf(dataset);
  const weightOf = ({ event, anchor }: RelativeDate) => importance[event]! + importance[anchor]!;
  // Undated ones have no length.
  const daysOf = ({ event, anchor }: RelativeDate) =>
    Math.abs(starts[event]! - starts[anchor]!) || 0;
  const ranked = dataset.events
    .flatMap((_, index) => relativeDatesOf(dataset, index))
    .sort((a, b) => weightOf(b) - weightOf(a) || daysOf(a) - daysOf(b) || a.event - b.event);
  const places = new Map<number, number[]>();
  for (const [place, { event, anchor }] of ranked.entries())
    for (const index of [event, anchor]) {
      const own = places.get(index);
      if (own) own.push(place);
      else places.set(index, [place]);
    }
  return { ranked, places };
}
