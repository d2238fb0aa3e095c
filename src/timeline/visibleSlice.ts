import { lowerBound, type Lane } from './laneColumns.ts';

/** Places in the lane that reach into a stretch of days. */
export interface Slice {
  /** Those that began before it, ascending; found in a tree, so their number is what costs. */
  readonly reaching: readonly number[];
  /** Those that begin in it: places `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/** What of a lane reaches into the days from `start` to `end`. */
export function visibleSlice(lane: Lane, start: number, end: number): Slice {
  const from = lowerBound(lane.starts, start);
  const to = lowerBound(lane.starts, end, from);
  return { reaching: from > 0 ? reachingBefore(lane, from, start) : [], from, to };
}

function reachingBefore(lane: Lane, from: number, start: number): readonly number[] {
  const reaching: number[] = [];
  const tree = endTree(lane.ends);
  const size = tree.length / 2;
  const visit = (node: number, first: number, span: number): void => {
    if (first >= from || !(tree[node]! > start)) return;
    if (node >= size) {
      reaching.push(node - size);
      return;
    }
    visit(node * 2, first, span / 2);
    visit(node * 2 + 1, first + span / 2, span / 2);
  };
  visit(1, 0, size);
  return reaching;
}

const treeCache = new WeakMap<Float64Array, Float64Array>();

/** Latest end under each node of a complete binary tree over the lane; leaves from `size` on. */
function endTree(ends: Float64Array): Float64Array {
  let tree = treeCache.get(ends);
  if (!tree) {
    let size = 1;
    while (size < ends.length) size *= 2;
    tree = new Float64Array(size * 2).fill(-Infinity);
    tree.set(ends, size);
    for (let node = size - 1; node >= 1; node -= 1)
      tree[node] = Math.max(tree[node * 2]!, tree[node * 2 + 1]!);
    treeCache.set(ends, tree);
  }
  return tree;
}
