import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent } from '../dataset/model.ts';

/** What an event's time is drawn as: see the table of meanings in the design. */
type ShapeKind = 'disc' | 'bar' | 'span' | 'square';

/** Where an event stands on the time axis, in fractional days: a day fills `[day, day + 1)`. */
export interface TimeShape {
  readonly kind: ShapeKind;
  readonly start: number;
  readonly end: number;
  /** What lies between is certain; of a bar nothing is, so both are its middle. */
  readonly firmStart: number;
  readonly firmEnd: number;
  /** No first (last) day is known: fades out over a fixed length, not over time. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/**
 * A source that says "roughly" says not how roughly: each end of the span fades over this share of
 * its length.
 */
const ROUGH_SHARE = 0.12;

/**
 * Where an event's date puts it on the axis; null: no source gives a date, so it stands on the
 * shelf.
 */
export function shapeOf(event: DatasetEvent): TimeShape | null {
  const { date } = event;
  if (!date || !isDated(date)) return null;
  const { earliest, latest } = date;
  const square = event.standing === 'position';
  const isRough = date.approximate || date.uncertain;
  const openStart = earliest === null;
  const openEnd = latest === null;
  const start = earliest ?? latest!;
  const end = (latest ?? earliest!) + 1;
  if (date.extent === 'span') {
    const firmStart = clamp(openStart ? end : (date.startLatest ?? start), start, end);
    const firmEnd = clamp(openEnd ? start : (date.endEarliest ?? end - 1) + 1, start, end);
    const kind = square ? 'square' : 'span';
    if (isRough && firmStart === start && firmEnd === end && !openStart && !openEnd) {
      const rough = (end - start) * ROUGH_SHARE;
      const [from, to] = [start + rough, end - rough];
      return { kind, start, end, firmStart: from, firmEnd: to, openStart, openEnd };
    }
    if (firmStart <= firmEnd) return { kind, start, end, firmStart, firmEnd, openStart, openEnd };
    const middle = (firmStart + firmEnd) / 2;
    return { kind, start, end, firmStart: middle, firmEnd: middle, openStart, openEnd };
  }
  const known = !openStart && !openEnd && earliest === latest && !isRough;
  const middle = openStart ? end : openEnd ? start : (start + end) / 2;
  return {
    kind: square ? 'square' : known ? 'disc' : 'bar',
    start,
    end,
    firmStart: known ? start : middle,
    firmEnd: known ? end : middle,
    openStart,
    openEnd,
  };
}

/** Whether a shape has a width worth drawing: more than one day, or one that fades. */
export function isWide({ kind, start, end, openStart, openEnd }: TimeShape): boolean {
  return openStart || openEnd || end - start > 1 || kind === 'span' || kind === 'bar';
}

function clamp(day: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, day));
}
