import type { Counted } from './counted.ts';
import type { TimeShape } from './eventShape.ts';
import type { Lane } from './laneColumns.ts';
import { markBox } from './markBox.ts';
import type { Candidate, Measure, PlacedMark } from './packRows.ts';
import type { TimeColumns } from './timeColumns.ts';
import type { View } from './view.ts';

/** One mark for several events that would overlap. */
export interface CountMark {
  readonly counted: Counted;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** A lane's marks in one view. */
export interface PackedLane {
  readonly marks: readonly PlacedMark[];
  readonly counts: readonly CountMark[];
}

/** What placing the marks of a lane hangs on. */
export interface PackInput {
  readonly lane: Lane;
  readonly time: TimeColumns;
  /** Shape and label of an event, by its index; asked for those alone that may be drawn. */
  readonly shapeAt: (event: number) => TimeShape | null;
  readonly labelOf: (event: number) => string;
  readonly view: View;
  readonly rows: number;
  readonly measure: Measure;
  /** How many times larger than usual letters are. */
  readonly unit: number;
}

/** The event at a place of the lane, as it would stand in the view. */
export function candidateAt(
  { lane, time, shapeAt, labelOf, view }: Omit<PackInput, 'rows'>,
  place: number,
): Candidate {
  const event = lane.events[place]!;
  const box = markBox(shapeAt(event)!, view);
  return { event, box, title: labelOf(event), importance: time.importance[event]! };
}

/** Whether any of a mark is within the view. */
export function isOnScreen({ box }: Candidate, view: View): boolean {
  return box.right > 0 && box.left < view.widthPx;
}
