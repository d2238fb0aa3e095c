import type { Dataset } from '../dataset/indexDataset.ts';
import type { Facts } from '../state/facts.ts';
import { AXIS_HEIGHT } from '../timeline/axisSizes.ts';
import type { DrawnMark } from '../timeline/drawnMarks.ts';
import { foldedScale } from '../timeline/foldedScale.ts';
import { laneColumns, type Lane } from '../timeline/laneColumns.ts';
import { labelsOf } from '../timeline/labelsOf.ts';
import { layoutAt, type Measures, type TimelineLayout } from '../timeline/layoutAt.ts';
import {
  columnsOf,
  type Columns,
  type LaneFrames,
  type LayoutData,
} from '../timeline/layoutTimeline.ts';
import { shapesOf } from '../timeline/shapesOf.ts';
import { framesOf, shelvedOf } from '../timeline/stillLayout.ts';
import { timeColumnsOf } from '../timeline/timeColumns.ts';

/** Below the lanes: what the dotted rules mean, px. */
const UNDER_HEIGHT = 20;
/** Rows are stretched to fill the room, but no further than this, px. */
const MOST_ROW_HEIGHT = 40;

/** No lane is lower, px. */
const LEAST_LANE = 24;

/** Widest column of what has no date, and what it needs beside a name, px. */
const MOST_SHELF = 280;
const SHELF_MARK = 32;
/** The plot is no narrower for that column's sake; where nothing is dated, much narrower, px. */
const LEAST_PLOT = 200;
const EMPTY_PLOT = 40;
/** So many names of a lane say how wide that column is to be: there are hardly more rows. */
const MEASURED_NAMES = 40;
/** How far that column is widened to its names; the first that leaves most names whole is best. */
const SHELVES = [1, 0.6, 0] as const;

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
  /** Events without a date that pass the filters, and how many of them are drawn without a name. */
  readonly undated: number;
  readonly unnamed: number;
}

/**
 * The timeline as the page shows it, in the room of a picture. `visible`: 1 what passes the filters.
 * Nobody points at a picture: the column of what has no date is as wide as its names, unless that
 * costs more names than it brings.
 */
export function pictureTimeline(
  dataset: Dataset,
  visible: Uint8Array,
  facts: TimelineFacts,
  measures: Measures,
  room: TimelineRoom,
): PictureTimeline {
  const hasUndated = timeColumnsOf(dataset).undated.length > 0;
  return (hasUndated ? SHELVES : SHELVES.slice(-1))
    .map((share) => timelineIn(dataset, visible, facts, measures, room, share))
    .reduce((best, other) => (isBetter(other, best) ? other : best));
}

/** Whether a drawing has more lanes than another, or as many and more names. */
function isBetter(one: PictureTimeline, other: PictureTimeline): boolean {
  const lanes = other.moreLanes.length - one.moreLanes.length;
  return lanes > 0 || (lanes === 0 && wholeNames(one.layout) > wholeNames(other.layout));
}

/** The same with the column of what has no date widened to its names, or by a share of that. */
function timelineIn(
  dataset: Dataset,
  visible: Uint8Array,
  facts: TimelineFacts,
  measures: Measures,
  { width, height, most }: TimelineRoom,
  shelfShare: number,
): PictureTimeline {
  const time = timeColumnsOf(dataset);
  const { axis } = dataset;
  const drawn = facts.filterMode === 'hide' ? visible : new Uint8Array(visible.length).fill(1);
  const own = laneColumns(dataset, facts, drawn, visible);
  const all = dataset.room || drawn.includes(0) ? withSomething(own) : own;
  const around = AXIS_HEIGHT + UNDER_HEIGHT;
  const labelOf = labelsOf(dataset, facts.showsTellers);
  const layoutOf = (lanes: readonly Lane[]) => {
    const widest = Math.max(0, ...lanes.map(({ name }) => measures.name(name)));
    const hasShelf = lanes.some(({ shelf }) => shelf.length > 0);
    const usual = columnsOf(width, widest, hasShelf);
    const widthOf = (event: number) => measures.label(labelOf(event));
    const columns = shelfShare > 0 ? widenShelf(usual, lanes, widthOf, shelfShare) : usual;
    const scale = foldedScale(axis, columns.plotWidth, facts);
    const data: LayoutData = {
      lanes,
      time,
      shapeAt: shapesOf(dataset),
      labelOf,
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
  const hasNames = shelfShare > 0;
  const spacious = hasNames ? addRows(found.frames, lanes, height - around) : found.frames;
  const frames = stretchRows(spacious, height - around);
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
  const undated = time.undated.filter((event) => visible[event] === 1);
  const named = new Set(shelved.flatMap(({ content }) => (hasName(content) ? content.event : [])));
  return {
    layout: layoutAt(still, facts.viewport),
    height: frames.height + around,
    moreLanes: all.filter((lane) => !lanes.includes(lane)),
    emptyLanes: own.length - all.length,
    undated: undated.length,
    unnamed: undated.filter((event) => !named.has(event)).length,
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

/**
 * A column of what has no date that is as wide as its names, as far as the plot can do without, or
 * only a share of that wider.
 */
function widenShelf(
  columns: Columns,
  lanes: readonly Lane[],
  widthOf: (event: number) => number,
  share: number,
): Columns {
  const { shelfWidth, plotX, plotWidth } = columns;
  if (shelfWidth === 0) return columns;
  const isDated = lanes.some(({ events }) => events.length > 0);
  const names = lanes.flatMap(({ shelf }) => [...shelf.subarray(0, MEASURED_NAMES)].map(widthOf));
  const wanted = Math.ceil(Math.max(...names)) + SHELF_MARK;
  const more = isDated ? Math.min(wanted, MOST_SHELF) - shelfWidth : wanted - shelfWidth;
  const spare = plotWidth - (isDated ? LEAST_PLOT : EMPTY_PLOT);
  const added = Math.round(Math.max(0, Math.min(more, spare)) * share);
  return {
    ...columns,
    shelfWidth: shelfWidth + added,
    plotX: plotX + added,
    plotWidth: plotWidth - added,
  };
}

/** Rows for names without a date, where there is room to spare: to the lane that lacks most first. */
function addRows(frames: LaneFrames, lanes: readonly Lane[], height: number): LaneFrames {
  const { rowHeight } = frames;
  const rows = frames.lanes.map((lane) => lane.rows);
  const lack = (at: number) => (lanes[at]!.isClosed ? 0 : lanes[at]!.shelf.length - rows[at]!);
  for (let spare = height - frames.height; spare >= rowHeight; spare -= rowHeight) {
    const lacks = rows.map((_, at) => lack(at));
    const most = Math.max(...lacks);
    if (most <= 0) break;
    rows[lacks.indexOf(most)]! += 1;
  }
  return placeRows(frames, rows, rowHeight);
}

/** Lanes with higher rows where there is room to spare. */
function stretchRows(frames: LaneFrames, height: number): LaneFrames {
  const rows = frames.lanes.reduce((sum, lane) => sum + lane.rows, 0);
  const spare = Math.floor((height - frames.height) / Math.max(1, rows));
  const more = Math.min(spare, MOST_ROW_HEIGHT - frames.rowHeight);
  if (more <= 0) return frames;
  return placeRows(
    frames,
    frames.lanes.map((lane) => lane.rows),
    frames.rowHeight + more,
  );
}

/** The lanes one below the other, each of so many rows. */
function placeRows(frames: LaneFrames, rows: readonly number[], rowHeight: number): LaneFrames {
  let y = 0;
  const lanes = frames.lanes.map((lane, at) => {
    const placed = {
      y,
      height: lane.height - lane.rows * frames.rowHeight + rows[at]! * rowHeight,
      rows: rows[at]!,
      firstRow: lane.firstRow + (rowHeight - frames.rowHeight) / 2,
    };
    y += placed.height;
    return placed;
  });
  return { ...frames, rowHeight, lanes, height: y };
}

type Named = Extract<DrawnMark['content'], { readonly type: 'event' }>;

function hasName(content: DrawnMark['content']): content is Named {
  return content.type === 'event' && content.label !== null;
}

/** How many names stand in a drawing uncut. */
function wholeNames({ marks, data }: TimelineLayout): number {
  return marks.filter(
    ({ content }) => hasName(content) && content.label?.text === data.labelOf(content.event),
  ).length;
}
