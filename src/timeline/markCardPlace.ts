import { stripSizes } from './axisSizes.ts';
import type { Box, CardPlace } from './cardPlace.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { frameOf } from './markFrame.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Size } from './useSize.ts';

/** A mark with its label, px from the panel's top left. `scrollTop`: how far the lanes are scrolled. */
export function boxOfMark({ frames }: TimelineLayout, mark: DrawnMark, scrollTop: number): Box {
  const { x, y, width, height } = frameOf(mark, frames.rowHeight, true);
  const [left, top] = [mark.x + x, stripSizes(frames.unit).axis + mark.y - scrollTop + y];
  return { left, right: left + width, top, bottom: top + height };
}

/** A mark as far as it is in the panel, with what a card of it must stay in. */
export function placeOfMark(
  layout: TimelineLayout,
  mark: DrawnMark,
  { width, height }: Size,
  scrollTop: number,
): CardPlace {
  const { left, right, ...upright } = boxOfMark(layout, mark, scrollTop);
  const first = mark.shelved ? layout.columns.shelfX : layout.columns.plotX;
  return {
    box: { left: Math.max(first, left), right: Math.min(width, right), ...upright },
    panelWidth: width,
    panelHeight: height,
  };
}
