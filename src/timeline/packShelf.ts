import { countWidth } from './countWidth.ts';
import type { Columns } from './layoutTimeline.ts';
import { DISC_RADIUS } from './markBox.ts';
import { ellipsis, LABEL_GAP, type Measure } from './packRows.ts';

/** An undated event's place on the shelf. `x` is the middle of its mark, px from the shelf. */
interface ShelfMark {
  readonly event: number;
  readonly row: number;
  readonly x: number;
  readonly label: { readonly text: string; readonly x: number; readonly width: number } | null;
}

export interface PackedShelf {
  readonly marks: readonly ShelfMark[];
  /** What finds no place, behind one mark at the end of the last row. */
  readonly rest: {
    /** Places on the shelf from which on nothing is drawn by itself. */
    readonly from: number;
    readonly row: number;
    readonly x: number;
  } | null;
}

/** From the middle of one mark without a label to the next, px. */
const MARK_STEP = 21;
const EDGE = 4;

/**
 * Places undated events: the more important with a label and a row each, the others side by side
 * in the last row, and one mark for what is left. `events` come with the more important first.
 */
export function packShelf(
  events: Int32Array,
  labelOf: (event: number) => string,
  rows: number,
  { shelfWidth: widthPx, unit }: Pick<Columns, 'shelfWidth' | 'unit'>,
  measure: Measure,
): PackedShelf {
  if (events.length === 0 || rows < 1) return { marks: [], rest: null };
  const first = EDGE + DISC_RADIUS;
  const labelX = first + DISC_RADIUS + LABEL_GAP;
  const own = events.length <= rows ? events.length : rows - 1;
  const marks: ShelfMark[] = Array.from(events.subarray(0, own), (event, row) => {
    const text = ellipsis(labelOf(event), widthPx - labelX - EDGE, measure);
    const label = text === null ? null : { text, x: labelX, width: measure(text) };
    return { event, row, x: first, label };
  });
  const others = events.subarray(own);
  const placesIn = (px: number) =>
    Math.max(1, Math.floor((px - 2 * EDGE - 2 * DISC_RADIUS) / MARK_STEP) + 1);
  const places = placesIn(widthPx);
  // A column without room for labels takes several marks in each row.
  if (widthPx < labelX * 3 * unit) return packBare(events, rows, places, first);
  const restWidth = countWidth(others.length, unit) - 2 * DISC_RADIUS;
  const alone = others.length <= places ? others.length : placesIn(widthPx - restWidth) - 1;
  others
    .subarray(0, alone)
    .forEach((event, i) =>
      marks.push({ event, row: rows - 1, x: first + i * MARK_STEP, label: null }),
    );
  return {
    marks,
    rest:
      others.length > alone
        ? { from: own + alone, row: rows - 1, x: first + alone * MARK_STEP }
        : null,
  };
}

function packBare(events: Int32Array, rows: number, places: number, first: number): PackedShelf {
  const capacity = rows * places;
  const alone = events.length <= capacity ? events.length : capacity - 1;
  const at = (i: number) => ({
    row: Math.floor(i / places),
    x: first + (i % places) * MARK_STEP,
  });
  return {
    marks: Array.from(events.subarray(0, alone), (event, i) => ({ event, ...at(i), label: null })),
    rest: events.length > alone ? { from: alone, ...at(alone) } : null,
  };
}
