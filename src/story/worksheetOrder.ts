import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent, ResolvedDate } from '../dataset/model.ts';
import { createRandom, shuffled } from './shuffle.ts';

/** Events to be put in order. */
export interface OrderTask {
  /** In the order in which they are asked for. */
  readonly asked: readonly DatasetEvent[];
  /** Indices into `asked` by time: the answer. */
  readonly answer: readonly number[];
}

/** Fewer are no task, more are a torment. */
const FEWEST = 3;
const MOST = 6;
/** Chains that are tried; the longest is taken. */
const TRIES = 24;
const STREAM = 1;

/**
 * Some events of which every two have an order that the sources give; null: there are not enough.
 * The same seed gives the same task.
 */
export function orderTask(events: readonly DatasetEvent[], seed: number): OrderTask | null {
  const isBefore = knownOrder(events);
  const random = createRandom(seed, STREAM);
  let best: readonly number[] = [];
  for (let attempt = 0; attempt < TRIES && best.length < MOST; attempt += 1) {
    const chain: number[] = [];
    for (const next of shuffled([...events.keys()], random)) {
      if (chain.length === MOST) break;
      if (chain.every((other) => isBefore(other, next) || isBefore(next, other))) chain.push(next);
    }
    if (chain.length > best.length) best = chain;
  }
  if (best.length < FEWEST) return null;
  const inOrder = best.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const order = misorder(inOrder, random);
  return {
    asked: order.map((index) => events[index]!),
    answer: inOrder.map((index) => order.indexOf(index)),
  };
}

/** In another order than given, or the task would be none. */
function misorder(inOrder: readonly number[], random: () => number): readonly number[] {
  const order = shuffled(inOrder, random);
  const isSame = order.every((index, place) => index === inOrder[place]);
  return isSame ? [...inOrder.slice(1), inOrder[0]!] : order;
}

/**
 * Whether the sources give that one of some events, by index, was over before another began: by
 * days that they give, by "two days after", or by several of these in a row. What is known from
 * elsewhere, or only roughly, gives no order.
 */
export function knownOrder(
  events: readonly Pick<DatasetEvent, 'id' | 'date'>[],
): (before: number, after: number) => boolean {
  const count = events.length;
  const reaches = events.map(() => new Uint8Array(count));
  const indexById = new Map(events.map(({ id }, index) => [id, index]));
  const days = events.map(({ date }) => (hasFirmDays(date) ? date : null));
  for (let a = 0; a < count; a += 1)
    for (let b = 0; b < count; b += 1) {
      const [end, start] = [days[a]?.latest ?? null, days[b]?.earliest ?? null];
      if (end !== null && start !== null && end < start) reaches[a]![b] = 1;
    }
  for (const [index, { date }] of events.entries())
    for (const { kind, event, by } of date?.relations ?? []) {
      const other = indexById.get(event);
      if (other === undefined || isNothing(by) || date!.basis === 'background') continue;
      // A negative duration turns the relation round.
      const isAfter = (kind === 'after') !== (by?.startsWith('-') ?? false);
      const [cause, effect] = isAfter ? [other, index] : [index, other];
      if (!overlap(events[cause]!.date, events[effect]!.date)) reaches[cause]![effect] = 1;
    }
  // What is before something that is before a third is before that too (Warshall).
  for (let via = 0; via < count; via += 1)
    for (const from of reaches)
      if (from[via] === 1)
        for (let to = 0; to < count; to += 1) if (reaches[via]![to] === 1) from[to] = 1;
  return (before, after) => reaches[before]![after] === 1 && reaches[after]![before] !== 1;
}

/** Days that a source gives, neither roughly nor perhaps. */
function hasFirmDays(date: ResolvedDate | null): date is ResolvedDate {
  if (date === null || !isDated(date)) return false;
  return date.basis !== 'background' && !date.approximate && !date.uncertain;
}

/** A duration of no length at all: "on the same day" is no order. */
function isNothing(by: string | null): boolean {
  return by !== null && !/[1-9]/.test(by);
}

/** Of spans "after" may mean after the beginning: then one may still go on when the other begins. */
function overlap(cause: ResolvedDate | null, effect: ResolvedDate | null): boolean {
  if (cause?.extent !== 'span' && effect?.extent !== 'span') return false;
  return !((cause?.latest ?? Infinity) < (effect?.earliest ?? -Infinity));
}
