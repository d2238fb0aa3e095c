import type { Columns, LaneFrames } from './layoutTimeline.ts';
import type { PackedLane } from './packInput.ts';
import type { PackedShelf } from './packShelf.ts';
import { type MarkBox, DISC_RADIUS, SQUARE_RADIUS } from './markBox.ts';
import type { Lane } from './laneColumns.ts';
import type { Standing } from '../dataset/model.ts';
import { sizeOf, type Counted } from './counted.ts';
import { countWidth } from './countWidth.ts';

/** A label beside its mark; `x` from the mark's left edge. */
export interface DrawnLabel {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly over: boolean;
}

/** A mark as drawn; `x` and `y` are the left edge and middle, px from the top left of the lanes. */
export interface DrawnMark {
  /** Unique in the timeline, stable from frame to frame. */
  readonly key: string;
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** On the shelf, outside the axis. */
  readonly shelved: boolean;
  readonly content:
    | {
        readonly type: 'event';
        readonly event: number;
        /** Null: undated. Otherwise relative to `x`. */
        readonly box: MarkBox | null;
        readonly label: DrawnLabel | null;
      }
    | {
        readonly type: 'count';
        readonly counted: Counted;
        readonly size: number;
        /** How many times larger than usual it is. */
        readonly unit: number;
      };
}

/** What places of marks hang on, besides their lane. */
interface Places {
  readonly lanes: readonly Lane[];
  readonly columns: Columns;
  readonly frames: LaneFrames;
}

/** The undated events' marks. They hang on no view: zooming leaves them as they are. */
export function shelfMarks(
  shelves: readonly PackedShelf[],
  { lanes, columns, frames }: Places,
  events: readonly { readonly standing: Standing }[],
): readonly DrawnMark[] {
  return shelves.flatMap((shelf, lane) => {
    const { id, shelf: undated } = lanes[lane]!;
    const marks = shelf.marks.map(({ event, row, x, label }): DrawnMark => {
      const radius = events[event]!.standing === 'position' ? SQUARE_RADIUS : DISC_RADIUS;
      const left = x - radius;
      return {
        key: `${id}/${event}`,
        lane,
        x: columns.shelfX + left,
        y: rowY(frames, lane, row),
        width: radius * 2,
        shelved: true,
        content: {
          type: 'event',
          event,
          box: null,
          label: label && { ...label, x: label.x - left, over: false },
        },
      };
    });
    if (!shelf.rest) return marks;
    const { from, row, x } = shelf.rest;
    const size = undated.length - from;
    const counted = { from, to: undated.length, without: [], also: [], onShelf: true };
    return [
      ...marks,
      {
        key: `${id}/rest`,
        lane,
        x: columns.shelfX + x - DISC_RADIUS,
        y: rowY(frames, lane, row),
        width: countWidth(size, frames.unit),
        shelved: true,
        content: { type: 'count', counted, size, unit: frames.unit },
      },
    ];
  });
}

/** The dated events' marks, lane by lane, from left to right in each. */
export function datedMarks(
  packed: readonly PackedLane[],
  { lanes, columns, frames }: Places,
): readonly DrawnMark[] {
  return packed.flatMap(({ marks, counts }, lane) => {
    const { id } = lanes[lane]!;
    const dated: DrawnMark[] = [];
    for (const { candidate, row, label } of marks) {
      const { box, event } = candidate;
      dated.push({
        key: `${id}/${event}`,
        lane,
        x: columns.plotX + box.left,
        y: rowY(frames, lane, row),
        width: box.right - box.left,
        shelved: false,
        content: {
          type: 'event',
          event,
          box: fromLeft(box),
          label: label && {
            text: label.text,
            x: label.x - box.left,
            width: label.width,
            over: label.side === 'over',
          },
        },
      });
    }
    for (const { counted, row, left, right } of counts)
      dated.push({
        // Named by its first event, so that it stays itself while it grows.
        key: `${id}/${counted.also.length > 0 ? 'before' : `count-${counted.from}`}`,
        lane,
        x: columns.plotX + left,
        y: rowY(frames, lane, row),
        width: right - left,
        shelved: false,
        content: { type: 'count', counted, size: sizeOf(counted), unit: frames.unit },
      });
    return dated.sort((a, b) => a.x - b.x || a.y - b.y);
  });
}

function rowY({ lanes, rowHeight }: LaneFrames, lane: number, row: number): number {
  const { y, firstRow } = lanes[lane]!;
  return Math.round(y + firstRow + row * rowHeight);
}

function fromLeft(box: MarkBox): MarkBox {
  return {
    ...box,
    left: 0,
    right: box.right - box.left,
    firmLeft: box.firmLeft - box.left,
    firmRight: box.firmRight - box.left,
  };
}
