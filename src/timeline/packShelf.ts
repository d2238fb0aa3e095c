import { DISC_RADIUS } from './markBox.ts';
import { ellipsis, LABEL_GAP, type Measure } from './packRows.ts';
import type { LabelFacts } from './packLanes.ts';

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
    readonly events: readonly number[];
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
  events: readonly number[],
  facts: readonly LabelFacts[],
  rows: number,
  widthPx: number,
  measure: Measure,
): PackedShelf {
  if (events.length === 0 || rows < 1) return { marks: [], rest: null };
  const first = EDGE + DISC_RADIUS;
  const labelX = first + DISC_RADIUS + LABEL_GAP;
  const own = events.length <= rows ? events.length : rows - 1;
  const marks: ShelfMark[] = events.slice(0, own).map((event, row) => {
    const text = ellipsis(facts[event]!.title, widthPx - labelX - EDGE, measure);
    const label = text === null ? null : { text, x: labelX, width: measure(text) };
    return { event, row, x: first, label };
  });
  const others = events.slice(own);
  const places = Math.max(1, Math.floor((widthPx - 2 * EDGE - 2 * DISC_RADIUS) / MARK_STEP) + 1);
  // A column without room for labels takes several marks in each row.
  if (widthPx < labelX * 3) return packBare(events, rows, places, first);
  const alone = others.length <= places ? others.length : places - 1;
  others
    .slice(0, alone)
    .forEach((event, i) =>
      marks.push({ event, row: rows - 1, x: first + i * MARK_STEP, label: null }),
    );
  const rest = others.slice(alone);
  return {
    marks,
    rest: rest.length > 0 ? { events: rest, row: rows - 1, x: first + alone * MARK_STEP } : null,
  };
}

function packBare(
  events: readonly number[],
  rows: number,
  places: number,
  first: number,
): PackedShelf {
  const capacity = rows * places;
  const alone = events.length <= capacity ? events.length : capacity - 1;
  const at = (i: number) => ({
    row: Math.floor(i / places),
    x: first + (i % places) * MARK_STEP,
  });
  return {
    marks: events.slice(0, alone).map((event, i) => ({ event, ...at(i), label: null })),
    rest: events.length > alone ? { events: events.slice(alone), ...at(alone) } : null,
  };
}
