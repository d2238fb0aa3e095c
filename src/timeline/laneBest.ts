import type { Lane } from './laneColumns.ts';
import type { TimeColumns } from './timeColumns.ts';

const cache = new WeakMap<Int32Array, Int32Array>();

/**
 * The place of the most important event in places `from` up to, not including, `to`; −1: there is
 * none. A tournament tree answers in the logarithm of the lane's length.
 */
export function bestPlace(
  lane: Lane,
  { importance }: TimeColumns,
  from: number,
  to: number,
): number {
  const tree = treeOf(lane, importance);
  const size = tree.length / 2;
  let best = -1;
  let low = from + size;
  let high = to + size;
  while (low < high) {
    if (low & 1) best = better(lane, importance, best, tree[low++]!);
    if (high & 1) best = better(lane, importance, best, tree[--high]!);
    low >>= 1;
    high >>= 1;
  }
  return best;
}

function better({ events }: Lane, importance: Uint8Array, a: number, b: number): number {
  if (a < 0 || b < 0) return Math.max(a, b);
  return precedence(importance, events[b]!) > precedence(importance, events[a]!) ? b : a;
}

/**
 * An order in which events come before others, no two alike: the more important first, equal ones
 * in an order that is mixed but always the same (by Knuth's multiplicative hash), so that those
 * which are shown spread over their time, and one that is shown stays when a view comes nearer.
 */
export function precedence(importance: Uint8Array, event: number): number {
  return importance[event]! * 2 ** 32 + (Math.imul(event, 0x9e3779b1) >>> 0);
}

function treeOf(lane: Lane, importance: Uint8Array): Int32Array {
  let tree = cache.get(lane.events);
  if (!tree) {
    let size = 1;
    while (size < lane.events.length) size *= 2;
    tree = new Int32Array(size * 2).fill(-1);
    for (let place = 0; place < lane.events.length; place += 1) tree[size + place] = place;
    for (let node = size - 1; node >= 1; node -= 1)
      tree[node] = better(lane, importance, tree[node * 2]!, tree[node * 2 + 1]!);
    cache.set(lane.events, tree);
  }
  return tree;
}
