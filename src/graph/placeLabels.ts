import { boxesTouch, type Box } from './boxes.ts';
import type { DrawnActor } from './castActors.ts';
import { boxBeside, CORNERS, SIDES, type LabelSide } from './labelSides.ts';
import { fitLabel } from './measureLabel.ts';
import { growth } from './networkScene.ts';
import { NETWORK_LABEL_GAP as LABEL_GAP } from './nodeShape.ts';
import type { View } from './view.ts';

/** A name beside its node. */
export interface LabelPlace {
  /** Of the actor, in the order of importance. */
  readonly index: number;
  readonly side: LabelSide;
  readonly lines: readonly string[];
  /** px of the frame, at the view they were placed for. */
  readonly box: Box;
}

/** No more names than a person can read, and the page has elements for. */
const MAX_LABELS = 150;
/** Among so many nodes in sight names take more trouble: corners, two lines, and each other in view. */
const FEW = 40;
/** To take the last place that a later name has is so much worse than to take one of many. */
const ALL_LOST = 2;
const LINE_HEIGHT = 1.2;
/** Room around a name, and from there to its node, px. */
export const ROOM = 1;
export const GAP = LABEL_GAP - ROOM;
/** Side of a cell in which things are looked up, px. */
const CELL = 48;

/** The boxes of the nodes that are in sight at a view, the first ones first. */
export function nodesInSight(
  actors: readonly DrawnActor[],
  view: View,
  width: number,
  height: number,
): readonly { readonly index: number; readonly node: Box }[] {
  const grown = growth(view);
  return actors.flatMap(({ x, y, radius }, index) => {
    const r = radius * grown + ROOM;
    const [cx, cy] = [view.x + view.k * x, view.y + view.k * y];
    const node = { x0: cx - r, y0: cy - r, x1: cx + r, y1: cy + r };
    const isOut = node.x1 < 0 || node.y1 < 0 || node.x0 > width || node.y0 > height;
    return isOut ? [] : [{ index, node }];
  });
}

/** Whose name comes first. `chosen`: it is there even where it lies on the nodes of others. */
export type LabelRank = 'chosen' | 'wanted' | 'usual';

const RANKS: readonly LabelRank[] = ['chosen', 'wanted', 'usual'];

/**
 * Names for as many nodes as there is room for at a view, by their rank, then the first ones first:
 * none touches another, an obstacle, the edge of the frame, or a node; but for the chosen, who recede
 * behind nobody: where there is no other place, theirs lie on nodes that are not chosen.
 */
export function placeLabels(
  actors: readonly DrawnActor[],
  view: View,
  width: number,
  height: number,
  fontPx: number,
  obstacles: readonly Box[],
  rankOf: (actor: DrawnActor) => LabelRank,
): readonly LabelPlace[] {
  const taken = createCells();
  const shown = nodesInSight(actors, view, width, height);
  for (const { node } of shown) taken.add(node);
  for (const obstacle of obstacles) taken.add(obstacle);
  const isWithin = ({ x0, y0, x1, y1 }: Box) => x0 >= 0 && y0 >= 0 && x1 <= width && y1 <= height;
  const isFree = (box: Box) => isWithin(box) && !taken.touches(box);

  const isFew = shown.length <= FEW;
  const ranked = RANKS.map((rank) => shown.filter(({ index }) => rankOf(actors[index]!) === rank));
  const ordered = ranked.flat();
  /** What the names of the chosen keep off in any case. */
  const fixed = [...obstacles, ...ranked[0]!.map(({ node }) => node)];
  const choices = ordered.map(({ index, node }) => {
    const actor = actors[index]!;
    const forms = isFew ? formsOf(actor, fontPx) : [inOneLine(actor)];
    return function* (isOpen: (box: Box) => boolean = isFree) {
      for (const { lines, width: wide } of forms)
        for (const side of isFew ? [...SIDES, ...CORNERS] : SIDES) {
          const box = boxBeside(node, side, wide, lines.length * fontPx * LINE_HEIGHT, GAP);
          if (isOpen(box)) yield { index, side, lines, box };
        }
    };
  });

  const places: LabelPlace[] = [];
  const take = (place: LabelPlace | undefined) => {
    if (!place) return;
    taken.add(place.box);
    places.push(place);
  };
  /** For the chosen, where no place is free: the one that covers fewest nodes. */
  const anyway = (order: number): LabelPlace | undefined => {
    if (order >= ranked[0]!.length) return undefined;
    const keptOff = [...fixed, ...places.map(({ box }) => box)];
    const open = [
      ...choices[order]!(
        (box) => isWithin(box) && !keptOff.some((other) => boxesTouch(other, box)),
      ),
    ];
    const covers = open.map(({ box }) => shown.filter(({ node }) => boxesTouch(node, box)).length);
    return open[covers.indexOf(Math.min(...covers))];
  };
  if (isFew) {
    const open = choices.map((free) => [...free()]);
    open.forEach((own, i) => {
      const later = open.slice(i + 1);
      const free = own.filter(({ box }) => isFree(box));
      take(leastHarmful(free, later) ?? anyway(i));
    });
  } else
    for (const [i, free] of choices.entries()) {
      if (places.length >= MAX_LABELS) break;
      take(free().next().value ?? anyway(i));
    }
  return places;
}

/** The place that takes least from the names to come; of equals the first. */
function leastHarmful(
  own: readonly LabelPlace[],
  later: readonly (readonly LabelPlace[])[],
): LabelPlace | undefined {
  const harm = ({ box }: LabelPlace) =>
    later.reduce((sum, theirs) => {
      if (theirs.length === 0) return sum;
      const lost = theirs.filter((place) => boxesTouch(place.box, box)).length / theirs.length;
      return sum + (lost === 1 ? ALL_LOST : lost);
    }, 0);
  const harms = own.map(harm);
  return own[harms.indexOf(Math.min(...harms))];
}

function inOneLine({ lines, labelWidth }: DrawnActor) {
  return { lines, width: labelWidth };
}

/** On one line, unless it is cut there, or on two, where it has two words. */
function formsOf(actor: DrawnActor, fontPx: number) {
  const [one, { name }] = [inOneLine(actor), actor.shown.actor];
  const two = fitLabel(name, fontPx, one.width - 1);
  if (two.lines.length < 2) return [one];
  return one.lines.join(' ') === name ? [one, two] : [two];
}

/** Boxes by the cells of a grid that they reach into. */
function createCells() {
  const cells = new Map<number, Box[]>();
  const visit = ({ x0, y0, x1, y1 }: Box, act: (cell: number) => boolean | void) => {
    for (let row = Math.floor(y0 / CELL); row <= y1 / CELL; row += 1)
      for (let column = Math.floor(x0 / CELL); column <= x1 / CELL; column += 1)
        if (act(row * 4096 + column) === true) return true;
    return false;
  };
  return {
    add: (box: Box) =>
      visit(box, (cell) => {
        const boxes = cells.get(cell);
        if (boxes) boxes.push(box);
        else cells.set(cell, [box]);
      }),
    touches: (box: Box) =>
      visit(box, (cell) => cells.get(cell)?.some((other) => boxesTouch(box, other)) ?? false),
  };
}
