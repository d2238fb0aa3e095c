import type { Lane } from './laneColumns.ts';
import type { TimeShape } from './eventShape.ts';
import { markBox, type MarkBox } from './markBox.ts';
import {
  labelMarks,
  packLabelled,
  ROW_GAP,
  type Candidate,
  type Measure,
  type PlacedMark,
} from './packRows.ts';
import { packShortened } from './packShortened.ts';
import { lowerBound, visibleSlice } from './visibleSlice.ts';
import type { View } from './view.ts';

/** What a mark needs of its event, apart from its time. */
export interface LabelFacts {
  readonly title: string;
  readonly importance: number;
}

/** One mark for several events that would overlap. */
interface CountMark {
  /** Event indices, by time. */
  readonly events: readonly number[];
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** A lane's marks in one view. */
export interface PackedLane {
  readonly marks: readonly PlacedMark[];
  readonly counts: readonly CountMark[];
}

export interface PackInput {
  readonly lane: Lane;
  readonly shapes: readonly (TimeShape | null)[];
  readonly facts: readonly LabelFacts[];
  readonly view: View;
  readonly rows: number;
  readonly measure: Measure;
}

/** More marks than this in a lane and none can have all labels: do not try. */
const MAX_LABELLED = 80;
/** Marks this far outside the view still take part, so that panning does not reshuffle rows. */
const MARGIN_PX = 240;
/** A lane never asks for more rows than this. */
const MAX_ROWS = 12;

/** Width of a mark that stands for `count` events. */
export function countWidth(count: number): number {
  return 16 + 7 * String(count).length;
}

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
      packShortened(candidates.filter(isOnScreen(view)), rows, view.widthPx, measure);
    if (labelled)
      return {
        marks: labelled.filter(({ candidate }) => isOnScreen(view)(candidate)),
        counts: [],
      };
  }
  return packDense(input);
}

function isOnScreen(view: View) {
  return ({ box }: Candidate) => box.right > 0 && box.left < view.widthPx;
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

function candidateAt(
  { lane, shapes, facts, view }: Omit<PackInput, 'rows'>,
  place: number,
): Candidate {
  const event = lane.events[place]!;
  const { title, importance } = facts[event]!;
  return { event, box: markBox(shapes[event]!, view), title, importance };
}

/** What stands last in a row while marks are dealt out from left to right. */
interface Tail {
  left: number;
  right: number;
  /** Places in the lane that it stands for. */
  places: number[];
  box: MarkBox;
}

/** Deals marks out to rows from left to right; what finds no row joins the nearest one's last. */
function packDense(input: PackInput): PackedLane {
  const { lane, view, rows, measure } = input;
  const { reaching, from, to } = sliceOf(lane, view, 0);
  const tails: (Tail | null)[] = Array.from({ length: rows }, () => null);
  const done: { tail: Tail; row: number }[] = [];
  const finish = (row: number) => {
    const tail = tails[row];
    if (tail) done.push({ tail, row });
  };

  /** Where the first row comes free, px. */
  const firstFree = () =>
    Math.min(...tails.map((tail) => (tail ? tail.right + ROW_GAP : -Infinity)));
  const add = (place: number): Tail | null => {
    const candidate = candidateAt(input, place);
    const { box } = candidate;
    if (box.right <= 0 || box.left >= view.widthPx) return null;
    let row = -1;
    for (let i = 0; i < rows; i += 1) {
      const tail = tails[i];
      const end = tail ? tail.right + ROW_GAP : -Infinity;
      // The row that has been free for longest leaves most room for labels.
      const best = row < 0 ? Infinity : (tails[row]?.right ?? -Infinity);
      if (end <= box.left && (tail?.right ?? -Infinity) < best) row = i;
    }
    if (row >= 0) {
      finish(row);
      tails[row] = { left: box.left, right: box.right, places: [place], box };
      return null;
    }
    const tail = tails.reduce((a, b) => (b!.left > a!.left ? b : a))!;
    tail.places.push(place);
    tail.left = Math.max(tail.left, 0);
    tail.right = tail.left + countWidth(tail.places.length);
    return tail;
  };

  for (const place of reaching) add(place);
  for (let place = from; place < to; place += 1) {
    const joined = add(place);
    if (!joined) continue;
    // Every row is taken up to here: whatever begins before joins as well, without being looked at.
    const taken = view.toDay(Math.min(firstFree(), view.widthPx));
    const next = Math.min(to, lowerBound(lane.starts, taken, place + 1));
    for (let skipped = place + 1; skipped < next; skipped += 1) joined.places.push(skipped);
    joined.right = Math.max(joined.right, joined.left + countWidth(joined.places.length));
    place = next - 1;
  }
  tails.forEach((_, row) => finish(row));

  const singles: { candidate: Candidate; row: number }[] = [];
  const counts: CountMark[] = [];
  for (const { tail, row } of done) {
    if (tail.places.length === 1)
      singles.push({ candidate: candidateAt(input, tail.places[0]!), row });
    else
      counts.push({
        events: tail.places.map((place) => lane.events[place]!).sort((a, b) => a - b),
        row,
        left: tail.left,
        right: tail.right,
      });
  }
  singles.sort(
    (a, b) => a.candidate.box.left - b.candidate.box.left || a.candidate.event - b.candidate.event,
  );
  counts.sort((a, b) => a.left - b.left || a.row - b.row);
  const blocked = counts.map(({ row, left, right }) => [row, left, right] as const);
  return { marks: labelMarks(singles, blocked, view.widthPx, measure), counts };
}
