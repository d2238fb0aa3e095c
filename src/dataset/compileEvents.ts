import type { AuthoredDate, AuthoredEvent } from './authored.ts';
import type { CheckedShape, Entry } from './checkShape.ts';
import type { PassageBook } from './citePassages.ts';
import type { DatasetEvent, ResolvedDate, Theme, TieKind } from './model.ts';
import { choosePairs, countPairs } from './nameTogether.ts';
import { timeOrder } from './orderEvents.ts';
import type { Path } from './problems.ts';
import type { Tell } from './progress.ts';
import { tellItem, tellPart } from './progress.ts';
import { createSharedLists, distinct, NOTHING } from './shortLists.ts';
import type { EventTie, TieBook } from './ties.ts';
import { addDealing, NAMED_TOGETHER } from './ties.ts';

/** The lane of a dataset that declares none. */
export const ONLY_THEME: Theme = { id: 'events', name: 'Events' };

const ONLY_THEME_LIST: readonly string[] = [ONLY_THEME.id];
const DEFAULT_IMPORTANCE = 3;

/** Shares of the work after which the events are ordered, and their dealings gathered. */
const ORDERING_FROM = 0.75;
const DEALINGS_FROM = 0.9;

/** What events are compiled with. */
export interface EventContext {
  readonly dataset: CheckedShape;
  readonly book: PassageBook;
  readonly ties: TieBook;
  /** Of an event by its index in the file. */
  readonly resolveDate: (
    date: AuthoredDate | null | undefined,
    path: Path,
    event: number,
  ) => ResolvedDate | null;
  readonly onProgress: Tell;
}

/** The events by time, and as the file has them; what they deal in is added to the book of ties. */
export function compileEvents(context: EventContext): {
  events: DatasetEvent[];
  inFile: DatasetEvent[];
} {
  const { dataset, onProgress } = context;
  const participants = dataset.events.map(({ value }) => actorsOf(value));
  const lookups: Lookups = {
    kinds: new Map(
      dataset.tieKinds.map(({ value: { id, name, directed = true } }) => [
        id,
        { id, name, directed },
      ]),
    ),
    actingSides: createSideFinder(dataset),
    countTogether: countPairs(participants),
    share: createSharedLists(),
  };
  const tellCompiled = tellPart(onProgress, 0, ORDERING_FROM);
  const compiled = dataset.events.map((entry, index) => {
    tellItem(tellCompiled, index, dataset.events.length);
    return compileEvent(entry, index, participants[index]!, context, lookups);
  });
  onProgress(ORDERING_FROM);
  const inFile = compiled.map(({ event }) => event);
  const tellDealings = tellPart(onProgress, DEALINGS_FROM, 1);
  const events = timeOrder(inFile).map((index, place) => {
    tellItem(tellDealings, place, inFile.length);
    const { event, ties } = compiled[index]!;
    for (const tie of ties) addDealing(tie, event.id);
    return event;
  });
  return { events, inFile };
}

/** What is looked up for each event. */
interface Lookups {
  readonly kinds: ReadonlyMap<string, TieKind>;
  readonly actingSides: (
    participants: readonly string[],
    ties: readonly EventTie[],
  ) => readonly string[];
  readonly countTogether: ReturnType<typeof countPairs>;
  readonly share: ReturnType<typeof createSharedLists>;
}

function compileEvent(
  { path, value }: Entry<AuthoredEvent>,
  index: number,
  actors: readonly string[],
  { book, ties: tieBook, resolveDate }: EventContext,
  { kinds, actingSides, countTogether, share }: Lookups,
): { event: DatasetEvent; ties: readonly EventTie[] } {
  const passages = value.passages ? book.cite(value.passages, [...path, 'passages']) : NOTHING;
  const date = value.date ? resolveDate(value.date, [...path, 'date'], index) : null;
  const ties = value.ties
    ? value.ties.flatMap(({ from, to, kind: kindId, passages: own }, place): EventTie[] => {
        const cited = own && book.cite(own, [...path, 'ties', place, 'passages']);
        const kind = kinds.get(kindId);
        return kind ? [{ tie: tieBook.open(from, to, kind), passages: cited ?? passages }] : [];
      })
    : choosePairs(actors, countTogether).map(([from, to]): EventTie => ({
        tie: tieBook.open(from, to, NAMED_TOGETHER),
        passages,
      }));
  const disputedBy = (value.disputedBy ?? NOTHING).map(({ actor, passages: own }, place) => ({
    actor,
    passages: book.cite(own, [...path, 'disputedBy', place, 'passages']),
  }));
  const event: DatasetEvent = {
    id: value.id,
    title: value.title,
    summary: value.summary ?? null,
    themes: value.themes?.length ? share(distinct(value.themes)) : ONLY_THEME_LIST,
    standing: value.standing ?? 'reported',
    date,
    place: value.place ?? null,
    importance: value.importance ?? DEFAULT_IMPORTANCE,
    participants: (value.participants ?? NOTHING).map(({ actor, role }) => ({
      actor,
      role: role ?? null,
    })),
    ties: distinct(ties.map(({ tie }) => tie.id)),
    passages,
    cites: share(distinct(value.cites ?? NOTHING)),
    disputedBy: disputedBy.length > 0 ? disputedBy : NOTHING,
    sides: share(actingSides(actors, value.ties ? ties : NOTHING)),
    evidence: book.byPlace([
      passages,
      date?.passages ?? NOTHING,
      ...ties.map((tie) => tie.passages),
      ...disputedBy.map((dispute) => dispute.passages),
    ]),
  };
  return { event, ties };
}

/** Ids of an event's participants, each once. */
function actorsOf({ participants }: AuthoredEvent): readonly string[] {
  return participants ? distinct(participants.map(({ actor }) => actor)) : NOTHING;
}

/**
 * Whose colour an event has: the sides of those who act. Who acts is who a directed tie comes from and
 * both ends of an undirected one; where no tie tells, everybody who takes part.
 */
function createSideFinder({ actors, sides }: CheckedShape): Lookups['actingSides'] {
  const sideOf = new Map(actors.map(({ value }) => [value.id, value.side ?? null]));
  const all = sides.map(({ value }) => value.id);
  return (participants, ties) => {
    if (all.length === 0) return NOTHING;
    const found = new Set<string | null | undefined>();
    for (const { tie } of ties) {
      found.add(sideOf.get(tie.from));
      if (!tie.kind.directed) found.add(sideOf.get(tie.to));
    }
    if (ties.length === 0) for (const actor of participants) found.add(sideOf.get(actor));
    return all.filter((id) => found.has(id));
  };
}
