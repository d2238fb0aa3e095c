import type { Dataset } from '../dataset/indexDataset.ts';
import { countIn, keep, laneMembersOf, type LaneMembers } from './laneMembers.ts';
import { timeColumnsOf, type TimeColumns } from './timeColumns.ts';
import type { LanesBy } from '../state/facts.ts';

/** One lane's events of those drawn, as columns that a frame can bisect. A "place" indexes them. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Dated events by where their mark begins. Event indices. */
  readonly events: Int32Array;
  /** First day of each mark and the day after its last; an open end stands at the known day. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Event indices of undated events, the more important first. */
  readonly shelf: Int32Array;
  /** Events in the lane that pass the filters, dated or not. */
  readonly count: number;
  /** A person folded it to one line. */
  readonly isClosed: boolean;
}

/** What a person chose about lanes. */
export interface LaneChoices {
  readonly lanesBy: LanesBy;
  /** Lane ids from the top; lanes it does not name follow in their own order. */
  readonly laneOrder: readonly string[];
  readonly closedLanes: readonly string[];
}

/** The lanes from the top. `drawn`, `visible`: 1 an event that is drawn, that passes the filters. */
export function laneColumns(
  dataset: Dataset,
  { lanesBy, laneOrder, closedLanes }: LaneChoices,
  drawn: Uint8Array,
  visible: Uint8Array,
): readonly Lane[] {
  const rank = new Map(laneOrder.map((id, i) => [id, i]));
  const rankOf = ({ id }: LaneMembers) => rank.get(id) ?? Infinity;
  const members = laneMembersOf(dataset, lanesBy).toSorted((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    return first === second ? 0 : first - second;
  });
  const time = timeColumnsOf(dataset);
  return members.map(({ id, name, dated, undated }) => {
    const events = keep(dated, drawn);
    const shelf = keep(undated, drawn);
    return {
      id,
      name,
      events,
      ...stretchesIn(events, time),
      shelf,
      count:
        drawn === visible
          ? events.length + shelf.length
          : countIn(events, visible) + countIn(shelf, visible),
      isClosed: closedLanes.includes(id),
    };
  });
}

const stretchesByEvents = new WeakMap<Int32Array, Pick<Lane, 'starts' | 'ends'>>();

/** Days of a lane's events. A lane that a filter leaves whole has the same events, so the same days. */
function stretchesIn(events: Int32Array, time: TimeColumns): Pick<Lane, 'starts' | 'ends'> {
  let stretches = stretchesByEvents.get(events);
  if (!stretches) {
    stretches = {
      starts: new Float64Array(events.length),
      ends: new Float64Array(events.length),
    };
    const { starts, ends } = stretches;
    for (let place = 0; place < events.length; place += 1) {
      starts[place] = time.starts[events[place]!]!;
      ends[place] = time.ends[events[place]!]!;
    }
    stretchesByEvents.set(events, stretches);
  }
  return stretches;
}

/** The place of a dated event in a lane; −1: it is not there. */
export function placeOf(lane: Lane, event: number, start: number): number {
  let place = lowerBound(lane.starts, start);
  while (lane.starts[place] === start && lane.events[place] !== event) place += 1;
  return lane.starts[place] === start ? place : -1;
}

/** Index of the first value that is not below `at`, in an ascending column. */
export function lowerBound(column: Float64Array, at: number, from = 0): number {
  let low = from;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
