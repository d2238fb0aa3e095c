import type { Box, Point } from '../ui/anchors.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { layoutUnder, type TimelineLayout } from './layoutAt.ts';
import { frameOf } from './markFrame.ts';
import { standsFor } from './stepMark.ts';
import type { TimelineAnchor } from './useTimelineAnchor.ts';

/** From the end of a mark's frame back to where a line leaves it, px. */
const FROM_END = 8;
const NONE: readonly number[] = [];

/** Where the lanes stand in the window; unchanged while a hand moves the view. */
export interface LanesGround {
  /** The top left of the lanes, wherever they are scrolled to. */
  readonly origin: Point;
  /** The part of the lanes that is in sight. */
  readonly view: Box;
}

/** Asks the page where the lanes stand; null: they are not drawn. */
export function lanesGround({ plot, scroller }: TimelineAnchor): LanesGround | null {
  if (!plot.current || !scroller.current) return null;
  const { left, top } = plot.current.getBoundingClientRect();
  return { origin: { x: left, y: top }, view: scroller.current.getBoundingClientRect() };
}

/**
 * Where lines leave the marks of some events (by index), px of the window: from the lower edge of
 * their frames, so that they can go on between two rows. An event in several lanes has the mark
 * furthest right; one that no mark in sight stands for has none. Asks the page nothing.
 */
export function eventPlaces(
  { layout: resting, hand }: TimelineAnchor,
  ground: LanesGround,
  events: readonly number[],
  selected: number | null,
  wayOf: (mark: DrawnMark) => Point = () => ({ x: 0, y: 0 }),
): ReadonlyMap<number, Point> {
  const layout = layoutUnder(resting, hand.viewport());
  const wanted = new Set(events);
  const found = new Map<number, Point>();
  for (const mark of layout.marks) {
    const { content } = mark;
    const own =
      content.type === 'event'
        ? wanted.has(content.event)
          ? [content.event]
          : NONE
        : events.filter((event) => standsFor(layout, mark, event));
    const point = own.length > 0 ? placeOf(mark, layout, ground, selected, wayOf) : null;
    if (!point) continue;
    for (const event of own) {
      const other = found.get(event);
      if (!other || point.x > other.x) found.set(event, point);
    }
  }
  return found;
}

/** Null: the mark is out of sight. */
function placeOf(
  mark: DrawnMark,
  { columns, frames }: TimelineLayout,
  { origin, view }: LanesGround,
  selected: number | null,
  wayOf: (mark: DrawnMark) => Point,
): Point | null {
  const isSelected = mark.content.type === 'event' && mark.content.event === selected;
  const frame = frameOf(mark, frames.rowHeight, isSelected);
  const left = mark.x + frame.x;
  const right = left + frame.width;
  const [from, to] = mark.shelved
    ? [-Infinity, Infinity]
    : [columns.plotX, columns.plotX + columns.plotWidth];
  // Of what is cut off at an edge of the plot, enough to see what the line belongs to.
  if (right < from + FROM_END || left > to - FROM_END) return null;
  const way = wayOf(mark);
  const x = origin.x + Math.min(right, to) - FROM_END + way.x;
  const y = Math.round(origin.y + mark.y + frames.rowHeight / 2 + way.y);
  return y < view.top || y > view.bottom ? null : { x, y };
}
