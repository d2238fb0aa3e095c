/** Where the rows of a long list stand, px from the top of the first. */
export interface RowSpace {
  readonly count: number;
  /** Height of all rows. */
  totalPx(): number;
  /** Top of a row; of `count`: the end of the last. */
  topOf(row: number): number;
  /** The row at a height, the nearest one beyond either end; 0 where there is none. */
  rowAt(px: number): number;
}

/** Rows whose heights are guessed until they are drawn and measured. */
export interface MeasuredRows extends RowSpace {
  /** Puts right the height of a row; false: it was right. */
  measure(row: number, heightPx: number): boolean;
}

/** Closer than this, px, two heights are the same: browsers round differently at each zoom. */
const SAME_PX = 0.25;

/** Rows that are all as high as one another. */
export function evenRows(count: number, rowPx: number): RowSpace {
  return {
    count,
    totalPx: () => count * rowPx,
    topOf: (row) => row * rowPx,
    rowAt: (px) => Math.max(0, Math.min(count - 1, Math.floor(px / rowPx))),
  };
}

/**
 * Rows of different heights. Sums are kept in a Fenwick tree, so that measuring a row, and finding
 * one, costs a few steps among a million.
 */
export function measuredRows(count: number, guess: (row: number) => number): MeasuredRows {
  const heights = new Float64Array(count);
  // Cell i holds the sum of the `i & -i` heights up to the i-th.
  const sums = new Float64Array(count + 1);
  for (let row = 0; row < count; row += 1) {
    heights[row] = guess(row);
    sums[row + 1]! += heights[row]!;
    const parent = row + 1 + ((row + 1) & -(row + 1));
    if (parent <= count) sums[parent]! += sums[row + 1]!;
  }
  const topOf = (row: number) => {
    let px = 0;
    for (let cell = row; cell > 0; cell -= cell & -cell) px += sums[cell]!;
    return px;
  };
  const highestPower = count > 0 ? 2 ** Math.floor(Math.log2(count)) : 0;
  return {
    count,
    totalPx: () => topOf(count),
    topOf,
    rowAt(px) {
      let row = 0;
      let rest = px;
      for (let step = highestPower; step >= 1; step /= 2)
        if (row + step <= count && sums[row + step]! <= rest) {
          row += step;
          rest -= sums[row]!;
        }
      return Math.max(0, Math.min(count - 1, row));
    },
    measure(row, heightPx) {
      const more = heightPx - heights[row]!;
      if (Math.abs(more) < SAME_PX) return false;
      heights[row] = heightPx;
      for (let cell = row + 1; cell <= count; cell += cell & -cell) sums[cell]! += more;
      return true;
    },
  };
}
