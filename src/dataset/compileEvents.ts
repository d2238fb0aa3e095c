import type { AuthoredDate, AuthoredEvent } from './authored.ts';
import type { CheckedShape, Entry } from './checkShape.ts';
import type { PassageBook } from './citePassages.ts';
import type { DatasetEvent, ResolvedDate, Side, Theme, TieKind } from './model.ts';
import { choosePairs, countPairs } from './nameTogether.ts';
import { orderEvents } from './orderEvents.ts';
import type { Path } from './problems.ts';
import type { EventTie, EventTies } from './ties.ts';
import { NAMED_TOGETHER, tieId } from './ties.ts';

/** The lane of a dataset that declares none. */
export const ONLY_THEME: Theme = { id: 'events', name: 'Events' };

const DEFAULT_IMPORTANCE = 3;

/** What events are compiled with. */
export interface EventContext {
  readonly dataset: CheckedShape;
  readonly book: PassageBook;
  readonly resolveDate: (
    date: AuthoredDate | null | undefined,
    path: Path,
    event: string | null,
  ) => ResolvedDate | null;
  readonly onProgress: (fraction: number) => void;
}

/** The events by time, and their dealings in the same order. */
export function compileEvents(context: EventContext): {
  events: DatasetEvent[];
  ties: EventTies[];
} {
  const { dataset, onProgress } = context;
  const kinds = new Map(
    dataset.tieKinds.map(({ value: { id, name, directed = true } }) => [
      id,
      { id, name, directed },
    ]),
  );
  const sideOf = new Map(dataset.actors.map(({ value }) => [value.id, value.side ?? null]));
  const countTogether = countPairs(dataset.events.map(({ value }) => actorsOf(value)));
  const compiled = dataset.events.map((entry, index) => {
    if ((index & 1023) === 0) onProgress(index / dataset.events.length);
    return compileEvent(entry, context, kinds, sideOf, countTogether);
  });
  const tiesOf = new Map(compiled.map(({ event, ties }) => [event.id, ties]));
  const events = orderEvents(compiled.map(({ event }) => event));
  return { events, ties: events.map(({ id }) => ({ event: id, ties: tiesOf.get(id)! })) };
}

function compileEvent(
  { path, value }: Entry<AuthoredEvent>,
  { dataset, book, resolveDate }: EventContext,
  kinds: ReadonlyMap<string, TieKind>,
  sideOf: ReadonlyMap<string, string | null>,
  countTogether: ReturnType<typeof countPairs>,
): { event: DatasetEvent; ties: EventTie[] } {
  const passages = book.cite(value.passages, [...path, 'passages']);
  const date = resolveDate(value.date, [...path, 'date'], value.id);
  const ties = value.ties
    ? value.ties.flatMap(({ from, to, kind: kindId, passages: own }, index): EventTie[] => {
        const cited = own && book.cite(own, [...path, 'ties', index, 'passages']);
        const kind = kinds.get(kindId);
        return kind ? [{ from, to, kind, passages: cited ?? passages }] : [];
      })
    : choosePairs(actorsOf(value), countTogether).map(([from, to]): EventTie => ({
        from,
        to,
        kind: NAMED_TOGETHER,
        passages,
      }));
  const disputedBy = (value.disputedBy ?? []).map(({ actor, passages: own }, index) => ({
    actor,
    passages: book.cite(own, [...path, 'disputedBy', index, 'passages']),
  }));
  const event: DatasetEvent = {
    id: value.id,
    title: value.title,
    summary: value.summary ?? null,
    themes: value.themes?.length ? [...new Set(value.themes)] : [ONLY_THEME.id],
    standing: value.standing ?? 'reported',
    date,
    place: value.place ?? null,
    importance: value.importance ?? DEFAULT_IMPORTANCE,
    participants: (value.participants ?? []).map(({ actor, role }) => ({
      actor,
      role: role ?? null,
    })),
    ties: [...new Set(ties.map(tieId))],
    passages,
    cites: [...new Set(value.cites)],
    disputedBy,
    sides: actingSides(
      actorsOf(value),
      value.ties ? ties : [],
      sideOf,
      dataset.sides.map((side) => side.value),
    ),
    evidence: book.byPlace(
      passages,
      date?.passages ?? [],
      ...ties.map((tie) => tie.passages),
      ...disputedBy.map((dispute) => dispute.passages),
    ),
  };
  return { event, ties };
}

/** Ids of an event's participants, each once. */
function actorsOf({ participants }: AuthoredEvent): string[] {
  return [...new Set(participants?.map(({ actor }) => actor))];
}

/**
 * Whose colour an event has: the sides of those who act. Who acts is who a directed tie comes from and
 * both ends of an undirected one; where no tie tells, everybody who takes part.
 */
function actingSides(
  participants: readonly string[],
  ties: readonly EventTie[],
  sideOf: ReadonlyMap<string, string | null>,
  sides: readonly Pick<Side, 'id'>[],
): string[] {
  const acting =
    ties.length > 0
      ? ties.flatMap(({ from, to, kind }) => (kind.directed ? [from] : [from, to]))
      : participants;
  const found = new Set(acting.map((actor) => sideOf.get(actor)));
  return sides.map(({ id }) => id).filter((id) => found.has(id));
}
