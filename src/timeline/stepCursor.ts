import type { DrawnMark } from './drawnMarks.ts';
import { placeOf, type Lane } from './laneColumns.ts';
import { firstEventOf, markAt, standsFor, type Cursor, type Drawn } from './stepMark.ts';
import type { TimeColumns } from './timeColumns.ts';

/** The order in which left and right step: the shelf, then time. */
export interface StepOrder {
  /** Event indices, each once. */
  readonly events: Int32Array;
  /** How many of them, in front, are undated. */
  readonly undated: number;
  /** Place in `events` by event index; −1: not drawn. */
  readonly places: Int32Array;
}

/** The step order over the drawn events of all lanes; a lane's shelf comes before the next one's. */
export function stepOrder(lanes: readonly Lane[], { order, starts }: TimeColumns): StepOrder {
  const isDrawn = new Uint8Array(starts.length);
  const shelf = new Set<number>();
  for (const lane of lanes) {
    for (const event of lane.events) isDrawn[event] = 1;
    for (const event of lane.shelf) shelf.add(event);
  }
  const events = Int32Array.from([...shelf, ...order.filter((event) => isDrawn[event])]);
  const places = new Int32Array(starts.length).fill(-1);
  events.forEach((event, place) => {
    places[event] = place;
  });
  return { events, undated: shelf.size, places };
}

/** Where a key leads; null: nowhere. */
export function stepCursor(
  key: string,
  cursor: Cursor | null,
  { events, undated, places }: StepOrder,
  drawn: Drawn,
): Cursor | null {
  const { lanes, time } = drawn;
  if (events.length === 0) return null;
  const first = Math.min(undated, events.length - 1);
  const laneOf = (event: number, preferred: number): number =>
    holds(lanes[preferred], event, time)
      ? preferred
      : lanes.findIndex((lane) => holds(lane, event, time));
  const at = (place: number): Cursor => {
    const event = events[place]!;
    return { event, lane: laneOf(event, cursor?.lane ?? 0) };
  };
  const place = cursor ? places[cursor.event]! : -1;
  if (key === 'Home') return at(place === first ? 0 : first);
  if (key === 'End') return at(events.length - 1);
  if (!cursor || place < 0) return at(first);
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return stepLane(key === 'ArrowUp' ? -1 : 1, cursor, drawn);
  const by = key === 'ArrowLeft' ? -1 : 1;
  const mark = markAt(drawn, cursor);
  let next = place + by;
  // A counted mark is one step.
  const isPassed = (event: number) => mark !== null && standsFor(drawn, mark, event);
  while (next >= 0 && next < events.length && isPassed(events[next]!)) next += by;
  return next >= 0 && next < events.length ? at(next) : null;
}

/** The nearest mark in the next lane that has any. */
function stepLane(by: number, cursor: Cursor, drawn: Drawn): Cursor | null {
  const { lanes, marks } = drawn;
  const from = markAt(drawn, cursor);
  const middle = (mark: DrawnMark) => mark.x + mark.width / 2;
  for (let lane = cursor.lane + by; lane >= 0 && lane < lanes.length; lane += by) {
    const inLane = marks.filter((mark) => mark.lane === lane);
    if (inLane.length > 0) {
      const wanted = from ? middle(from) : 0;
      const nearest = inLane.reduce((a, b) =>
        Math.abs(middle(b) - wanted) < Math.abs(middle(a) - wanted) ? b : a,
      );
      return { lane, event: firstEventOf(lanes, nearest) };
    }
    const any = lanes[lane]!.events[0] ?? lanes[lane]!.shelf[0];
    if (any !== undefined) return { lane, event: any };
  }
  return null;
}

function holds(lane: Lane | undefined, event: number, { starts }: TimeColumns): boolean {
  if (!lane) return false;
  const start = starts[event]!;
  return start === start ? placeOf(lane, event, start) >= 0 : lane.shelf.includes(event);
}
