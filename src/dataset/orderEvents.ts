import { compareText } from './compareText.ts';
import type { DatasetEvent } from './model.ts';

type Dated = Pick<DatasetEvent, 'id' | 'date'>;

/**
 * Events by time: the earliest day that their dates and what came before them leave, then the
 * latest, undated ones last, then id. What may have begun on any day up to some day stands right
 * before the first event that it is known to precede. Deterministic; one sort and two passes.
 */
export function orderEvents<E extends Dated>(events: readonly E[]): E[] {
  const causes = causesByEvent(events);
  const starts = new Map<E, number | null>();
  for (const event of causesFirst(events, causes)) {
    const days = (causes.get(event) ?? []).map((cause) => starts.get(cause) ?? null);
    const known = [event.date?.earliest ?? null, ...days].filter((day) => day !== null);
    starts.set(event, known.length > 0 ? Math.max(...known) : null);
  }
  const place = (event: E) => (isDated(event) ? (starts.get(event) ?? latestOf(event)) : Infinity);
  const sorted = events.toSorted(
    (a, b) =>
      compareNumbers(place(a), place(b)) ||
      compareNumbers(latestOf(a), latestOf(b)) ||
      compareText(a.id, b.id),
  );
  return causesFirst(sorted, causes);
}

/** The order given, but each event after its causes; a circle is cut where it is entered. */
function causesFirst<E>(events: readonly E[], causes: ReadonlyMap<E, readonly E[]>): E[] {
  const entered = new Set<E>();
  const ordered = new Set<E>();
  // Not by recursion: a chain may be as long as the dataset.
  const stack = events.toReversed();
  for (let event = stack.at(-1); event !== undefined; event = stack.at(-1)) {
    if (entered.has(event)) {
      stack.pop();
      ordered.add(event);
      continue;
    }
    entered.add(event);
    for (const cause of causes.get(event) ?? []) if (!entered.has(cause)) stack.push(cause);
  }
  return [...ordered];
}

/** What comes before each event by the relations of either. */
function causesByEvent<E extends Dated>(events: readonly E[]): ReadonlyMap<E, readonly E[]> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const causes = new Map<E, E[]>();
  for (const event of events)
    for (const { kind, event: id, by } of event.date?.relations ?? []) {
      const other = byId.get(id);
      if (!other) continue;
      // A negative duration turns the relation round: "after" by -P1D is the day before.
      const isAfter = (kind === 'after') !== (by?.startsWith('-') ?? false);
      const [cause, effect] = isAfter ? [other, event] : [event, other];
      // Of spans that overlap, the days may say otherwise.
      if ((cause.date?.earliest ?? -Infinity) > latestOf(effect)) continue;
      const known = causes.get(effect);
      if (known) known.push(cause);
      else causes.set(effect, [cause]);
    }
  // The one that stands last is put on the stack first.
  for (const known of causes.values())
    known.sort((a, b) => compareNumbers(latestOf(b), latestOf(a)) || compareText(b.id, a.id));
  return causes;
}

function isDated({ date }: Dated): boolean {
  return date !== null && (date.earliest !== null || date.latest !== null);
}

function latestOf({ date }: Dated): number {
  return date?.latest ?? Infinity;
}

// Not a difference: Infinity - Infinity is NaN.
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
