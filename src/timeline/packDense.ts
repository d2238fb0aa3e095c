import { sizeOf, type Counted } from './counted.ts';
import { bestPlace, precedence } from './laneBest.ts';
import { lowerBound } from './laneColumns.ts';
import { countWidth } from './countWidth.ts';
import {
  candidateAt,
  isOnScreen,
  type CountMark,
  type PackedLane,
  type PackInput,
} from './packInput.ts';
import { ROW_GAP, shortName, withLabel, type Candidate, type PlacedMark } from './packRows.ts';
import { visibleSlice } from './visibleSlice.ts';
import type { View } from './view.ts';

/**
 * A bin of time is at least so wide, px, and less than twice: its edges are multiples of a power of
 * two of days, so that panning moves the marks and reshuffles none.
 */
const MIN_BIN_PX = 44;
/** Between marks in the row of counts, px. */
const COUNT_GAP = 4;
/** How far a mark may stand out of its days, px; one with an open end fades over more. */
const OVERHANG_PX = 10;
const OPEN_OVERHANG_PX = 80;

/** A piece of time with the places of the events that begin in it. */
interface Bin {
  readonly from: number;
  readonly to: number;
  /** Px. */
  readonly left: number;
  readonly right: number;
}

/**
 * Places the events of a lane that has too many to show them all: time is cut into bins by
 * bisection; the most important events of each stand with their names in the upper rows as far as
 * there is room; all others are counted, bin by bin, in the last row. So the cost follows the width.
 */
export function packDense(input: PackInput): PackedLane {
  const { rows } = input;
  const { bins, first } = binsOf(input);
  leanIn(input, bins, first);
  const reaching = reachingPlaces(input, first);
  const named = nameBest(input, bins, reaching);
  const drawn = new Set(named.map(({ place }) => place));
  const row = countRest(input, bins, first, reaching, drawn);
  const marks = named.map(({ mark }) => mark);
  const counts: CountMark[] = [];
  for (const { left, right, counted, single } of row)
    if (single) marks.push({ candidate: single, row: rows - 1, label: null });
    else counts.push({ row: rows - 1, left, right, counted });
  marks.sort(
    (a, b) => a.candidate.box.left - b.candidate.box.left || a.candidate.event - b.candidate.event,
  );
  return { marks, counts };
}

/** Places before `first` whose marks reach into the view, ascending. */
function reachingPlaces(input: PackInput, first: number): readonly number[] {
  const { lane, time, view } = input;
  const edge = view.toDay(-OPEN_OVERHANG_PX);
  const isNear = view.toDay(-OVERHANG_PX);
  const places = [...visibleSlice(lane, edge, view.start).reaching];
  for (let place = lowerBound(lane.starts, edge); place < first; place += 1)
    // Columns first: there may be thousands, and hardly any of them is in sight.
    if (lane.ends[place]! > isNear || time.isOpen[lane.events[place]!]) places.push(place);
  return places.filter((place) => place < first && isOnScreen(candidateAt(input, place), view));
}

/** The bins of a view in which anything begins; `first`: the place from which they count. */
function binsOf({ lane, view }: PackInput): {
  readonly bins: Bin[];
  readonly first: number;
} {
  const days = 2 ** Math.max(0, Math.ceil(Math.log2(MIN_BIN_PX / view.pxPerUnit)));
  const bins: Bin[] = [];
  let edge = Math.floor(view.start / days) * days;
  let left = view.toPx(edge);
  const first = lowerBound(lane.starts, edge);
  let from = first;
  while (left < view.widthPx && from < lane.events.length) {
    const next = nextEdge(edge, days, view);
    const right = view.toPx(next);
    const to = lowerBound(lane.starts, next, from);
    if (to > from) bins.push({ from, to, left, right });
    [edge, left, from] = [next, right, to];
  }
  return { bins, first };
}

/** Takes into the last bin what begins beyond the right edge but stands out into the view. */
function leanIn(input: PackInput, bins: Bin[], first: number): void {
  const { lane, time, view } = input;
  const from = bins.at(-1)?.to ?? first;
  const isNear = view.toDay(view.widthPx + OVERHANG_PX);
  const isInSight = (place: number) =>
    (lane.starts[place]! < isNear || time.isOpen[lane.events[place]!]) &&
    isOnScreen(candidateAt(input, place), view);
  let to = lowerBound(lane.starts, view.toDay(view.widthPx + OPEN_OVERHANG_PX), from);
  while (to > from && !isInSight(to - 1)) to -= 1;
  if (to === from) return;
  const last = bins.pop() ?? { from, left: view.widthPx - MIN_BIN_PX, right: view.widthPx };
  bins.push({ ...last, to });
}

/** One bin on; over a fold it may be many, since a fold of any length is drawn alike. */
function nextEdge(edge: number, days: number, view: View): number {
  const reached = view.toDay(view.toPx(edge) + days * view.pxPerUnit);
  return Math.max(edge + days, Math.ceil(reached / days - 1e-6) * days);
}

interface NamedMark {
  readonly place: number;
  readonly mark: PlacedMark;
}

/** The most important events with their names, in all rows but the last, the foremost first. */
function nameBest(
  input: PackInput,
  bins: readonly Bin[],
  reaching: readonly number[],
): readonly NamedMark[] {
  const { lane, time, view, rows, measure } = input;
  const upper = rows - 1;
  if (upper < 1) return [];
  const { importance } = time;
  // Names are several bins wide: one of each is more than find room.
  const places = bins.flatMap(({ from, to }) =>
    to - from <= upper ? range(from, to) : bestPlace(lane, time, from, to),
  );
  const rank = (place: number) => precedence(importance, lane.events[place]!);
  const foremost = reaching.toSorted((a, b) => rank(b) - rank(a));
  places.push(...foremost.slice(0, upper));
  places.sort((a, b) => rank(b) - rank(a));
  const taken: [left: number, right: number][][] = Array.from({ length: upper }, () => []);
  const named: NamedMark[] = [];
  for (const place of places) {
    const candidate = candidateAt(input, place);
    // Measuring a name is what costs: a mark that has no room itself needs none.
    if (!isOnScreen(candidate, view) || !firstFree(taken, 0, [candidate.box])) continue;
    const { text, width } = shortName(candidate.title, measure);
    const options = [
      withLabel(candidate, 'right', text, width),
      withLabel(candidate, 'left', text, width),
    ].filter(({ label }) => label!.x >= 0 && label!.x + width <= view.widthPx);
    // Each has a row of its own to begin with, so that a neighbour's coming and going moves nothing.
    const found = firstFree(taken, candidate.event % upper, options);
    if (!found) continue;
    const { row, option } = found;
    taken[row]!.push([option.left, option.right]);
    named.push({ place, mark: { candidate, row, label: option.label } });
  }
  return named;
}

function firstFree<T extends { readonly left: number; readonly right: number }>(
  taken: readonly (readonly (readonly [number, number])[])[],
  first: number,
  options: readonly T[],
): { readonly row: number; readonly option: T } | null {
  for (let i = 0; i < taken.length; i += 1) {
    const row = (first + i) % taken.length;
    for (const option of options)
      if (taken[row]!.every(([l, r]) => option.right + ROW_GAP <= l || option.left >= r + ROW_GAP))
        return { row, option };
  }
  return null;
}

/** Px. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A mark in the row of counts. */
interface Standing {
  readonly left: number;
  readonly right: number;
  readonly counted: Counted;
  /** The one event that it stands for, drawn as itself; null: a count. */
  readonly single: Candidate | null;
}

/** What has no name above: one mark a bin, from left to right. */
function countRest(
  input: PackInput,
  bins: readonly Bin[],
  first: number,
  reaching: readonly number[],
  drawn: ReadonlySet<number>,
): readonly Standing[] {
  const { view } = input;
  const row: Standing[] = [];
  const named = [...drawn].sort((a, b) => a - b);
  /** What begins in a stretch of places and has no name above. */
  const stretch = (from: number, to: number): Counted => ({
    from,
    to,
    without: named.filter((place) => place >= from && place < to),
    also: [],
    onShelf: false,
  });
  /** `limit`: where the next mark may begin. */
  const put = (counted: Counted, bin: Stretch & { readonly limit: number }): void => {
    const size = sizeOf(counted);
    if (size === 0) return;
    const taken = row.length > 0 ? row.at(-1)!.right + COUNT_GAP : -Infinity;
    const single = size === 1 ? singleOf(input, counted) : null;
    if (single && single.box.left >= taken && single.box.right <= bin.limit) {
      row.push({ left: single.box.left, right: single.box.right, counted, single });
      return;
    }
    const width = countWidth(size);
    const middle = (Math.max(0, bin.left) + Math.min(view.widthPx, bin.right)) / 2;
    const left = Math.max(0, taken, middle - width / 2);
    if (left + width <= view.widthPx || row.length === 0) {
      row.push({ left, right: left + width, counted, single: null });
      return;
    }
    // No room at the right edge: the mark before takes it in.
    const last = row.pop()!;
    const joined = { ...stretch(last.counted.from, counted.to), also: last.counted.also };
    put(joined, { left: last.left, right: view.widthPx, limit: Infinity });
  };
  const also = reaching.filter((place) => !drawn.has(place));
  put({ ...stretch(first, first), also }, { left: 0, right: 0, limit: bins[0]?.left ?? Infinity });
  for (const [i, bin] of bins.entries()) {
    put(stretch(bin.from, bin.to), { ...bin, limit: bins[i + 1]?.left ?? Infinity });
  }
  return row;
}

function singleOf(input: PackInput, { from, to, without, also }: Counted): Candidate {
  const place = also[0] ?? range(from, to).find((at) => !without.includes(at))!;
  return candidateAt(input, place);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
