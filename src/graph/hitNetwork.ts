import { quadtree, type Quadtree } from 'd3';
import { growth, type NetworkScene } from './networkScene.ts';
import { shapeOf } from './paintNetwork.ts';
import type { Point } from './tieCurve.ts';
import type { View } from './view.ts';

/** How far beside a node and a tie they are still hit, px; and a node's least reach. */
const BESIDE_NODE = 4;
const NODE_LEAST = 9;
const BESIDE_TIE = 5;
/** A bent tie is as good as so many straight parts. */
const PARTS = 8;

/** Finds what is at a point of the frame. */
export interface NetworkHits {
  /** Index of a node; -1: none. */
  nodeAt(point: Point, view: View): number;
  /** Index of the nearest of some ties; -1: none is near. */
  tieAt(point: Point, view: View, ties: Iterable<number>): number;
}

export function createHits(scene: NetworkScene): NetworkHits {
  const { xy, radii } = scene;
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  let tree: Quadtree<number> | null = null;
  return {
    nodeAt({ x, y }, view) {
      tree ??= quadtree<number>(
        Array.from(radii.keys()),
        (node) => xy[2 * node]!,
        (node) => xy[2 * node + 1]!,
      );
      const grown = growth(view);
      const [atX, atY] = [(x - view.x) / view.k, (y - view.y) / view.k];
      const reach = Math.max(NODE_LEAST, largest * grown + BESIDE_NODE);
      const node = tree.find(atX, atY, reach / view.k);
      if (node === undefined) return -1;
      const far = Math.hypot(xy[2 * node]! - atX, xy[2 * node + 1]! - atY) * view.k;
      return far <= Math.max(NODE_LEAST, radii[node]! * grown + BESIDE_NODE) ? node : -1;
    },
    tieAt(point, view, ties) {
      let best = -1;
      let least = BESIDE_TIE;
      for (const tie of ties) {
        const far = distanceTo(
          shapeOf(scene, view, tie),
          point,
          scene.bends[tie] === 0 ? 1 : PARTS,
        );
        if (far < least) [best, least] = [tie, far];
      }
      return best;
    },
  };
}

function distanceTo(
  { ax, ay, bx, by, cx, cy }: ReturnType<typeof shapeOf>,
  { x, y }: Point,
  parts: number,
): number {
  let least = Infinity;
  let [fromX, fromY] = [ax, ay];
  for (let part = 1; part <= parts; part += 1) {
    const t = part / parts;
    const u = 1 - t;
    const toX = parts === 1 ? bx : u * u * ax + 2 * u * t * cx + t * t * bx;
    const toY = parts === 1 ? by : u * u * ay + 2 * u * t * cy + t * t * by;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(fromX + share * dx - x, fromY + share * dy - y));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
