import type { Dataset } from '../dataset/indexDataset.ts';
import { axisTicks } from './axisTicks.ts';
import { datedMarks, type DrawnMark } from './drawnMarks.ts';
import type { AxisTime } from './findFolds.ts';
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
  readonly view: View | null;
  readonly ticks: readonly Tick[];
  readonly rules: readonly PublicationRule[];
  /** Marks of dated events. */
  readonly dated: readonly DrawnMark[];
  /** All marks, those on the shelf first. */
  readonly marks: readonly DrawnMark[];
}

interface Kept {
  readonly viewport: Viewport;
  readonly layout: TimelineLayout;
}

const cache = new WeakMap<StillLayout, Kept>();

/** The layout of a viewport. The last one is kept: all that follow a hand ask for the same one. */
export function layoutAt(still: StillLayout, viewport: Viewport): TimelineLayout {
  const kept = cache.get(still);
  if (kept && kept.viewport === viewport) return kept.layout;
  const { dataset, measures, scale, columns, frames, data, shelved } = still;
  const view = scale && viewOf(scale, columns.plotWidth, viewport);
  const dated = datedMarks(packLanes(data, view, frames), still);
  const layout = {
    ...still,
    still,
    view,
    ticks: scale && view ? axisTicks(scale, view, dataset.language, measures.tick) : [],
    rules: view ? publicationRules(dataset, view) : [],
    dated,
    marks: [...shelved, ...dated],
  };
  cache.set(still, { viewport, layout });
  return layout;
}
