import { calendarDay } from '../dataset/days.ts';
import type { Counted } from './counted.ts';
import type { FoldedScale } from './foldedScale.ts';
import type { Lane } from './laneColumns.ts';
import { strings } from './strings.ts';
import { dayWords, tickWords } from './tickWords.ts';
import { between, maxZoom, type View } from './view.ts';

/** Free room on each side of what a count opens to, as a share of it. */
const ROOM = 0.1;
/** An opening that zooms in by less would look like nothing. */
const LEAST_ZOOM = 1.2;
/** Longer stretches are told by their years. */
const LONG_DAYS = 3 * 365;

/** The stretch in which the events of a count begin, fractional days, and a view of it. */
export interface OpenedCount {
  readonly start: number;
  readonly end: number;
  readonly viewport: readonly [number, number];
}

/** What parts the events of a count; null: no zoom can, so they have to be listed. */
export function openCount(
  { starts }: Lane,
  { from, to, without, also, onShelf }: Counted,
  scale: FoldedScale,
  view: View,
): OpenedCount | null {
  // What began before the view is not parted by looking closer.
  const own = to - from - without.length;
  if (onShelf || own === 0 || also.length > own) return null;
  let [first, last] = [from, to - 1];
  while (without.includes(first)) first += 1;
  while (without.includes(last)) last -= 1;
  const [start, end] = [starts[first]!, starts[last]!];
  const [left, right] = [scale.toFolded(start), scale.toFolded(end)];
  const length = view.widthPx / view.pxPerUnit;
  const least = scale.length / maxZoom(scale, view.widthPx);
  const wanted = Math.max(least, (right - left) * (1 + 2 * ROOM));
  // Less than a day apart, or as near as one can come: zooming shows nothing new.
  if (right - left < 1 || wanted * LEAST_ZOOM > length) return null;
  const viewport = between(scale, (left + right - wanted) / 2, wanted);
  return viewport && { start, end, viewport };
}

/** How many events were opened, and when they begin: "33 events, 1672 to 1820". */
export function openedWords(size: number, start: number, end: number, language: string): string {
  const words = (day: number) =>
    end - start < LONG_DAYS
      ? dayWords(day, language)
      : tickWords(language).year(calendarDay(Math.floor(day)).year);
  return strings.opened(strings.events(size, language), words(start), words(end));
}
