import { describeRelation } from '../dataset/dateWords.ts';
import { bracketWays, HALF_MARK, halfOf, lineBox, type Point, type Way } from './bracketWays.ts';
import type { BracketEnd, ChosenBracket } from './chooseBrackets.ts';
import { cutLine, pathOf, type Piece } from './cutLine.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Measure } from './packRows.ts';
import { placeWords, type Obstacle as Box } from './placeWords.ts';

/** A thin bracket from a relative date to what it hangs on; px from the top left of the lanes. */
export interface PlacedBracket {
  readonly key: string;
  /** Index of the event whose date it is. */
  readonly event: number;
  /** With an arrowhead at the edge of the plot where it leads beyond it. */
  readonly path: string;
  /** Where it ends, at the event that the date hangs on; null: beyond the edge. */
  readonly anchor: Point | null;
  /** "two days after", on a plate; null: they would cover something. */
  readonly words: ({ readonly text: string } & Box) | null;
}

/** What brackets are placed in. */
export interface BracketRoom {
  readonly language: string;
  readonly marks: readonly DrawnMark[];
  readonly rowHeight: number;
  /** How many times larger than usual letters are. */
  readonly unit: number;
  /** Where brackets may be seen: the part of the plot in sight, px. */
  readonly sight: Box;
  /** Where the shelf begins: brackets of what stands on it may go so far left. */
  readonly shelfX: number;
  readonly measure: Measure;
}

/** Left and right of the words, and their height in letters of the usual size, px. */
const PLATE = { padding: 5, height: 17 } as const;
/** Left and right of a mark or a label, where a line that meets it is broken. */
const HALO = 3;
/** For words in a free place, a bracket takes a way that costs so much more; so many are tried. */
const WORTH = 90;
const TRIED = 6;
/** An arrowhead's length and half its width. */
const HEAD = { length: 5, half: 3.5 } as const;

/** Places brackets one after the other: each keeps off marks, labels, and the ones before it. */
export function placeBrackets(
  chosen: readonly ChosenBracket[],
  { language, marks, rowHeight, unit, sight, shelfX, measure }: BracketRoom,
): readonly PlacedBracket[] {
  const taken: Box[] = marks.flatMap((mark) => [
    markOf(mark, 0, halfOf(mark, unit) - 1),
    ...labelOf(mark, 0, (HALF_MARK - 1) * unit),
  ]);
  const through: Box[] = marks.flatMap((mark) => brokenAt(mark, unit));
  const height = PLATE.height * unit;
  const placed: PlacedBracket[] = [];
  for (const { date, from, to } of chosen) {
    const bounds = isShelved(from) || isShelved(to) ? { ...sight, left: shelfX } : sight;
    const text = describeRelation(date.relation, '', language).replace('“”', '').trim();
    const width = measure(text) + PLATE.padding * 2;
    const found = wayWithWords(
      bracketWays(from, to, taken, rowHeight, unit, bounds),
      (pieces) => placeWords(pieces, width, height, bounds, [...taken, ...linesOf(pieces)]),
      bounds,
    );
    if (!found) continue;
    const { points, whole, box } = found;
    const pieces = cutLine(points, bounds, through);
    if (pieces.length === 0) continue;
    const [first, last] = [points[0]!, points.at(-1)!];
    let path = pathOf(pieces);
    if (typeof from === 'string' || !isWithin(first, bounds)) {
      const [end, start] = pieces[0]!;
      path += headPath(start, end);
    }
    const isEndSeen = typeof to !== 'string' && isWithin(last, bounds);
    if (!isEndSeen) path += headPath(...pieces.at(-1)!);
    taken.push(...linesOf(whole));
    if (box) {
      taken.push(box);
      through.push(box);
    }
    placed.push({
      key: date.key,
      event: date.event,
      path,
      anchor: isEndSeen ? last : null,
      words: box && { text, ...box },
    });
  }
  return placed;
}

/** The best way, or one that is not much worse with a place for its words; null: none in sight. */
function wayWithWords(
  ways: readonly Way[],
  wordsBeside: (pieces: readonly Piece[]) => Box | null,
  bounds: Box,
) {
  let best = null;
  for (const { points, cost } of ways.slice(0, TRIED)) {
    if (best && cost > ways[0]!.cost + WORTH) break;
    const whole = cutLine(points, bounds, []);
    if (whole.length === 0) continue;
    const found = { points, whole, box: wordsBeside(whole) };
    if (found.box) return found;
    best ??= found;
  }
  return best;
}

function linesOf(pieces: readonly Piece[]): readonly Box[] {
  return pieces.map(([from, to]) => lineBox(from, to));
}

/** An open arrowhead at the end of a piece. */
function headPath(from: Point, to: Point): string {
  const [x, y] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const { length, half } = HEAD;
  const wing = (side: number) =>
    `${to.x - x * length + y * half * side},${to.y - y * length + x * half * side}`;
  return `M${wing(-1)}L${to.x},${to.y}L${wing(1)}`;
}

/** Where a line is broken: at labels, words and small marks, not at another line or a bare bar. */
function brokenAt(mark: DrawnMark, unit: number): readonly Box[] {
  const { content } = mark;
  const label = labelOf(mark, HALO, HALF_MARK * unit);
  return content.type === 'event' && content.box?.wide
    ? label
    : [markOf(mark, HALO, halfOf(mark, unit)), ...label];
}

function markOf({ x, y, width }: DrawnMark, halo: number, half: number): Box {
  return { left: x - halo, right: x + width + halo, top: y - half, bottom: y + half };
}

/** A mark's label, if it has one, with the gap between them. */
function labelOf({ x, y, width, content }: DrawnMark, halo: number, half: number): readonly Box[] {
  const label = content.type === 'event' ? content.label : null;
  if (!label) return [];
  const left = x + label.x;
  const right = left + label.width;
  return [
    {
      left: (left > x + width ? x + width : left) - halo,
      right: (right < x ? x : right) + halo,
      top: y - half,
      bottom: y + half,
    },
  ];
}

function isShelved(end: BracketEnd): boolean {
  return typeof end === 'object' && end.shelved;
}

function isWithin({ x, y }: Point, { left, right, top, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
