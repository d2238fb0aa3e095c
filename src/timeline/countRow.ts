import { sizeOf, type Counted } from './counted.ts';
import { countWidth } from './countWidth.ts';
import { DISC_RADIUS } from './markBox.ts';
import { candidateAt, type CountMark, type PackedLane, type PackInput } from './packInput.ts';
import { labelMarks, type Candidate } from './packRows.ts';

/** A piece of time with the places of the events that begin in it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Px. */
  readonly left: number;
  readonly right: number;
}

/** Between marks in the row, px. */
const GAP = 4;
/** Where the mark of a day stands in it: there the count of several stands, too. */
const NOON = 0.5;

/** What stands in the row: one event as it is, or a count of several. */
interface Standing {
  readonly counted: Counted;
  /** The time that it may be drawn over, px. */
  readonly room: Pick<Bin, 'left' | 'right'>;
  readonly left: number;
  readonly right: number;
  /** The one event that it stands for; null: they are several. */
  readonly single: Candidate | null;
}

/**
 * Places what has no name above in the last row: a count for the events that begin in one bin, as
 * wide as their time; an event that is alone in its bin at its own date. What would overlap is
 * counted together, so no event stands elsewhere than at its time.
 */
export function countRow(
  input: PackInput,
  bins: readonly Bin[],
  first: number,
  reaching: readonly number[],
  drawn: ReadonlySet<number>,
): PackedLane {
  const named = [...drawn].sort((a, b) => a - b);
  const unnamed = (from: number, to: number, also: readonly number[]): Counted => ({
    from,
    to,
    without: named.filter((place) => place >= from && place < to),
    also,
    onShelf: false,
  });
  const row: Standing[] = [];
  const put = (counted: Counted, room: Standing['room']): void => {
    if (sizeOf(counted) === 0) return;
    let next = standingOf(input, counted, room);
    let last = row.at(-1);
    while (last && last.right + GAP > next.left) {
      row.pop();
      next = standingOf(input, unnamed(last.counted.from, counted.to, last.counted.also), {
        left: last.room.left,
        right: room.right,
      });
      last = row.at(-1);
    }
    row.push(next);
  };
  // What began before the view and goes on stands at its edge.
  const also = reaching.filter((place) => !drawn.has(place));
  put(unnamed(first, first, also), { left: 0, right: bins[0]?.left ?? input.view.widthPx });
  for (const bin of bins) put(unnamed(bin.from, bin.to, []), bin);
  return labelled(input, row);
}

function labelled({ rows, view, measure }: PackInput, standing: readonly Standing[]): PackedLane {
  const row = rows - 1;
  const singles: { readonly candidate: Candidate; readonly row: number }[] = [];
  const counts: CountMark[] = [];
  for (const { single, counted, left, right } of standing)
    if (single) singles.push({ candidate: single, row });
    else counts.push({ counted, row, left, right });
  const blocked = counts.map(({ left, right }) => [row, left, right] as const);
  return { marks: labelMarks(singles, blocked, view.widthPx, measure), counts };
}

function standingOf(input: PackInput, counted: Counted, room: Standing['room']): Standing {
  const { lane, view, unit } = input;
  const { also } = counted;
  const size = sizeOf(counted);
  if (size === 1) {
    const single = candidateAt(input, also[0] ?? firstOf(counted));
    return { counted, room, left: single.box.left, right: single.box.right, single };
  }
  const least = countWidth(size, unit);
  const isOwn = counted.to - counted.from > counted.without.length;
  const begin =
    also.length > 0 ? 0 : view.toPx(lane.starts[firstOf(counted)]! + NOON) - DISC_RADIUS;
  const end = isOwn ? view.toPx(lane.starts[lastOf(counted)]! + NOON) + DISC_RADIUS : least;
  const from = Math.max(0, room.left);
  const to = Math.min(view.widthPx, room.right - GAP);
  const width = Math.max(least, Math.min(end - begin, to - from));
  const wanted = Math.max(from, Math.min((begin + end - width) / 2, to - width));
  const left = Math.max(0, Math.min(wanted, view.widthPx - width));
  return { counted, room, left, right: left + width, single: null };
}

/** The first place that a count stands for, of those that begin in its time. */
function firstOf({ from, without }: Counted): number {
  let place = from;
  while (without.includes(place)) place += 1;
  return place;
}

function lastOf({ to, without }: Counted): number {
  let place = to - 1;
  while (without.includes(place)) place -= 1;
  return place;
}
