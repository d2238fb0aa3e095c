import type { Dataset } from '../dataset/indexDataset.ts';
import { shelfMarks, type DrawnMark } from './drawnMarks.ts';
import type { FoldedScale } from './foldedScale.ts';
import { laneColumns, type LaneChoices } from './laneColumns.ts';
import type { StillLayout } from './layoutAt.ts';
import {
  frameLanes,
  packShelves,
  type Columns,
  type LaneFrames,
  type LayoutData,
} from './layoutTimeline.ts';
import { viewOf } from './view.ts';

/** Where the lanes stand when all time is in view, in a plot of a height, px. */
export function framesOf(
  data: LayoutData,
  scale: FoldedScale | null,
  columns: Columns,
  height: number,
): LaneFrames {
  return frameLanes(data, scale && viewOf(scale, columns.plotWidth, null), columns, height);
}

/** The marks of undated events. */
export function shelvedOf(
  data: LayoutData,
  columns: Columns,
  frames: LaneFrames,
  dataset: Dataset,
): readonly DrawnMark[] {
  const { lanes } = data;
  return shelfMarks(packShelves(data, columns, frames), { lanes, columns, frames }, dataset.events);
}

/** The same drawing as another filter leaves it. `visible`: 1 for each event that passes. */
export function refiltered(
  still: StillLayout,
  choices: LaneChoices,
  visible: Uint8Array,
): StillLayout {
  const { dataset, columns, height, scale } = still;
  const lanes = laneColumns(dataset, choices, visible, visible);
  const data = { ...still.data, lanes };
  const frames = framesOf(data, scale, columns, height);
  const shelved = shelvedOf(data, columns, frames, dataset);
  return { ...still, lanes, data, frames, shelved, visible };
}
