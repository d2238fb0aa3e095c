import { boxesTouch, type Box } from './boxes.ts';
import type { DrawnActor } from './castActors.ts';
import { growth } from './networkScene.ts';
import { NETWORK_LABEL_GAP as LABEL_GAP } from './nodeShape.ts';
import type { View } from './view.ts';

/** A name beside its node. */
export interface LabelPlace {
  /** Of the actor, in the order of importance. */
  readonly index: number;
  /** From the node's centre to where the text begins (its baseline) while the node is so large, px. */
  readonly side: 'below' | 'above' | 'right' | 'left';
  /** px of the frame, at the view they were placed for. */
  readonly box: Box;
}

/** No more names than a person can read, and the page has elements for. */
const MAX_LABELS = 150;
const SIDES = ['below', 'above', 'right', 'left'] as const;
const LINE_HEIGHT = 1.2;
/** Room around a name, px. */
const ROOM = 1;
/** Side of a cell in which things are looked up, px. */
const CELL = 48;

/**
 * Names for as many nodes as there is room for at a view, the first ones first: none touches
 * another, a node, an obstacle or the edge of the frame. `isWanted` ones come before all.
 */
export function placeLabels(
  actors: readonly DrawnActor[],
  view: View,
  width: number,
  height: number,
  fontPx: number,
  obstacles: readonly Box[],
  isWanted: (actor: DrawnActor) => boolean,
): readonly LabelPlace[] {
  const grown = growth(view);
  const taken = createCells();
  const shown: { readonly index: number; readonly node: Box }[] = [];
  actors.forEach(({ x, y, radius }, index) => {
    const r = radius * grown + ROOM;
    const [cx, cy] = [view.x + view.k * x, view.y + view.k * y];
    const node = { x0: cx - r, y0: cy - r, x1: cx + r, y1: cy + r };
    if (node.x1 < 0 || node.y1 < 0 || node.x0 > width || node.y0 > height) return;
    taken.add(node);
    shown.push({ index, node });
  });
  for (const obstacle of obstacles) taken.add(obstacle);

  const places: LabelPlace[] = [];
  const wanted = shown.filter(({ index }) => isWanted(actors[index]!));
  const others = shown.filter(({ index }) => !isWanted(actors[index]!));
  for (const { index, node } of [...wanted, ...others]) {
    if (places.length >= MAX_LABELS) break;
    for (const side of SIDES) {
      const box = boxBeside(node, side, actors[index]!.labelWidth, fontPx * LINE_HEIGHT);
      if (box.x0 < 0 || box.y0 < 0 || box.x1 > width || box.y1 > height) continue;
      if (taken.touches(box)) continue;
      taken.add(box);
      places.push({ index, side, box });
      break;
    }
  }
  return places;
}

/** Where a name stands beside a node's box. */
export function boxBeside(
  { x0, y0, x1, y1 }: Box,
  side: LabelPlace['side'],
  labelWidth: number,
  labelHeight: number,
): Box {
  const gap = LABEL_GAP - ROOM;
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const left = {
    below: cx - labelWidth / 2,
    above: cx - labelWidth / 2,
    right: x1 + gap,
    left: x0 - gap - labelWidth,
  }[side];
  const top = {
    below: y1 + gap,
    above: y0 - gap - labelHeight,
    right: cy - labelHeight / 2,
    left: cy - labelHeight / 2,
  }[side];
  return { x0: left, y0: top, x1: left + labelWidth, y1: top + labelHeight };
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
