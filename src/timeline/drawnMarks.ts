import type { Columns, LaidLane, LaneFrames } from './layoutTimeline.ts';
import { type MarkBox, DISC_RADIUS, SQUARE_RADIUS } from './markBox.ts';
import type { Lane } from './laneColumns.ts';
import type { Standing } from '../dataset/model.ts';
import { sizeOf, type Counted } from './counted.ts';
import { countWidth } from './countWidth.ts';

/** A label beside its mark; `x` from the mark's left edge. */
interface DrawnLabel {
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
    | { readonly type: 'count'; readonly counted: Counted; readonly size: number };
}

/** All marks of a layout, lane by lane, from left to right in each. */
export function drawnMarks(
  lanes: readonly Lane[],
  laid: readonly LaidLane[],
  columns: Columns,
  frames: LaneFrames,
  events: readonly { readonly standing: Standing }[],
): readonly DrawnMark[] {
  return laid.flatMap(({ packed, shelf }, lane) => {
    const { id } = lanes[lane]!;
    const frame = frames.lanes[lane]!;
    const rowY = (row: number) => Math.round(frame.y + frame.firstRow + row * frames.rowHeight);
    const marks: DrawnMark[] = [];
    for (const { event, row, x, label } of shelf.marks) {
      const radius = events[event]!.standing === 'position' ? SQUARE_RADIUS : DISC_RADIUS;
      const left = x - radius;
      marks.push({
        key: `${id}/${event}`,
        lane,
        x: columns.shelfX + left,
        y: rowY(row),
        width: radius * 2,
        shelved: true,
        content: {
          type: 'event',
          event,
          box: null,
          label: label && { ...label, x: label.x - left, over: false },
        },
      });
    }
    if (shelf.rest) {
      const { from, row, x } = shelf.rest;
      const to = lanes[lane]!.shelf.length;
      marks.push({
        key: `${id}/rest`,
        lane,
        x: columns.shelfX + x - DISC_RADIUS,
        y: rowY(row),
        width: countWidth(to - from),
        shelved: true,
        content: {
          type: 'count',
          counted: { from, to, without: [], also: [], onShelf: true },
          size: to - from,
        },
      });
    }
    const dated: DrawnMark[] = [];
    for (const { candidate, row, label } of packed.marks) {
      const { box, event } = candidate;
      dated.push({
        key: `${id}/${event}`,
        lane,
        x: columns.plotX + box.left,
        y: rowY(row),
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
    for (const { counted, row, left, right } of packed.counts)
      dated.push({
        // Named by its first event, so that it stays itself while it grows.
        key: `${id}/${counted.also.length > 0 ? 'before' : `count-${counted.from}`}`,
        lane,
        x: columns.plotX + left,
        y: rowY(row),
        width: right - left,
        shelved: false,
        content: { type: 'count', counted, size: sizeOf(counted) },
      });
    dated.sort((a, b) => a.x - b.x || a.y - b.y);
    return [...marks, ...dated];
  });
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
