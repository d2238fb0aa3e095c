import type { DrawnMark } from './drawnMarks.ts';
import type { Lane } from './laneColumns.ts';

/** Where the keyboard stands: on an event (by index) in a lane (by index). */
export interface Cursor {
  readonly lane: number;
  readonly event: number;
}

/** The order in which left and right step: the shelf, then time. */
export interface StepOrder {
  /** Event indices, each once. */
  readonly events: Int32Array;
  /** How many of them, in front, are undated. */
  readonly undated: number;
}

/** The step order over all lanes. `compare`: dated events by time; ties as in the dataset. */
export function stepOrder(lanes: readonly Lane[]): StepOrder {
  const shelf = new Set(lanes.flatMap((lane) => lane.shelf));
  const starts = new Map<number, number>();
  for (const lane of lanes)
    lane.events.forEach((event, i) => {
      starts.set(event, lane.starts[i]!);
    });
  const dated = [...starts].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([event]) => event);
  return { events: Int32Array.from([...shelf, ...dated]), undated: shelf.size };
}

/** The mark that a cursor stands on; null: it is not on the screen. */
export function markAt(marks: readonly DrawnMark[], cursor: Cursor | null): DrawnMark | null {
  if (!cursor) return null;
  return (
    marks.find((mark) => mark.lane === cursor.lane && eventsOf(mark).includes(cursor.event)) ?? null
  );
}

/** The events that a mark stands for. */
export function eventsOf({ content }: DrawnMark): readonly number[] {
  return content.type === 'event' ? [content.event] : content.events;
}

/** Where a key leads; null: nowhere. */
export function stepCursor(
  key: string,
  cursor: Cursor | null,
  order: StepOrder,
  lanes: readonly Lane[],
  marks: readonly DrawnMark[],
): Cursor | null {
  const { events, undated } = order;
  if (events.length === 0) return null;
  const first = Math.min(undated, events.length - 1);
  const laneOf = (event: number, preferred: number): number =>
    holds(lanes[preferred], event) ? preferred : lanes.findIndex((lane) => holds(lane, event));
  const at = (place: number): Cursor => {
    const event = events[place]!;
    return { event, lane: laneOf(event, cursor?.lane ?? 0) };
  };
  const place = cursor ? events.indexOf(cursor.event) : -1;
  if (key === 'Home') return at(place === first ? 0 : first);
  if (key === 'End') return at(events.length - 1);
  if (!cursor || place < 0) return at(first);
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return stepLane(key === 'ArrowUp' ? -1 : 1, cursor, lanes, marks);
  const by = key === 'ArrowLeft' ? -1 : 1;
  const mark = markAt(marks, cursor);
  const own = new Set(mark ? eventsOf(mark) : []);
  let next = place + by;
  // A counted mark is one step.
  while (next >= 0 && next < events.length && own.has(events[next]!)) next += by;
  return next >= 0 && next < events.length ? at(next) : null;
}

/** The nearest mark in the next lane that has any. */
function stepLane(
  by: number,
  cursor: Cursor,
  lanes: readonly Lane[],
  marks: readonly DrawnMark[],
): Cursor | null {
  const from = markAt(marks, cursor);
  const middle = (mark: DrawnMark) => mark.x + mark.width / 2;
  for (let lane = cursor.lane + by; lane >= 0 && lane < lanes.length; lane += by) {
    const inLane = marks.filter((mark) => mark.lane === lane);
    if (inLane.length > 0) {
      const wanted = from ? middle(from) : 0;
      const nearest = inLane.reduce((a, b) =>
        Math.abs(middle(b) - wanted) < Math.abs(middle(a) - wanted) ? b : a,
      );
      return { lane, event: eventsOf(nearest)[0]! };
    }
    const any = lanes[lane]!.events[0] ?? lanes[lane]!.shelf[0];
    if (any !== undefined) return { lane, event: any };
  }
  return null;
}

function holds(lane: Lane | undefined, event: number): boolean {
  return lane !== undefined && (lane.shelf.includes(event) || lane.events.includes(event));
}
