/** What one lane asks for, in rows. */
export interface LaneNeed {
  /** With these every label is whole, on the axis and on the shelf. */
  readonly wanted: number;
  /** With these the labels on the axis are. */
  readonly labels: number;
  /** With fewer, marks of a small lane would have to be counted together. */
  readonly least: number;
  /** Folded to one line: no more is asked for, and its name stands alone. */
  readonly isClosed: boolean;
}

/** How the height is dealt out. */
export interface RowBudget {
  readonly rowHeight: number;
  /** Rows a lane. */
  readonly rows: readonly number[];
}

/** Row heights that read well, px; the first is the best. */
const ROW_HEIGHTS = [22, 21, 20, 19, 18] as const;
/** Above and below the rows of a lane, px, together. */
export const LANE_PADDING = 6;
/** A lane is never lower: its name and its number of events stand one above the other. */
const MIN_LANE_ROWS = 2;

/**
 * Deals rows out to lanes: all they want, with lower rows if need be; else fewer, taken from the
 * lane that has most: first of the shelf's, then of the labels', and never below the least, so
 * lanes may be higher than the room and scroll. `unit`: how many times larger than usual letters are.
 */
export function dealRows(needs: readonly LaneNeed[], heightPx: number, unit: number): RowBudget {
  const heights = ROW_HEIGHTS.map((height) => Math.round(height * unit));
  const inner = heightPx - needs.length * LANE_PADDING;
  const floorOf = ({ isClosed }: LaneNeed) => (isClosed ? 1 : MIN_LANE_ROWS);
  const rows = needs.map((need) => Math.max(floorOf(need), need.wanted));
  const total = () => rows.reduce((sum, n) => sum + n, 0);
  const fitting = heights.find((height) => total() * height <= inner);
  if (fitting !== undefined) return { rowHeight: fitting, rows };
  const rowHeight = heights.at(-1)!;
  const room = Math.floor(inner / rowHeight);
  for (const floor of ['labels', 'least'] as const) {
    while (total() > room) {
      let richest = -1;
      for (const [i, n] of rows.entries()) {
        if (n <= Math.max(floorOf(needs[i]!), needs[i]![floor])) continue;
        if (richest < 0 || n > rows[richest]!) richest = i;
      }
      if (richest < 0) break;
      rows[richest]! -= 1;
    }
  }
  return { rowHeight, rows };
}
