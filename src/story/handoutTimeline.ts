import type { Dataset } from '../dataset/indexDataset.ts';
import type { Facts } from '../state/facts.ts';
import { AXIS_HEIGHT } from '../timeline/axisSizes.ts';
import { axisTime, type Stretches } from '../dataset/axisTime.ts';
import type { DrawnMark } from '../timeline/drawnMarks.ts';
import { foldedScale } from '../timeline/foldedScale.ts';
import { laneColumns } from '../timeline/laneColumns.ts';
import { layoutAt, type Measures, type TimelineLayout } from '../timeline/layoutAt.ts';
import {
  columnsOf,
  type Columns,
  type LaneFrames,
  type LayoutData,
} from '../timeline/layoutTimeline.ts';
import { LANE_PADDING } from '../timeline/rowBudget.ts';
import { shapesOf } from '../timeline/shapesOf.ts';
import { framesOf, shelvedOf } from '../timeline/stillLayout.ts';
import { timeColumnsOf } from '../timeline/timeColumns.ts';

/** Width of the drawing, px; on paper it is as wide as the page, so names are 8 pt there. */
export const TIMELINE_WIDTH = 800;
/** Height of a piece with its axis that fits both papers below a heading, px of the drawing. */
const PIECE_HEIGHT = 940;
/** Below the lanes: what the dotted rules mean, px. */
export const UNDER_HEIGHT = 18;
/** Widest column of what has no date, and what it needs beside a name, px. */
const MAX_SHELF_WIDTH = 250;
const SHELF_MARK_WIDTH = 32;
/** More room than any lanes ask for, so that they say what they need, px. */
const AMPLE = 1e6;
/** A row of names on paper, px. */
const ROW_HEIGHT = 20;

/** What of the page's facts the drawing follows. Nothing of the view: on paper all of it is shown. */
export type TimelineChoices = Pick<Facts, 'lanesBy' | 'laneOrder' | 'trueScale' | 'unfolded'>;

/** The timeline of some events (`mask`, by index), each with its label. */
export function paperTimeline(
  dataset: Dataset,
  mask: Uint8Array,
  labelOf: (event: number) => string,
  measures: Measures,
  choices: TimelineChoices,
): TimelineLayout {
  const lanes = laneColumns(dataset, { ...choices, closedLanes: [] }, mask, mask).filter(
    ({ count }) => count > 0,
  );
  const time = timeColumnsOf(dataset);
  const axis = axisTime(stretchesIn(dataset, mask));
  const widest = Math.max(0, ...lanes.map(({ name }) => measures.name(name)));
  const hasShelf = lanes.some(({ shelf }) => shelf.length > 0);
  const widestOf = (most: number, event: number) => Math.max(most, measures.label(labelOf(event)));
  const shelfLabel = lanes.reduce((most, { shelf }) => shelf.reduce(widestOf, most), 0);
  const usual = columnsOf(TIMELINE_WIDTH, widest, hasShelf);
  const wide = withShelf(usual, shelfLabel);
  const layoutIn = (columns: Columns): TimelineLayout => {
    const scale = foldedScale(axis, columns.plotWidth, choices);
    const data: LayoutData = {
      lanes,
      time,
      shapeAt: shapesOf(dataset),
      labelOf,
      measure: measures.label,
    };
    const wanted = framesOf(data, scale, columns, AMPLE);
    const rows = wanted.lanes.reduce((sum, lane) => sum + lane.rows, 0);
    const height = rows * ROW_HEIGHT + lanes.length * LANE_PADDING;
    const frames = framesOf(data, scale, columns, height);
    const shelved = shelvedOf(data, columns, frames, dataset);
    const still = {
      dataset,
      measures,
      lanes,
      time,
      axis,
      columns,
      height,
      scale,
      data,
      frames,
      shelved,
      visible: mask,
    };
    return layoutAt(still, null);
  };
  const layouts = (wide === usual ? [usual] : [wide, usual]).map(layoutIn);
  // What has no date makes room for what has one, or the other way round.
  return layouts.reduce((best, other) => (uncut(other) > uncut(best) ? other : best));
}

/** How many names stand in a drawing as a whole. */
function uncut({ marks, data }: TimelineLayout): number {
  const isWhole = ({ content }: DrawnMark) =>
    content.type === 'event' && content.label?.text === data.labelOf(content.event);
  return marks.filter(isWhole).length;
}

/** On paper nobody zooms in on a name that is cut: the column without dates is as wide as its names. */
function withShelf(columns: Columns, widestLabel: number): Columns {
  const { shelfWidth, plotX, plotWidth } = columns;
  const wanted = Math.min(MAX_SHELF_WIDTH, Math.ceil(widestLabel) + SHELF_MARK_WIDTH);
  const more = wanted - shelfWidth;
  if (shelfWidth === 0 || more <= 0) return columns;
  return {
    ...columns,
    shelfWidth: shelfWidth + more,
    plotX: plotX + more,
    plotWidth: plotWidth - more,
  };
}

/** When the events were, and when those who tell them were published. */
function stretchesIn(dataset: Dataset, mask: Uint8Array): Stretches {
  const { order, starts, ends } = timeColumnsOf(dataset);
  const all: { starts: number[]; ends: number[] } = { starts: [], ends: [] };
  const add = (from: number, to: number) => {
    all.starts.push(from);
    all.ends.push(to);
  };
  for (const event of order) if (mask[event] === 1) add(starts[event]!, ends[event]!);
  for (const { id, published } of dataset.sources) {
    const first = published?.earliest ?? published?.latest ?? null;
    if (first === null) continue;
    const tells = dataset.eventsBySource.get(id)?.some((event) => mask[event] === 1);
    if (tells) add(first, (published!.latest ?? first) + 1);
  }
  return all;
}

/** Lanes that stand on one page, px from the top of all lanes. */
export interface TimelinePiece {
  readonly top: number;
  readonly height: number;
}

/** The lanes in pieces that fit a page, none of them cut. */
export function cutPieces({ lanes }: Pick<LaneFrames, 'lanes'>): readonly TimelinePiece[] {
  const room = PIECE_HEIGHT - AXIS_HEIGHT - UNDER_HEIGHT;
  const pieces: { top: number; height: number }[] = [];
  for (const { y, height } of lanes) {
    const last = pieces.at(-1);
    if (last && y + height - last.top <= room) last.height = y + height - last.top;
    else pieces.push({ top: y, height });
  }
  return pieces;
}
