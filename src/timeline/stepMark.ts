import { firstBehind, standsBehind } from './counted.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Lane } from './laneColumns.ts';
import type { TimeColumns } from './timeColumns.ts';

/** Where the keyboard stands: on an event (by index) in a lane (by index). */
export interface Cursor {
  readonly lane: number;
  readonly event: number;
}

/** What is asked of the drawing. */
export interface Drawn {
  readonly lanes: readonly Lane[];
  readonly marks: readonly DrawnMark[];
  readonly time: TimeColumns;
}

/** The mark of an event in a lane; null: it is not on the screen. */
export function markAt(drawn: Drawn, cursor: Cursor | null): DrawnMark | null {
  if (!cursor) return null;
  const { marks } = drawn;
  return (
    marks.find((mark) => mark.lane === cursor.lane && standsFor(drawn, mark, cursor.event)) ?? null
  );
}

/** Whether a mark is that of an event, or a count with it. */
export function standsFor(
  { lanes, time }: Omit<Drawn, 'marks'>,
  { content, lane }: DrawnMark,
  event: number,
): boolean {
  return content.type === 'event'
    ? content.event === event
    : standsBehind(lanes[lane]!, content.counted, event, time);
}

/** The first event that a mark stands for. */
export function firstEventOf(lanes: readonly Lane[], { content, lane }: DrawnMark): number {
  return content.type === 'event' ? content.event : firstBehind(lanes[lane]!, content.counted);
}
