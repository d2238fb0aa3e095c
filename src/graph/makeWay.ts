import type { Dataset } from '../dataset/indexDataset.ts';
import { keptFree } from './baseLayout.ts';
import { boxesTouch, type Box } from './boxes.ts';
import type { DrawnActor } from './castActors.ts';
import type { Frame } from './frame.ts';
import { boxBelow, moved, nameBox, nameShifts, nodeBox } from './nameBoxes.ts';

/**
 * Lets names that lie on a node or on another name, since somebody was dragged there, look for
 * another place around their own node; where they find none, one that only a name is in, which has
 * to look in its turn. Nobody else's moves. A name that no place is left for is not written, the
 * less important ones first: so none ever lies on a node or on another.
 */
export function makeWay(
  dataset: Dataset,
  actors: readonly DrawnActor[],
  frame: Frame,
  textScale: number,
): readonly DrawnActor[] {
  const kept = keptFree(dataset, frame);
  const nodes = actors.map(nodeBox);
  /** Where names stay or have found a place; null: still looking. */
  const settled: (Box | null)[] = actors.map(() => null);
  const shifts = actors.map(({ nameShift }) => nameShift);
  const isOpen = (own: number, box: Box) =>
    isWithin(box, frame) &&
    !kept.some((corner) => boxesTouch(corner, box)) &&
    !nodes.some((node, i) => i !== own && boxesTouch(node, box));
  const shiftOf = (own: number) => shifts[own] ?? { x: 0, y: 0 };
  const namesIn = (box: Box) =>
    settled.flatMap((name, i) => (name && boxesTouch(name, box) ? [i] : []));

  // Who lies on nobody stays; of two that lie on each other the more important one.
  const looking: number[] = [];
  actors.forEach((actor, i) => {
    const name = nameBox(actor, textScale);
    if (!actor.isUnnamed && isOpen(i, name) && namesIn(name).length === 0) settled[i] = name;
    else looking.push(i);
  });
  if (looking.length === 0) return actors;

  const havePushed = new Set<number>();
  const find = (own: number, mayPush: boolean) => {
    const places = nameShifts(actors[own]!, textScale)
      .map((shift) => ({ shift, box: moved(boxBelow(actors[own]!, textScale), shift) }))
      .filter(({ box }) => isOpen(own, box))
      .map((place) => ({ ...place, others: namesIn(place.box) }));
    const place =
      places.find(({ others }) => others.length === 0) ??
      (mayPush ? places.find(({ others }) => others.length === 1) : undefined);
    if (!place) return false;
    for (const other of place.others) {
      havePushed.add(own);
      settled[other] = null;
      looking.push(other);
    }
    settled[own] = place.box;
    shifts[own] = place.shift;
    return true;
  };
  for (const own of looking) find(own, !havePushed.has(own));
  // Who found nothing lies on others, for whom there may be a place, which makes room in its turn.
  const stuck = looking.filter((own) => !settled[own]);
  for (const own of stuck) settled[own] = moved(boxBelow(actors[own]!, textScale), shiftOf(own));
  for (let isDone = stuck.length === 0; !isDone;) {
    isDone = true;
    settled.forEach((box, own) => {
      if (!box || (isOpen(own, box) && namesIn(box).length === 1)) return;
      settled[own] = null;
      if (find(own, false)) isDone = false;
      else settled[own] = box;
    });
  }
  // Where names still lie on something, the more important ones choose first.
  const boxes = settled.splice(0, Infinity, ...actors.map(() => null));
  boxes.forEach((box, own) => {
    if (box && isOpen(own, box) && namesIn(box).length === 0) settled[own] = box;
    else find(own, false);
  });
  return actors.map((actor, i) => {
    const isUnnamed = settled[i] === null;
    return shifts[i] === actor.nameShift && isUnnamed === (actor.isUnnamed ?? false)
      ? actor
      : { ...actor, nameShift: shifts[i], isUnnamed };
  });
}

function isWithin({ x0, y0, x1, y1 }: Box, { width, height }: Frame): boolean {
  return x0 >= 0 && y0 >= 0 && x1 <= width && y1 <= height;
}
