import type { Dataset } from '../dataset/indexDataset.ts';
import { standsBehind } from './counted.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { placeOf } from './laneColumns.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Obstacle as Box } from './placeWords.ts';
import { allRelativeDates, relativeDatesOf, type RelativeDate } from './relativeDates.ts';

/** Where a bracket ends: at a mark, or at the edge of the plot beyond which the event lies. */
export type BracketEnd = DrawnMark | 'left' | 'right';

/** A relative date with the ends of its bracket, of which one at least is a mark. */
export interface ChosenBracket {
  readonly date: RelativeDate;
  readonly from: BracketEnd;
  readonly to: BracketEnd;
}

/** So much of the plot's width for each bracket, px, and never more or fewer than so many. */
const PX_A_BRACKET = 48;
const [FEWEST, MOST] = [4, 12];

/** How many brackets a plot can hold so that each can still be followed. */
export function bracketLimit(plotWidth: number): number {
  return Math.max(FEWEST, Math.min(MOST, Math.round(plotWidth / PX_A_BRACKET)));
}

/** The brackets of some events' own dates, as far as an end of them is drawn. */
export function askedBrackets(
  dataset: Dataset,
  layout: TimelineLayout,
  events: readonly number[],
): readonly ChosenBracket[] {
  const endOf = endFinder(layout);
  return [...new Set(events)]
    .flatMap((event) => relativeDatesOf(dataset, event))
    .flatMap((date) => bracketOf(date, endOf) ?? []);
}

/**
 * The foremost brackets of what is in sight, apart from `asked`: first those of which both ends are
 * on the axis and in sight, then those that lead elsewhere.
 */
export function quietBrackets(
  dataset: Dataset,
  layout: TimelineLayout,
  asked: readonly number[],
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
): readonly ChosenBracket[] {
  const { marks, visible, columns } = layout;
  const { ranked, places } = allRelativeDates(dataset);
  const limit = bracketLimit(columns.plotWidth);
  const isSeen = (end: BracketEnd) => typeof end === 'object' && end.y >= top && end.y <= bottom;
  const found = new Set<number>();
  for (const mark of marks) {
    if (mark.content.type !== 'event' || !isSeen(mark)) continue;
    for (const place of places.get(mark.content.event) ?? []) found.add(place);
  }
  const endOf = endFinder(layout);
  const isWhole = (end: BracketEnd) => isSeen(end) && !(end as DrawnMark).shelved;
  const whole: ChosenBracket[] = [];
  const others: ChosenBracket[] = [];
  for (const place of [...found].sort((a, b) => a - b)) {
    if (whole.length === limit) break;
    const date = ranked[place]!;
    if (asked.includes(date.event) || !visible[date.event] || !visible[date.anchor]) continue;
    const bracket = bracketOf(date, endOf);
    if (!bracket || !(isSeen(bracket.from) || isSeen(bracket.to))) continue;
    if ([bracket.from, bracket.to].some(isRestOfShelf)) continue;
    const list = isWhole(bracket.from) && isWhole(bracket.to) ? whole : others;
    if (list.length < limit) list.push(bracket);
  }
  return [...whole, ...others].slice(0, limit);
}

/** What the shelf has no room for is one mark: a bracket to it would tell nothing. */
function isRestOfShelf(end: BracketEnd): boolean {
  return typeof end === 'object' && end.shelved && end.content.type === 'count';
}

/** How many relative dates the stretch in view has besides those drawn. */
export function bracketsLeftOut(
  dataset: Dataset,
  { view, time, visible }: TimelineLayout,
  drawn: readonly ChosenBracket[],
): number {
  if (!view) return 0;
  const keys = new Set(drawn.map(({ date }) => date.key));
  const isInView = (event: number) =>
    time.starts[event]! < view.end && time.ends[event]! > view.start;
  return allRelativeDates(dataset).ranked.filter(
    ({ key, event, anchor }) =>
      visible[event] && visible[anchor] && (isInView(event) || isInView(anchor)) && !keys.has(key),
  ).length;
}

/** The marks of an event, by preference its own; or the edge beyond which it lies; null: not drawn. */
type EndFinder = (event: number) => readonly DrawnMark[] | 'left' | 'right' | null;

function endFinder({ lanes, time, view, marks }: TimelineLayout): EndFinder {
  const own = new Map<number, DrawnMark[]>();
  for (const mark of marks) {
    if (mark.content.type !== 'event') continue;
    const { event } = mark.content;
    const known = own.get(event);
    if (known) known.push(mark);
    else own.set(event, [mark]);
  }
  const countsOf = (event: number) =>
    marks.filter(
      ({ content, lane }) =>
        content.type === 'count' && standsBehind(lanes[lane]!, content.counted, event, time),
    );
  return (event) => {
    const found = own.get(event);
    if (found) return found;
    const start = time.starts[event]!;
    const [left, right] = view
      ? [view.toPx(start), view.toPx(time.ends[event]!)]
      : [Number.NaN, Number.NaN];
    // A day may reach into the plot while the disc in its middle does not.
    const isBeside = view !== null && (right <= 0 || left >= view.widthPx);
    const counts = isBeside ? [] : countsOf(event);
    if (counts.length > 0) return counts;
    // What a filter hides is nowhere.
    if (!view || !lanes.some((lane) => placeOf(lane, event, start) >= 0)) return null;
    return left + right < view.widthPx ? 'left' : 'right';
  };
}

/** The bracket between the nearest marks of both events; null: there is nothing to join. */
function bracketOf(date: RelativeDate, endOf: EndFinder): ChosenBracket | null {
  const from = endOf(date.event);
  const to = endOf(date.anchor);
  if (!from || !to) return null;
  if (typeof from === 'string') return typeof to === 'string' ? null : { date, from, to: to[0]! };
  if (typeof to === 'string') return { date, from: from[0]!, to };
  let nearest: ChosenBracket | null = null;
  let least = Infinity;
  for (const one of from)
    for (const other of to) {
      const distance = Math.abs(one.y - other.y) + Math.abs(one.x - other.x);
      if (one === other || distance >= least) continue;
      least = distance;
      nearest = { date, from: one, to: other };
    }
  return nearest;
}
