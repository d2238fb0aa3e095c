import { quadtree } from 'd3';
import { boxesTouch, type Box } from './boxes.ts';
import type { NetworkInput } from './networkTypes.ts';
import { NETWORK_LABEL_GAP as LABEL_GAP } from './nodeShape.ts';
import type { Region } from './regions.ts';

/** Rounds of parting; most pictures rest sooner. */
const ROUNDS = 40;
/** Between two nodes, and between a node and a name, px. */
const GAP = 1.5;
/** From a node to the picture's edge: room for its ring, px. */
const RING = 4;
/** Nodes in one place are parted along this way, px. */
const NUDGE = 0.01;
/** Parting halves of the way each time would take as many rounds again. */
const EAGER = 0.6;

/**
 * Parts nodes that lie on each other or on a name, within the picture and everybody's own part of
 * it. Counterparts move as mirror images, so that they end facing each other. Changes and returns `xy`.
 */
export function clearOverlaps(
  xy: Float32Array<ArrayBuffer>,
  { nodes, width, height, obstacles }: NetworkInput,
  regions: readonly Region[],
): Float32Array<ArrayBuffer> {
  const largest = nodes.reduce((most, { radius }) => Math.max(most, radius), 0);
  const labelled = nodes.flatMap(({ labelWidth }, i) => (labelWidth > 0 ? [i] : []));
  const indices = nodes.map((_, i) => i);
  const clamp = (value: number, low: number, high: number) =>
    low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));

  /** Puts a node somewhere, as far as it may go, and its counterpart opposite. */
  const put = (i: number, x: number, y: number) => {
    const { radius, labelWidth, labelHeight, counterpart } = nodes[i]!;
    const { from, to } = regions[i]!;
    const half = Math.max(radius + RING, labelWidth / 2);
    const below = labelHeight > 0 ? labelHeight + LABEL_GAP : RING;
    xy[2 * i] = clamp(x, Math.max(half, from * width), Math.min(width - half, to * width));
    xy[2 * i + 1] = clamp(y, radius + RING, height - radius - below);
    if (counterpart < 0) return;
    xy[2 * counterpart] = width - xy[2 * i]!;
    xy[2 * counterpart + 1] = xy[2 * i + 1]!;
  };
  const move = (i: number, dx: number, dy: number) => put(i, xy[2 * i]! + dx, xy[2 * i + 1]! + dy);
  /** Moves a node out of a box by the shortest way that does not leave the picture. */
  const leave = (i: number, { x0, y0, x1, y1 }: Box) => {
    const { radius } = nodes[i]!;
    const reach = radius + GAP;
    const x = xy[2 * i]!;
    const y = xy[2 * i + 1]!;
    if (x <= x0 - reach || x >= x1 + reach || y <= y0 - reach || y >= y1 + reach) return false;
    const edge = radius + RING;
    const ways = [
      { dx: x0 - reach - x, dy: 0, isOpen: x0 - reach >= edge },
      { dx: x1 + reach - x, dy: 0, isOpen: x1 + reach <= width - edge },
      { dx: 0, dy: y0 - reach - y, isOpen: y0 - reach >= edge },
      { dx: 0, dy: y1 + reach - y, isOpen: y1 + reach <= height - edge },
    ].filter(({ isOpen }) => isOpen);
    const length = ({ dx, dy }: (typeof ways)[number]) => Math.abs(dx + dy);
    const shortest = ways.reduce<(typeof ways)[number] | null>(
      (best, way) => (best && length(best) <= length(way) ? best : way),
      null,
    );
    if (!shortest) return false;
    move(i, shortest.dx, shortest.dy);
    return true;
  };

  for (const i of indices) {
    const { counterpart } = nodes[i]!;
    if (counterpart > i) {
      const x = (xy[2 * i]! + width - xy[2 * counterpart]!) / 2;
      put(i, x, (xy[2 * i + 1]! + xy[2 * counterpart + 1]!) / 2);
    } else if (counterpart < 0) move(i, 0, 0);
  }
  /** Whether any two nodes had to part. */
  const partNodes = (): boolean => {
    let hasMoved = false;
    const tree = quadtree<number>(
      indices,
      (i) => xy[2 * i]!,
      (i) => xy[2 * i + 1]!,
    );
    const part = (i: number, k: number) => {
      const dx = xy[2 * k]! - xy[2 * i]! || NUDGE;
      const dy = xy[2 * k + 1]! - xy[2 * i + 1]! || (k % 2 === 0 ? NUDGE : -NUDGE);
      const far = Math.hypot(dx, dy);
      const apart = nodes[i]!.radius + nodes[k]!.radius + GAP;
      if (far >= apart) return;
      hasMoved = true;
      const by = ((apart - far) / far) * EAGER;
      // The larger one stays rather than the smaller.
      const share = nodes[k]!.radius / (nodes[i]!.radius + nodes[k]!.radius);
      move(i, -dx * by * share, -dy * by * share);
      move(k, dx * by * (1 - share), dy * by * (1 - share));
    };
    for (const i of indices) {
      const reach = nodes[i]!.radius + largest + GAP;
      const [x, y] = [xy[2 * i]!, xy[2 * i + 1]!];
      const near: number[] = [];
      tree.visit((node, x0, y0, x1, y1) => {
        if (!('length' in node))
          for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next)
            if (leaf.data > i) near.push(leaf.data);
        return x0 > x + reach || x1 < x - reach || y0 > y + reach || y1 < y - reach;
      });
      for (const k of near) part(i, k);
    }
    return hasMoved;
  };

  const nameBox = (owner: number): Box => {
    const { radius, labelWidth, labelHeight } = nodes[owner]!;
    const [x, top] = [xy[2 * owner]!, xy[2 * owner + 1]! + radius + LABEL_GAP];
    return { x0: x - labelWidth / 2, y0: top, x1: x + labelWidth / 2, y1: top + labelHeight };
  };
  /** Whether a node lay on a name or in a corner; corners, then the first names, have the last word. */
  const clearNames = (): boolean => {
    let hasMoved = false;
    const clear = (owner: number, box: Box) => {
      // Most nodes are above it or below: they are passed over first.
      const [top, bottom] = [box.y0 - largest - GAP, box.y1 + largest + GAP];
      for (let i = 0; i < nodes.length; i += 1) {
        const y = xy[2 * i + 1]!;
        if (y > top && y < bottom && i !== owner && leave(i, box)) hasMoved = true;
      }
    };
    for (const owner of labelled.toReversed()) clear(owner, nameBox(owner));
    for (const obstacle of obstacles) clear(-1, obstacle);
    return hasMoved;
  };

  /** Whether two names lay on each other; the lesser one's node gives way, up or down. */
  const partNames = (): boolean => {
    let hasMoved = false;
    labelled.forEach((owner, rank) => {
      for (let k = rank + 1; k < labelled.length; k += 1) {
        const other = labelled[k]!;
        const widths = nodes[owner]!.labelWidth + nodes[other]!.labelWidth;
        if (2 * Math.abs(xy[2 * other]! - xy[2 * owner]!) > widths) continue;
        const [one, two] = [nameBox(owner), nameBox(other)];
        if (!boxesTouch(one, two)) continue;
        move(other, 0, two.y0 < one.y0 ? one.y0 - two.y1 - GAP : one.y1 - two.y0 + GAP);
        hasMoved = true;
      }
    });
    return hasMoved;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const haveMoved = [partNodes(), partNames(), clearNames()];
    if (!haveMoved.includes(true)) break;
  }
  return xy;
}
