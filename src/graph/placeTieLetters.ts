import { boxesTouch, type Box } from './boxes.ts';
import type { DrawnActor } from './castActors.ts';
import type { DrawnTie } from './drawTies.ts';
import { textWidth } from './measureLabel.ts';
import { nameBox, nodeBox } from './nameBoxes.ts';

/** Of the letters, and of what they keep around them, px. */
const LETTERS_PX = 10;
const ASCENT = 0.74;
const ROOM = 1.5;
/** More letters than this are no sign: the rest is a number. */
const MAX_LETTERS = 3;
/** Where on a tie they may stand, as shares of the way: the best place first. */
const SHARES = [0.5, 0.44, 0.56, 0.36, 0.64, 0.28, 0.72] as const;

/** The letters of who tells a tie, where there is room for them on it. */
export interface TieLetters {
  readonly id: string;
  readonly text: string;
  /** The middle of the baseline, px of the picture. */
  readonly x: number;
  readonly y: number;
  readonly fontPx: number;
  readonly box: Box;
}

/**
 * Places the letters of ties on these, those with most dealings first: on no node, name, arrow head
 * or obstacle, and not on each other. Where there is no room a tie has none.
 */
export function placeTieLetters(
  ties: readonly DrawnTie[],
  lettersOf: (tie: DrawnTie) => readonly string[],
  actors: readonly DrawnActor[],
  textScale: number,
  obstacles: readonly Box[],
): readonly TieLetters[] {
  const fontPx = LETTERS_PX * textScale;
  const taken = [
    ...obstacles,
    ...actors.flatMap((actor) => boxesOf(actor, textScale)),
    ...ties.flatMap(({ shape }) => (shape.arrow ? [boxAround(numbersIn(shape.arrow))] : [])),
  ];
  const placed: TieLetters[] = [];
  for (const tie of ties.toSorted((a, b) => b.dealings - a.dealings)) {
    const text = textOf(lettersOf(tie));
    if (!text) continue;
    const halfWidth = textWidth(text, fontPx, true) / 2 + ROOM;
    const halfHeight = (fontPx * ASCENT) / 2 + ROOM;
    for (const share of SHARES) {
      const { x, y } = pointOn(tie, share);
      const box = { x0: x - halfWidth, y0: y - halfHeight, x1: x + halfWidth, y1: y + halfHeight };
      if (taken.some((other) => boxesTouch(box, other))) continue;
      taken.push(box);
      placed.push({ id: tie.id, text, x, y: y + (fontPx * ASCENT) / 2, fontPx, box });
      break;
    }
  }
  return placed;
}

/** "A B"; of many the first, and how many more. */
function textOf(letters: readonly string[]): string {
  const more = letters.length - MAX_LETTERS;
  return [...letters.slice(0, MAX_LETTERS), ...(more > 0 ? [`+${more}`] : [])].join(' ');
}

/** Node and name apart: between a wide name's ends and its node there is room. */
function boxesOf(actor: DrawnActor, textScale: number): readonly Box[] {
  return [nodeBox(actor), nameBox(actor, textScale)];
}

/** The point of a tie's curve at a share of its way; of a loop always its top. */
function pointOn({ shape }: DrawnTie, share: number) {
  const [ax, ay, cx, cy, bx, by, ...others] = numbersIn(shape.path);
  if (others.length > 0) return shape.middle;
  const [one, two, three] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: one * ax! + two * cx! + three * bx!, y: one * ay! + two * cy! + three * by! };
}

function boxAround(points: readonly number[]): Box {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return {
    x0: Math.min(...xs),
    y0: Math.min(...ys),
    x1: Math.max(...xs),
    y1: Math.max(...ys),
  };
}

function numbersIn(path: string): readonly number[] {
  return Array.from(path.matchAll(/-?[\d.]+/g), Number);
}
