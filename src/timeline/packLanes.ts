import type { Lane } from './laneColumns.ts';
import { packDense } from './packDense.ts';
import { candidateAt, isOnScreen, type PackedLane, type PackInput } from './packInput.ts';
import { packLabelled, ROW_GAP, type Candidate } from './packRows.ts';
import { packShortened } from './packShortened.ts';
import { visibleSlice } from './visibleSlice.ts';
import type { View } from './view.ts';

/** More marks than this in a lane and none can have all labels: do not try. */
const MAX_LABELLED = 80;
/** Marks this far outside the view still take part, so that panning does not reshuffle rows. */
const MARGIN_PX = 240;
/** A lane never asks for more rows than this. */
const MAX_ROWS = 12;

/** Rows that a lane would like in a view, so that every label is whole. */
export function rowsWanted(input: Omit<PackInput, 'rows'>): number {
  const { lane, view, measure } = input;
  if (lane.events.length === 0) return 0;
  if (lane.events.length > MAX_LABELLED) return MAX_ROWS;
  const packed = packLabelled(candidatesOf(input, 0), MAX_ROWS, view.widthPx, measure);
  return packed?.rows ?? MAX_ROWS;
}

/** Rows without which marks of a small lane would have to be counted together. */
export function rowsNeeded(input: Omit<PackInput, 'rows'>): number {
  const edges = candidatesOf(input, 0)
    .flatMap(({ box }) => [
      [box.left, 1],
      [box.right + ROW_GAP, -1],
    ])
    .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  let depth = 0;
  let most = 0;
  for (const [, change] of edges) most = Math.max(most, (depth += change!));
  return most;
}

/**
 * Places a lane's events in its rows: all labels whole if that goes; else marks first and labels
 * by importance; and where marks have no row of their own, counts. Nothing overlaps, no event in
 * view is lost, and the cost follows the marks that fit on the screen.
 */
export function packLane(input: PackInput): PackedLane {
  const { lane, view, rows, measure } = input;
  if (lane.events.length === 0 || rows < 1) return { marks: [], counts: [] };
  const inReach = reach(lane, view, MARGIN_PX);
  if (inReach <= MAX_LABELLED) {
    const candidates = candidatesOf(input, MARGIN_PX);
    const labelled =
      packLabelled(candidates, rows, view.widthPx, measure)?.placed ??
      packShortened(
        candidates.filter((candidate) => isOnScreen(candidate, view)),
        rows,
        view.widthPx,
        measure,
      );
    if (labelled)
      return {
        marks: labelled.filter(({ candidate }) => isOnScreen(candidate, view)),
        counts: [],
      };
  }
  return packDense(input);
}

/** How many events reach into the view, at most one more than anyone asks for. */
function reach(lane: Lane, view: View, marginPx: number): number {
  const { reaching, from, to } = sliceOf(lane, view, marginPx);
  return reaching.length + to - from;
}

function sliceOf(lane: Lane, view: View, marginPx: number) {
  // A mark reaches some px beyond its days (a disc's radius, an open end).
  const slack = marginPx + 80;
  return visibleSlice(lane, view.toDay(-slack), view.toDay(view.widthPx + slack));
}

function candidatesOf(input: Omit<PackInput, 'rows'>, marginPx: number): readonly Candidate[] {
  const { lane, view } = input;
  const { reaching, from, to } = sliceOf(lane, view, marginPx);
  const candidates: Candidate[] = [];
  const add = (place: number) => {
    const candidate = candidateAt(input, place);
    if (candidate.box.right > -marginPx && candidate.box.left < view.widthPx + marginPx)
      candidates.push(candidate);
  };
  reaching.forEach(add);
  for (let place = from; place < to; place += 1) add(place);
  return candidates;
}
