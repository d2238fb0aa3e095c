import { describeRelation } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Measure } from './packRows.ts';
import { coveredOf, placeWords, type Obstacle as Box } from './placeWords.ts';

/** A thin bracket from a relative date to what it hangs on; px from the top left of the lanes. */
export interface PlacedBracket {
  readonly key: string;
  /** Index of the event whose date it is. */
  readonly event: number;
  readonly path: string;
  /** Where it ends, at the event that the date hangs on. */
  readonly anchor: { readonly x: number; readonly y: number };
  /** "two days after", on a plate; `isClear`: it covers nothing. */
  readonly words: { readonly text: string; readonly isClear: boolean } & Box;
}

/** Where brackets may stand, px. */
interface Bounds {
  readonly left: number;
  readonly right: number;
}

/** From the marks to the bracket's back, px. */
const DEPTH = 12;
/** Between a mark, or its label, and the bracket. */
const GAP = 4;
/** Left and right of the words, and their height. */
const PLATE = { padding: 5, height: 17 } as const;
/** How much further out a bracket's back may stand to cross less, and in what steps, px. */
const REACH = 120;
const REACH_STEP = 6;
/** What a bracket would rather have than a shorter way, as px of way: each px of a mark or of words
 * not crossed, the side where its own labels are not, a free place for its words. */
const COST = { crossed: 4, labels: 60, hidden: 90 } as const;
/** Half the room that a line takes, so that two of them are told apart. */
const HALF_LINE = 2;
/** Half the height that a mark takes of its row, as far as words must keep off it. */
const HALF_MARK = 7;

/**
 * Brackets for the dates of some events (by index), as far as both ends are on the screen. Words
 * keep off marks and off one another where they can. `markOf`: the mark of an event, or null.
 */
export function placeBrackets(
  dataset: Dataset,
  events: Iterable<number>,
  markOf: (event: number) => DrawnMark | null,
  marks: readonly DrawnMark[],
  measure: Measure,
  bounds: Bounds,
): readonly PlacedBracket[] {
  const taken: Box[] = marks.map((mark) => ({
    ...outerOf(mark),
    top: mark.y - HALF_MARK,
    bottom: mark.y + HALF_MARK,
  }));
  const placed: PlacedBracket[] = [];
  for (const index of new Set(events)) {
    const event = dataset.events[index]!;
    const mark = markOf(index);
    if (!mark) continue;
    for (const [i, relation] of (event.date?.relations ?? []).entries()) {
      const target = dataset.eventIndex.get(relation.event);
      const anchor = target === undefined ? null : markOf(target);
      if (!anchor || anchor === mark) continue;
      const text = describeRelation(relation, '', dataset.language).replace('“”', '').trim();
      const bracket = placeBracket(mark, anchor, measure(text), taken, bounds);
      const { box, isClear } = bracket.words;
      taken.push(box, ...bracket.lines);
      placed.push({
        key: `${event.id} ${i}`,
        event: index,
        path: bracket.path,
        anchor: bracket.anchor,
        words: { text, isClear, ...box },
      });
    }
  }
  return placed;
}

/** The bracket of least cost: it is short, crosses little, and has a free place for its words. */
function placeBracket(
  mark: DrawnMark,
  anchor: DrawnMark,
  wordsWidth: number,
  taken: readonly Box[],
  bounds: Bounds,
) {
  const top = Math.min(mark.y, anchor.y);
  const bottom = Math.max(mark.y, anchor.y);
  const width = wordsWidth + PLATE.padding * 2;
  const near = taken.filter(
    (box) => box.bottom > top - PLATE.height && box.top < bottom + PLATE.height,
  );
  // On the side where the labels are not, so that it crosses no words of its own.
  const isLeftBetter = labelsOn('left', mark, anchor) <= labelsOn('right', mark, anchor);
  const ways = [isLeftBetter, !isLeftBetter]
    .flatMap((leftward) => waysOn(leftward, mark, anchor, bounds))
    .map((way) => {
      const length = Math.abs(way.spine - way.from) + Math.abs(way.spine - way.to);
      const crossed = way.lines.reduce((sum, line) => sum + coveredOf(line, near), 0);
      const cost =
        length +
        (crossed / (HALF_LINE * 2)) * COST.crossed +
        (way.leftward === isLeftBetter ? 0 : COST.labels);
      return { ...way, cost };
    })
    .toSorted((a, b) => a.cost - b.cost);
  const wordsOf = ({ spine, leftward }: Way) => {
    const isInside = (x: number) => x >= bounds.left && x + width <= bounds.right;
    const sides = [spine - width - 3, spine + 3].filter(isInside);
    if (!leftward) sides.reverse();
    const tried = sides.length > 0 ? sides : [Math.max(bounds.left, spine - width - 3)];
    const { x, y, isClear } = placeWords(tried, top, bottom, width, PLATE.height, near);
    const half = PLATE.height / 2;
    return { isClear, box: { left: x, right: x + width, top: y - half, bottom: y + half } };
  };
  let way = ways[0]!;
  let words = wordsOf(way);
  for (const other of ways) {
    if (words.isClear || other.cost >= ways[0]!.cost + COST.hidden) break;
    const found = wordsOf(other);
    if (found.isClear) [way, words] = [other, found];
  }
  return {
    path: `M${way.from},${mark.y}H${way.spine}V${anchor.y}H${way.to}`,
    anchor: { x: way.to, y: anchor.y },
    lines: way.lines,
    words,
  };
}

/** One way that a bracket could take: out from the one mark, along, and back to the other. */
interface Way {
  readonly leftward: boolean;
  readonly from: number;
  readonly to: number;
  readonly spine: number;
  /** What it takes of the picture. */
  readonly lines: readonly Box[];
}

function waysOn(
  leftward: boolean,
  mark: DrawnMark,
  anchor: DrawnMark,
  { left, right }: Bounds,
): readonly Way[] {
  const edge = (of: DrawnMark) => (leftward ? outerOf(of).left - GAP : outerOf(of).right + GAP);
  const [from, to] = [edge(mark), edge(anchor)];
  const within = (x: number) => Math.max(left + 3, Math.min(right - 3, x));
  const outwards = Array.from({ length: REACH / REACH_STEP + 1 }, (_, i) => DEPTH + i * REACH_STEP);
  const spines = new Set(
    outwards.map((depth) =>
      within(leftward ? Math.min(from, to) - depth : Math.max(from, to) + depth),
    ),
  );
  return [...spines].map((spine) => ({
    leftward,
    from,
    to,
    spine,
    lines: [
      lineBox(spine, mark.y, spine, anchor.y),
      lineBox(from, mark.y, spine, mark.y),
      lineBox(to, anchor.y, spine, anchor.y),
    ],
  }));
}

function lineBox(x1: number, y1: number, x2: number, y2: number): Box {
  const isUpright = x1 === x2;
  return {
    left: Math.min(x1, x2) - (isUpright ? HALF_LINE : 0),
    right: Math.max(x1, x2) + (isUpright ? HALF_LINE : 0),
    top: Math.min(y1, y2) - (isUpright ? 0 : HALF_LINE),
    bottom: Math.max(y1, y2) + (isUpright ? 0 : HALF_LINE),
  };
}

/** A mark with its label, from left to right. */
function outerOf({ x, width, content }: DrawnMark): Pick<Box, 'left' | 'right'> {
  const label = content.type === 'event' ? content.label : null;
  return {
    left: x + Math.min(0, label?.x ?? 0),
    right: x + Math.max(width, label ? label.x + label.width : 0),
  };
}

function labelsOn(side: 'left' | 'right', ...marks: readonly DrawnMark[]): number {
  return marks.filter((mark) => {
    const { left, right } = outerOf(mark);
    return side === 'left' ? left < mark.x : right > mark.x + mark.width;
  }).length;
}
