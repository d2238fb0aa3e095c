import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { Day, ResolvedDate, Tie } from '../dataset/model.ts';
import type { EventMask } from './countDealings.ts';
import { dealingColumnsOf } from './dealingColumns.ts';

/** Whether something was or may have been going on in a stretch of time; null: nobody dates it. */
export type Activity = boolean | null;

/** First and last day of a stretch of time, both included. */
export type Days = readonly [first: Day, last: Day];

/** The days of which a view between two fractional days shows anything. */
export function daysIn([start, end]: readonly [number, number]): Days {
  return [Math.floor(start), Math.floor(end)];
}

/** Of a date: whether its range, open where no day is known, touches the days. */
function activityOf(date: ResolvedDate | null, [first, last]: Days): Activity {
  if (!date || !isDated(date)) return null;
  return (date.earliest ?? -Infinity) <= last && (date.latest ?? Infinity) >= first;
}

/** What each event, by index, is in some days: 1 active, 0 not, 2 without a date. */
export function eventActivity({ events }: Dataset, days: Days): Uint8Array {
  const found = new Uint8Array(events.length);
  for (let index = 0; index < events.length; index += 1) {
    const activity = activityOf(events[index]!.date, days);
    found[index] = activity === null ? UNDATED : activity ? ACTIVE : 0;
  }
  return found;
}

export const ACTIVE = 1;
const UNDATED = 2;

/**
 * Whether a tie was active by those of its dealings that the mask shows, or by its roles. Null: none
 * of them has a date. `index`: of the tie in the dataset.
 */
export function tieActivity(
  dataset: Dataset,
  index: number,
  visible: EventMask,
  activity: Uint8Array,
  days: Days,
): Activity {
  const tie = dataset.ties[index]!;
  if (tie.dealings.length === 0) return roleActivity(dataset, tie, days);
  const { starts, values } = dealingColumnsOf(dataset).eventsOfTie;
  let found: Activity = null;
  for (let k = starts[index]!; k < starts[index + 1]!; k += 1) {
    const event = values[k]!;
    if (visible && visible[event] !== 1) continue;
    if (activity[event] === ACTIVE) return true;
    if (activity[event] === 0) found = false;
  }
  return found;
}

function roleActivity({ actorById }: Dataset, { from, roles }: Tie, days: Days): Activity {
  const held = actorById.get(from)?.roles ?? [];
  const found = roles.map((role) => activityOf(held[role]?.date ?? null, days));
  return found.includes(true) ? true : found.includes(false) ? false : null;
}
