import type { Dataset } from '../dataset/indexDataset.ts';
import { axisTicks } from './axisTicks.ts';
import { datedMarks, type DrawnMark } from './drawnMarks.ts';
import type { AxisTime } from '../dataset/model.ts';
import type { FoldedScale } from './foldedScale.ts';
import type { Lane } from './laneColumns.ts';
import { packLanes, type Columns, type LaneFrames, type LayoutData } from './layoutTimeline.ts';
import type { Measure } from './packRows.ts';
import { publicationRules, type PublicationRule } from './publicationRules.ts';
import type { Tick } from './tick.ts';
import type { TimeColumns } from './timeColumns.ts';
import { viewOf, type View, type Viewport } from './view.ts';

/** Measures for the kinds of text in the drawing. */
export interface Measures {
  readonly label: Measure;
  readonly name: Measure;
  readonly tick: Measure;
}

/** What of the drawing stands still while a hand moves the view. */
export interface StillLayout {
  readonly dataset: Dataset;
  readonly measures: Measures;
  readonly lanes: readonly Lane[];
  readonly time: TimeColumns;
  readonly axis: AxisTime | null;
  readonly columns: Columns;
  /** Room for the lanes, px; they may need more or less. */
  readonly height: number;
  /** Null: nothing is dated. */
  readonly scale: FoldedScale | null;
  readonly data: LayoutData;
  readonly frames: LaneFrames;
  /** Marks of undated events. */
  readonly shelved: readonly DrawnMark[];
  /** 1 for each event that passes the filters. */
  readonly visible: Uint8Array;
}

/** Everything that is drawn of one view. */
export interface TimelineLayout extends StillLayout {
  readonly still: StillLayout;
  readonly viewport: Viewport;
  readonly view: View | null;
  readonly ticks: readonly Tick[];
  readonly rules: readonly PublicationRule[];
  /** Marks of dated events. */
  readonly dated: readonly DrawnMark[];
  /** All marks, those on the shelf first. */
  readonly marks: readonly DrawnMark[];
}

const cache = new WeakMap<StillLayout, TimelineLayout>();

/** The layout of a viewport. The last one is kept: all that follow a hand ask for the same one. */
export function layoutAt(still: StillLayout, viewport: Viewport): TimelineLayout {
  const kept = cache.get(still);
  if (kept?.viewport === viewport) return kept;
  const { dataset, measures, scale, columns, frames, data, shelved } = still;
  const view = scale && viewOf(scale, columns.plotWidth, viewport);
  const dated = datedMarks(packLanes(data, view, frames), still);
  const layout = {
    ...still,
    still,
    viewport,
    view,
    ticks: scale && view ? axisTicks(scale, view, dataset.language, measures.tick) : [],
    rules: view ? publicationRules(dataset, view) : [],
    dated,
    marks: [...shelved, ...dated],
  };
  cache.set(still, layout);
  return layout;
}

/** The layout where a hand has the view; undefined: it rests, and the resting one holds. */
export function layoutUnder(
  resting: TimelineLayout,
  viewport: Viewport | undefined,
): TimelineLayout {
  return viewport === undefined || viewport === resting.viewport
    ? resting
    : layoutAt(resting.still, viewport);
}
