import {
  labelMarks,
  labelWithin,
  LABEL_GAP,
  ROW_GAP,
  type Candidate,
  type LabelOption,
  type Measure,
  type PlacedMark,
} from './packRows.ts';

/** A mark in its row with the label it has so far. */
interface Standing {
  readonly candidate: Candidate;
  option: LabelOption;
}

/**
 * Places marks in so many rows, the more important first: with the whole label where a row has
 * room, else shortened, else alone. A mark that finds no place takes that of lesser labels. Null
 * where not even the marks alone fit.
 */
export function packShortened(
  candidates: readonly Candidate[],
  maxRows: number,
  widthPx: number,
  measure: Measure,
): readonly PlacedMark[] | null {
  const rows: Standing[][] = Array.from({ length: maxRows }, () => []);
  for (const candidate of candidates.toSorted((a, b) => b.importance - a.importance)) {
    const place = placeBeside(candidate, rows, widthPx, measure) ?? placeInstead(candidate, rows);
    if (!place) return null;
    rows[place.row]!.push({ candidate, option: place.option });
  }
  const bare: { readonly candidate: Candidate; readonly row: number }[] = [];
  const placed: PlacedMark[] = [];
  const blocked: (readonly [number, number, number])[] = [];
  for (const [row, standing] of rows.entries())
    for (const { candidate, option } of standing) {
      if (option.label === null) bare.push({ candidate, row });
      else {
        placed.push({ candidate, row, label: option.label });
        blocked.push([row, option.left, option.right]);
      }
    }
  // A label that gave way may still have room for a part of it.
  return [...placed, ...labelMarks(bare, blocked, widthPx, measure)];
}

interface Place {
  readonly row: number;
  readonly option: LabelOption;
}

function alone({ box }: Candidate): LabelOption {
  return { left: box.left, right: box.right, label: null };
}

function clashes(a: LabelOption, b: LabelOption): boolean {
  return a.right + ROW_GAP > b.left && b.right + ROW_GAP > a.left;
}

/** The row that shows most of the label, with all that stands there left as it is. */
function placeBeside(
  candidate: Candidate,
  rows: readonly (readonly Standing[])[],
  widthPx: number,
  measure: Measure,
): Place | null {
  const { box } = candidate;
  let best: Place | null = null;
  for (const [row, standing] of rows.entries()) {
    if (standing.some(({ option }) => clashes(option, alone(candidate)))) continue;
    let before = -ROW_GAP;
    let after = widthPx + ROW_GAP;
    for (const { option } of standing) {
      if (option.right <= box.left) before = Math.max(before, option.right);
      else after = Math.min(after, option.left);
    }
    const leftRoom = box.left - LABEL_GAP - before - ROW_GAP;
    const rightRoom = after - ROW_GAP - box.right - LABEL_GAP;
    const option =
      labelWithin(candidate, leftRoom, rightRoom, widthPx, measure) ?? alone(candidate);
    if (!best || (option.label?.width ?? 0) > (best.option.label?.width ?? 0))
      best = { row, option };
  }
  return best;
}

/** The row whose labels in the way matter least; they go. Null: marks are in the way everywhere. */
function placeInstead(candidate: Candidate, rows: readonly Standing[][]): Place | null {
  const option = alone(candidate);
  let best: { readonly row: number; readonly loss: number } | null = null;
  for (const [row, standing] of rows.entries()) {
    if (standing.some((other) => clashes(alone(other.candidate), option))) continue;
    const loss = standing
      .filter((other) => clashes(other.option, option))
      .reduce((sum, other) => sum + 2 ** other.candidate.importance, 0);
    if (!best || loss < best.loss) best = { row, loss };
  }
  if (!best) return null;
  for (const other of rows[best.row]!)
    if (clashes(other.option, option)) other.option = alone(other.candidate);
  return { row: best.row, option };
}
