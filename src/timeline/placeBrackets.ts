import { describeRelation } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Measure } from './packRows.ts';
import { placeWords } from './placeWords.ts';

/** A thin bracket from a relative date to what it hangs on; px from the top left of the lanes. */
export interface PlacedBracket {
  readonly key: string;
  readonly path: string;
  /** Where it ends, at the event that the date hangs on. */
  readonly anchor: { readonly x: number; readonly y: number };
  /** "two days after", on a plate; `isClear`: it covers nothing. */
  readonly words: { readonly text: string; readonly isClear: boolean } & Box;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
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
      taken.push(bracket.box);
      placed.push({
        key: `${event.id} ${i}`,
        path: bracket.path,
        anchor: bracket.anchor,
        words: { text, isClear: bracket.isClear, ...bracket.box },
      });
    }
  }
  return placed;
}

function placeBracket(
  mark: DrawnMark,
  anchor: DrawnMark,
  wordsWidth: number,
  taken: readonly Box[],
  { left, right }: Bounds,
) {
  // On the side where the labels are not, so that it crosses no words of its own.
  const leftward = labelsOn('left', mark, anchor) <= labelsOn('right', mark, anchor);
  const edge = (of: DrawnMark) => (leftward ? outerOf(of).left - GAP : outerOf(of).right + GAP);
  const spine = leftward
    ? Math.max(left + 3, Math.min(edge(mark), edge(anchor)) - DEPTH)
    : Math.min(right - 3, Math.max(edge(mark), edge(anchor)) + DEPTH);
  const width = wordsWidth + PLATE.padding * 2;
  const isInside = (x: number) => x >= left && x + width <= right;
  const sides = [spine - width - 3, spine + 3].filter(isInside);
  if (!leftward) sides.reverse();
  const { x, y, isClear } = placeWords(
    sides.length > 0 ? sides : [Math.max(left, spine - width - 3)],
    Math.min(mark.y, anchor.y),
    Math.max(mark.y, anchor.y),
    width,
    PLATE.height,
    taken,
  );
  return {
    path: `M${edge(mark)},${mark.y}H${spine}V${anchor.y}H${edge(anchor)}`,
    anchor: { x: edge(anchor), y: anchor.y },
    isClear,
    box: { left: x, right: x + width, top: y - PLATE.height / 2, bottom: y + PLATE.height / 2 },
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
