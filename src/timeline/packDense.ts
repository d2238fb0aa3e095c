import { countRow, type Bin } from './countRow.ts';
import { bestPlace, precedence } from './laneBest.ts';
import { lowerBound } from './laneColumns.ts';
import { candidateAt, isOnScreen, type PackedLane, type PackInput } from './packInput.ts';
import { labelOnBar, ROW_GAP, shortName, withLabel, type PlacedMark } from './packRows.ts';
import { visibleSlice } from './visibleSlice.ts';
import type { View } from './view.ts';

/**
 * A bin of time is at least so wide, px, and less than twice: its edges are multiples of a power of
 * two of days, so that panning moves the marks and reshuffles none.
 */
const MIN_BIN_PX = 44;
/** The same where little room is left, as on a phone, and what "little" is. */
const NARROW_BIN_PX = 32;
const NARROW_PX = 480;
/** How far a mark may stand out of its days, px; one with an open end fades over more. */
const OVERHANG_PX = 10;
const OPEN_OVERHANG_PX = 80;

/**
 * Places the events of a lane that has too many to show them all: time is cut into bins by
 * bisection; the most important events of each stand with their names in the upper rows as far as
 * there is room; all others are counted, bin by bin, in the last row. So the cost follows the width.
 */
export function packDense(input: PackInput): PackedLane {
  const { bins, first } = binsOf(input);
  leanIn(input, bins, first);
  const reaching = reachingPlaces(input, first);
  const named = nameBest(input, bins, reaching);
  const drawn = new Set(named.map(({ place }) => place));
  const rest = countRow(input, bins, first, reaching, drawn);
  const marks = [...named.map(({ mark }) => mark), ...rest.marks];
  marks.sort(
    (a, b) => a.candidate.box.left - b.candidate.box.left || a.candidate.event - b.candidate.event,
  );
  return { marks, counts: rest.counts };
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
function binsOf({ lane, view, unit }: PackInput): {
  readonly bins: Bin[];
  readonly first: number;
} {
  const days = 2 ** Math.max(0, Math.ceil(Math.log2((leastBin(view) * unit) / view.pxPerUnit)));
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

function leastBin({ widthPx }: View): number {
  return widthPx < NARROW_PX ? NARROW_BIN_PX : MIN_BIN_PX;
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
  const last = bins.pop() ?? { from, left: view.widthPx - leastBin(view), right: view.widthPx };
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
    const { text, width } = shortName(candidate.title, view.widthPx, measure);
    const options = [
      withLabel(candidate, 'right', text, width),
      withLabel(candidate, 'left', text, width),
    ].filter(({ label }) => label!.x >= 0 && label!.x + width <= view.widthPx);
    const onBar = labelOnBar(candidate, text, width, view.widthPx);
    if (onBar) options.push(onBar);
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

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
