import type { Lane } from './laneColumns.ts';
import type { PackedLane, PackInput } from './packInput.ts';
import { packLane, rowsNeeded, rowsWanted } from './packLanes.ts';
import { packShelf, type PackedShelf } from './packShelf.ts';
import { dealRows, LANE_PADDING } from './rowBudget.ts';
import type { View } from './view.ts';

/** How a panel is divided, px. The plot begins at `plotX`. */
export interface Columns {
  readonly nameWidth: number;
  readonly shelfX: number;
  readonly shelfWidth: number;
  readonly plotX: number;
  readonly plotWidth: number;
  /** How many times larger than usual letters are. */
  readonly unit: number;
}

/** A lane's place in the panel, px from the top of the lanes. */
interface LaneFrame {
  readonly y: number;
  readonly height: number;
  readonly rows: number;
  /** Middle of the first row, from the top of the lane. */
  readonly firstRow: number;
}

/** Places of the lanes: they hang on the dataset, filters and size, never on the zoom. */
export interface LaneFrames {
  readonly rowHeight: number;
  readonly lanes: readonly LaneFrame[];
  readonly height: number;
  /** How many times larger than usual letters are. */
  readonly unit: number;
}

const MIN_NAME_PX = 76;
const MAX_NAME_PX = 124;
/** Space right of the lanes' names. */
const NAME_GAP = 14;
/** The shelf's share of what the names leave, and its bounds. */
const SHELF_SHARE = 0.22;
const MIN_SHELF_PX = 130;
const MAX_SHELF_PX = 190;
/** Below this width the shelf has no room for labels. */
const NARROW_PX = 620;
const BARE_SHELF_PX = 52;
const SHELF_GAP = 12;
/** Right of the plot, so that a mark on the last day is not cut. */
const RIGHT_GAP = 12;
/** No lane is stretched to more than so many px a row to fill the panel. */
const MAX_ROW_HEIGHT = 26;
/** A lane with no more events than this is given the rows its labels need before any shelf. */
const SMALL_LANE = 40;
const MAX_LABEL_ROWS = 6;
const MAX_SHELF_ROWS = 8;

/** Divides the width. `widestName`: of the lanes' names, px; `unit`: how many times larger than usual
 * letters are. */
export function columnsOf(
  widthPx: number,
  widestName: number,
  hasShelf: boolean,
  unit = 1,
): Columns {
  const limit = Math.min(MAX_NAME_PX * unit, widthPx * 0.24);
  const nameWidth = Math.max(MIN_NAME_PX, Math.min(limit, Math.ceil(widestName))) + NAME_GAP;
  const room = widthPx - nameWidth;
  const shelfWidth = !hasShelf
    ? 0
    : widthPx < NARROW_PX * unit
      ? BARE_SHELF_PX * unit
      : Math.min(MAX_SHELF_PX * unit, Math.max(MIN_SHELF_PX * unit, room * SHELF_SHARE));
  const plotX = Math.round(nameWidth + shelfWidth + (hasShelf ? SHELF_GAP : 0));
  return {
    nameWidth,
    shelfX: nameWidth,
    shelfWidth: Math.round(shelfWidth),
    plotX,
    plotWidth: Math.max(40, Math.floor(widthPx - plotX - RIGHT_GAP)),
    unit,
  };
}

/** What the layout reads of the data. */
export interface LayoutData extends Omit<PackInput, 'lane' | 'view' | 'rows' | 'unit'> {
  readonly lanes: readonly Lane[];
}

/** Deals the height out to the lanes, by what they need when everything fits the width. */
export function frameLanes(
  { lanes, ...data }: LayoutData,
  fit: View | null,
  columns: Columns,
  heightPx: number,
): LaneFrames {
  const { unit } = columns;
  const bare = columns.shelfWidth <= Math.round(BARE_SHELF_PX * unit);
  const needs = lanes.map((lane) => {
    if (lane.isClosed) return { wanted: 1, labels: 1, least: 1, isClosed: true };
    const input = fit && { ...data, lane, view: fit, unit };
    const axis = input ? rowsWanted(input) : 0;
    const shelf = bare ? Math.ceil(lane.shelf.length / 2) : lane.shelf.length;
    const small = lane.events.length <= SMALL_LANE;
    return {
      wanted: Math.max(axis, Math.min(shelf, MAX_SHELF_ROWS)),
      labels: small ? Math.min(axis, MAX_LABEL_ROWS) : 0,
      least: small && input ? Math.min(rowsNeeded(input), MAX_LABEL_ROWS) : 0,
      isClosed: false,
    };
  });
  const { rowHeight, rows } = dealRows(needs, heightPx, unit);
  const total = rows.reduce((sum, n) => sum + n, 0);
  const spare = heightPx - lanes.length * LANE_PADDING - total * rowHeight;
  const stretched = Math.min(
    MAX_ROW_HEIGHT * unit,
    rowHeight + Math.max(0, total > 0 ? spare / total : 0),
  );
  const height = Math.floor(stretched);
  let y = 0;
  const frames = rows.map((n) => {
    const frame = {
      y,
      height: n * height + LANE_PADDING,
      rows: n,
      firstRow: LANE_PADDING / 2 + height / 2,
    };
    y += frame.height;
    return frame;
  });
  return { rowHeight: height, lanes: frames, height: y, unit };
}

/** Places the dated events of every lane in a view; null view: nothing is dated. */
export function packLanes(
  { lanes, ...data }: LayoutData,
  view: View | null,
  frames: LaneFrames,
): readonly PackedLane[] {
  if (!view) return [];
  const { unit } = frames;
  return lanes.map((lane, i) =>
    packLane({ ...data, lane, view, rows: frames.lanes[i]!.rows, unit }),
  );
}

/** Places the undated events of every lane. */
export function packShelves(
  { lanes, labelOf, measure }: LayoutData,
  columns: Columns,
  frames: LaneFrames,
): readonly PackedShelf[] {
  return lanes.map(({ shelf }, i) =>
    packShelf(shelf, labelOf, frames.lanes[i]!.rows, columns, measure),
  );
}
