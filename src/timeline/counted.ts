import { placeOf, type Lane } from './laneColumns.ts';
import type { TimeColumns } from './timeColumns.ts';
import { tallyOf, type Tally } from './laneTally.ts';

/**
 * The events behind one mark with a count. It names places of its lane, not events: a mark may stand
 * for a hundred thousand, and is made anew in every frame.
 */
export interface Counted {
  /** Of dated events: places `from` up to, not including, `to`; on the shelf: places there. */
  readonly from: number;
  readonly to: number;
  /** Those of them that are drawn by themselves. */
  readonly without: readonly number[];
  /** Places of events that began before and go on. */
  readonly also: readonly number[];
  readonly onShelf: boolean;
}

/** How many events a mark stands for. */
export function sizeOf({ from, to, without, also }: Counted): number {
  return to - from - without.length + also.length;
}

/** Whether two marks of one lane stand for the same events. */
export function isSameCount(a: Counted, b: Counted): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.onShelf === b.onShelf &&
    isSameList(a.without, b.without) &&
    isSameList(a.also, b.also)
  );
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((place, i) => place === b[i]);
}

/** Event indices behind a mark, by place. Linear in their number: only for who opens it. */
export function eventsBehind(lane: Lane, counted: Counted): readonly number[] {
  const { from, to, without, also, onShelf } = counted;
  const column = onShelf ? lane.shelf : lane.events;
  const own = new Set(without);
  const places = [...also];
  for (let place = from; place < to; place += 1) if (!own.has(place)) places.push(place);
  return places.map((place) => column[place]!);
}

/** The first event behind a mark. */
export function firstBehind(lane: Lane, { from, without, also, onShelf }: Counted): number {
  const column = onShelf ? lane.shelf : lane.events;
  if (also.length > 0) return column[also[0]!]!;
  let place = from;
  while (without.includes(place)) place += 1;
  return column[place]!;
}

/** Whether an event (by index) is behind a mark. */
export function standsBehind(
  lane: Lane,
  { from, to, without, also, onShelf }: Counted,
  event: number,
  { starts }: TimeColumns,
): boolean {
  const start = starts[event]!;
  const isUndated = start !== start;
  if (isUndated !== onShelf) return false;
  const place = isUndated ? lane.shelf.indexOf(event) : placeOf(lane, event, start);
  if (place < 0) return false;
  return (place >= from && place < to && !without.includes(place)) || also.includes(place);
}

/** A part of what a mark stands for: who acts, with what standing. */
export interface Share {
  /** Index into `TimeColumns.sideSets`. */
  readonly sideSet: number;
  /** Index into `STANDINGS`. */
  readonly standing: number;
  readonly count: number;
}

/** What a mark stands for, by sides, then by standing. Costs by kinds, not by events. */
export function makeUpOf(lane: Lane, counted: Counted, columns: TimeColumns): readonly Share[] {
  const { from, to, without, also, onShelf } = counted;
  const column = onShelf ? lane.shelf : lane.events;
  const tally: Tally = tallyOf(lane, onShelf, columns);
  const counts = tally.between(from, to);
  const kindOf = (place: number) => tally.kindOf(column[place]!);
  for (const place of without) counts[kindOf(place)]! -= 1;
  for (const place of also) counts[kindOf(place)]! += 1;
  const shares: Share[] = [];
  counts.forEach((count, kind) => {
    if (count > 0) shares.push({ ...tally.kinds[kind]!, count });
  });
  return shares;
}
