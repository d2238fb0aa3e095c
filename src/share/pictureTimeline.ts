import type { Dataset } from '../dataset/indexDataset.ts';
import type { Facts } from '../state/facts.ts';
import { AXIS_HEIGHT } from '../timeline/axisSizes.ts';
import { foldedScale } from '../timeline/foldedScale.ts';
import { laneColumns, type Lane } from '../timeline/laneColumns.ts';
import { labelsOf } from '../timeline/labelsOf.ts';
import { layoutAt, type Measures, type TimelineLayout } from '../timeline/layoutAt.ts';
import { columnsOf, type LaneFrames, type LayoutData } from '../timeline/layoutTimeline.ts';
import { shapesOf } from '../timeline/shapesOf.ts';
import { framesOf, shelvedOf } from '../timeline/stillLayout.ts';
import { timeColumnsOf } from '../timeline/timeColumns.ts';

/** Below the lanes: what the dotted rules mean, px. */
const UNDER_HEIGHT = 20;
/** Rows are stretched to fill the room, but no further than this, px. */
const MOST_ROW_HEIGHT = 40;

/** No lane is lower, px. */
const LEAST_LANE = 24;

/** What of the page's facts the timeline shows. */
export type TimelineFacts = Pick<
  Facts,
  | 'filterMode'
  | 'viewport'
  | 'trueScale'
  | 'unfolded'
  | 'lanesBy'
  | 'laneOrder'
  | 'closedLanes'
  | 'showsTellers'
>;

/** Room for the drawing, px: it is as high as `height`, or as it needs up to `most`. */
export interface TimelineRoom {
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

/** A timeline of some size. */
export interface PictureTimeline {
  readonly layout: TimelineLayout;
  /** Of the axis, the lanes and what is below them. */
  readonly height: number;
  /** Lanes for which there was no room: those that show least. */
  readonly moreLanes: readonly Lane[];
  /** How many lanes are left out since the filters leave nothing in them. */
  readonly emptyLanes: number;
}

/** The timeline as the page shows it, in the room of a picture. `visible`: 1 what passes the filters. */
export function pictureTimeline(
  dataset: Dataset,
  visible: Uint8Array,
  facts: TimelineFacts,
  measures: Measures,
  { width, height, most }: TimelineRoom,
): PictureTimeline {
  const time = timeColumnsOf(dataset);
  const { axis } = dataset;
  const drawn = facts.filterMode === 'hide' ? visible : new Uint8Array(visible.length).fill(1);
  const own = laneColumns(dataset, facts, drawn, visible);
  const all = drawn.includes(0) ? withSomething(own) : own;
  const around = AXIS_HEIGHT + UNDER_HEIGHT;
  const layoutOf = (lanes: readonly Lane[]) => {
    const widest = Math.max(0, ...lanes.map(({ name }) => measures.name(name)));
    const hasShelf = lanes.some(({ shelf }) => shelf.length > 0);
    const columns = columnsOf(width, widest, hasShelf);
    const scale = foldedScale(axis, columns.plotWidth, facts);
    const data: LayoutData = {
      lanes,
      time,
      shapeAt: shapesOf(dataset),
      labelOf: labelsOf(dataset, facts.showsTellers),
      measure: measures.label,
    };
    let frames = framesOf(data, scale, columns, height - around);
    if (frames.height > height - around && most > height)
      frames = framesOf(data, scale, columns, Math.min(most - around, frames.height));
    return { lanes, columns, scale, data, frames };
  };
  let found = layoutOf(fullest(all, Math.max(1, Math.floor((most - around) / LEAST_LANE))));
  while (found.frames.height > most - around && found.lanes.length > 1)
    found = layoutOf(withoutLeast(found.lanes));
  const { lanes, columns, scale, data } = found;
  const frames = stretchRows(found.frames, height - around);
  const shelved = shelvedOf(data, columns, frames, dataset);
  const still = {
    dataset,
    measures,
    lanes,
    time,
    axis,
    columns,
    height: height - around,
    scale,
    data,
    frames,
    shelved,
    visible,
  };
  return {
    layout: layoutAt(still, facts.viewport),
    height: frames.height + around,
    moreLanes: all.filter((lane) => !lanes.includes(lane)),
    emptyLanes: own.length - all.length,
  };
}

/** The lanes with something that passes, in whatever stretch of time; all, where nothing does. */
function withSomething(lanes: readonly Lane[]): readonly Lane[] {
  const filled = lanes.filter(({ count }) => count > 0);
  return filled.length === 0 ? lanes : filled;
}

/** The lanes that show most, in their own order. */
function fullest(lanes: readonly Lane[], most: number): readonly Lane[] {
  if (lanes.length <= most) return lanes;
  const kept = new Set(lanes.toSorted((a, b) => b.count - a.count).slice(0, most));
  return lanes.filter((lane) => kept.has(lane));
}

/** Without the lane that shows least; of equals the last. */
function withoutLeast(lanes: readonly Lane[]): readonly Lane[] {
  const least = Math.min(...lanes.map(({ count }) => count));
  const at = lanes.findLastIndex(({ count }) => count === least);
  return lanes.filter((_, i) => i !== at);
}

/** Lanes with higher rows where there is room to spare. */
function stretchRows(frames: LaneFrames, height: number): LaneFrames {
  const rows = frames.lanes.reduce((sum, lane) => sum + lane.rows, 0);
  const spare = Math.floor((height - frames.height) / Math.max(1, rows));
  const more = Math.min(spare, MOST_ROW_HEIGHT - frames.rowHeight);
  if (more <= 0) return frames;
  let y = 0;
  const lanes = frames.lanes.map((lane) => {
    const stretched = {
      ...lane,
      y,
      height: lane.height + lane.rows * more,
      firstRow: lane.firstRow + more / 2,
    };
    y += stretched.height;
    return stretched;
  });
  return { ...frames, rowHeight: frames.rowHeight + more, lanes, height: y };
}
