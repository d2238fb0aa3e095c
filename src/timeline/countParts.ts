import type { Share } from './counted.ts';
import type { Part } from './markParts.ts';
import { sidePaint, type SidePaint } from './sidePaint.ts';
import { STANDINGS } from '../state/facts.ts';

/** Height of a counted mark, px. */
export const COUNT_HEIGHT = 17;
/** How far above the middle of the mark its number's middle stands, px. */
export const COUNT_TEXT_RISE = 2;
/** The stripe under the number: its height and place, px from the middle. */
const STRIPE_HEIGHT = 4;
const STRIPE_Y = COUNT_HEIGHT / 2 - STRIPE_HEIGHT;
/** However few they are, those of one set of sides are seen. */
const MIN_PART_PX = 2;
/** Those of one standing are told apart if they take so much: less shows no hatching. */
const MIN_STANDING_PX = 5;
/** More sets of sides than this do not show on so small a mark: the rest stays bare. */
const MAX_SETS = 5;

/** What of a counted mark's events one set of sides has. */
export interface SetShare {
  /** Index into the paints. */
  readonly sideSet: number;
  readonly count: number;
  /** Of them planned or a position; alleged. */
  readonly pale: number;
  readonly alleged: number;
}

/**
 * What a counted mark stands for, as a stripe under its number: a part a set of sides, as wide as
 * its share; hatched where it is alleged, pale where it is planned or a position. `widthPx`: of the
 * mark at its usual size.
 */
export function countParts(
  sets: readonly SetShare[],
  size: number,
  widthPx: number,
  paints: readonly SidePaint[],
): readonly Part[] {
  const parts: Part[] = [];
  let x = 0;
  for (const { sideSet, count, pale, alleged } of sets) {
    const left = Math.round(x);
    const width = Math.min(widthPx - left, Math.max(MIN_PART_PX, (count / size) * widthPx));
    if (width < 1) break;
    x += width;
    const paint = paints[sideSet]!;
    const paleWidth = widthOf(pale / count, width);
    const allegedWidth = widthOf(alleged / count, width);
    const stripe = STRIPE_HEIGHT / paint.colours.length;
    paint.colours.forEach((_, i) => {
      const y = STRIPE_Y + i * stripe;
      const own = sidePaint(paint, i);
      if (width > paleWidth) parts.push(rectOf(left, y, width - paleWidth, stripe, own, 'fill'));
      if (paleWidth > 0)
        parts.push(rectOf(left + width - paleWidth, y, paleWidth, stripe, own, 'pale'));
    });
    if (allegedWidth > 0)
      parts.push({
        shape: 'rect',
        look: 'hatch',
        x: left,
        y: STRIPE_Y,
        width: allegedWidth,
        height: STRIPE_HEIGHT,
        radius: 0,
      });
  }
  return parts;
}

/** A part's width, if it is enough to be seen. */
function widthOf(share: number, width: number): number {
  return share * width >= MIN_STANDING_PX ? share * width : share === 1 ? width : 0;
}

function rectOf(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: SidePaint,
  look: 'fill' | 'pale',
): Part {
  return { shape: 'rect', look, x, y, width, height, radius: 0, paint, fade: 'none' };
}

/** The largest sets of sides among what a mark stands for, in their own order. */
export function largestSets(shares: readonly Share[]): readonly SetShare[] {
  const sets: { -readonly [key in keyof SetShare]: SetShare[key] }[] = [];
  for (const { sideSet, standing, count } of shares) {
    let set = sets.at(-1);
    if (set?.sideSet !== sideSet) sets.push((set = { sideSet, count: 0, pale: 0, alleged: 0 }));
    set.count += count;
    const kind = STANDINGS[standing]!;
    if (kind === 'alleged') set.alleged += count;
    else if (kind !== 'reported') set.pale += count;
  }
  if (sets.length <= MAX_SETS) return sets;
  const least = sets.map(({ count }) => count).sort((a, b) => b - a)[MAX_SETS - 1]!;
  return sets.filter(({ count }) => count >= least).slice(0, MAX_SETS);
}
