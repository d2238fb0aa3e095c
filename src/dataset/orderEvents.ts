import { compareText } from './compareText.ts';
import type { DatasetEvent } from './model.ts';
import { NOTHING } from './shortLists.ts';

type Dated = Pick<DatasetEvent, 'id' | 'date'>;

/**
 * Events by time: the earliest day that their dates and what came before them leave, then the
 * latest, undated ones last, then id. What may have begun on any day up to some day stands right
 * before the first event that it is known to precede. Deterministic; one sort and two passes.
 */
export function orderEvents<E extends Dated>(events: readonly E[]): E[] {
  return timeOrder(events).map((index) => events[index]!);
}

/** Like `orderEvents`: the indices of the events in that order. */
export function timeOrder(events: readonly Dated[]): readonly number[] {
  const causes = causesByEvent(events);
  const latest = new Float64Array(events.length);
  // NaN where nothing tells on which day an event began.
  const starts = new Float64Array(events.length);
  for (let index = 0; index < events.length; index += 1) {
    latest[index] = latestOf(events[index]!);
    starts[index] = events[index]!.date?.earliest ?? NaN;
  }
  const effects = [...causes.keys()].sort((a, b) => a - b);
  for (const event of causesFirst(effects, causes, events.length))
    for (const cause of causes.get(event) ?? NOTHING) {
      const start = starts[cause]!;
      if (!Number.isNaN(start) && !(start <= starts[event]!)) starts[event] = start;
    }
  const places = starts.map((start, index) => {
    if (!isDated(events[index]!)) return Infinity;
    return Number.isNaN(start) ? latest[index]! : start;
  });
  const inOrder = events
    .map((_, index) => index)
    .sort(
      (a, b) =>
        // Of two open ends the difference is NaN, which counts as none.
        places[a]! - places[b]! ||
        latest[a]! - latest[b]! ||
        compareText(events[a]!.id, events[b]!.id),
    );
  return causes.size > 0 ? causesFirst(inOrder, causes, events.length) : inOrder;
}

/** What comes right before each event, by index. */
type Causes = ReadonlyMap<number, readonly number[]>;

/** The order given, but each event after its causes; a circle is cut where it is entered. */
function causesFirst(events: readonly number[], causes: Causes, count: number): number[] {
  const isEntered = new Uint8Array(count);
  const isOrdered = new Uint8Array(count);
  const ordered: number[] = [];
  const order = (event: number) => {
    if (!isOrdered[event]) ordered.push(event);
    isOrdered[event] = 1;
  };
  for (const root of events) {
    if (!causes.has(root)) {
      order(root);
      continue;
    }
    // Not by recursion: a chain may be as long as the dataset.
    const stack = [root];
    for (let event = stack.at(-1); event !== undefined; event = stack.at(-1)) {
      if (isEntered[event]) {
        stack.pop();
        order(event);
        continue;
      }
      isEntered[event] = 1;
      for (const cause of causes.get(event) ?? NOTHING) if (!isEntered[cause]) stack.push(cause);
    }
  }
  return ordered;
}

/** What comes before each event by the relations of either. */
function causesByEvent(events: readonly Dated[]): Causes {
  const causes = new Map<number, number[]>();
  const byId = indicesOfCited(events);
  for (const [index, event] of events.entries())
    for (const { kind, event: id, by } of event.date?.relations ?? NOTHING) {
      const other = byId.get(id);
      if (other === undefined) continue;
      // A negative duration turns the relation round: "after" by -P1D is the day before.
      const isAfter = (kind === 'after') !== (by?.startsWith('-') ?? false);
      const [cause, effect] = isAfter ? [other, index] : [index, other];
      // Of spans that overlap, the days may say otherwise.
      if ((events[cause]!.date?.earliest ?? -Infinity) > latestOf(events[effect]!)) continue;
      const known = causes.get(effect);
      if (known) known.push(cause);
      else causes.set(effect, [cause]);
    }
  // The one that stands last is put on the stack first.
  for (const known of causes.values())
    known.sort(
      (a, b) =>
        latestOf(events[b]!) - latestOf(events[a]!) || compareText(events[b]!.id, events[a]!.id),
    );
  return causes;
}

/** Indices by id of the events that a date hangs on: few, as a rule. */
function indicesOfCited(events: readonly Dated[]): ReadonlyMap<string, number> {
  const cited = new Set<string>();
  for (const { date } of events)
    for (const { event } of date?.relations ?? NOTHING) cited.add(event);
  const indices = new Map<string, number>();
  if (cited.size > 0)
    for (const [index, { id }] of events.entries()) if (cited.has(id)) indices.set(id, index);
  return indices;
}

function isDated({ date }: Dated): boolean {
  return date !== null && (date.earliest !== null || date.latest !== null);
}

function latestOf({ date }: Dated): number {
  return date?.latest ?? Infinity;
}
