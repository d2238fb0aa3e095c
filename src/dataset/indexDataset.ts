import type {
  Actor,
  CompiledDataset,
  DatasetEvent,
  Passage,
  Role,
  Side,
  Source,
  Story,
  Theme,
  Tie,
} from './model.ts';
import { tellingSources } from './tellingSources.ts';

/** Something that rests on a passage, with the way back to it. One object, whatever the passage. */
export type Claim =
  | { readonly type: 'event'; readonly event: DatasetEvent }
  | { readonly type: 'tie'; readonly tie: Tie }
  | { readonly type: 'role'; readonly actor: Actor; readonly role: Role; readonly index: number }
  /** The source's day of publication. */
  | { readonly type: 'source'; readonly source: Source }
  /** Step `index` of a story shows the words; nothing is claimed by them. */
  | { readonly type: 'story'; readonly story: Story; readonly index: number };

/**
 * A compiled dataset with what every lookup needs. Immutable. Events are known by their index, their
 * place in time. The lookups are getters: a spread makes them all, and keeps them.
 */
export interface Dataset extends CompiledDataset {
  readonly sideById: ReadonlyMap<string, Side>;
  readonly themeById: ReadonlyMap<string, Theme>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly actorById: ReadonlyMap<string, Actor>;
  readonly eventById: ReadonlyMap<string, DatasetEvent>;
  /** Index into `events` by event id. */
  readonly eventIndex: ReadonlyMap<string, number>;
  readonly tieById: ReadonlyMap<string, Tie>;
  readonly passageById: ReadonlyMap<string, Passage>;
  /** What rests on a passage: events first (by time), then ties, roles, publications, stories. */
  readonly claimsByPassage: ReadonlyMap<string, readonly Claim[]>;
  /** Ties that an actor is an end of, by id of the actor. */
  readonly tiesByActor: ReadonlyMap<string, readonly Tie[]>;
  /** Event indices an actor takes part in, ascending. */
  readonly eventsByActor: ReadonlyMap<string, readonly number[]>;
  /** Event indices that a source tells (by passage or by `cites`), ascending. */
  readonly eventsBySource: ReadonlyMap<string, readonly number[]>;
}

/**
 * Adds the lookups to a compiled dataset. Costs nothing itself, however large the dataset: each
 * lookup is made when it is first asked for, and kept. Deterministic.
 */
export function indexDataset(compiled: CompiledDataset): Dataset {
  const sideById = once(() => byId(compiled.sides));
  const themeById = once(() => byId(compiled.themes));
  const sourceById = once(() => byId(compiled.sources));
  const actorById = once(() => byId(compiled.actors));
  const eventById = once(() => byId(compiled.events));
  const eventIndex = once(() => indexById(compiled.events));
  const tieById = once(() => byId(compiled.ties));
  const passageById = once(() => byId(compiled.passages));
  const claimsByPassage = once(() => gatherClaims(compiled));
  const tiesByActor = once(() => tiesByEnd(compiled.ties));
  const eventsByActor = once(() =>
    eventsBy(compiled.events, ({ participants }) => participants.map(({ actor }) => actor)),
  );
  const eventsBySource = once(() =>
    eventsBy(compiled.events, (event) => [...tellingSources(event, passageById())]),
  );
  return {
    ...compiled,
    get sideById() {
      return sideById();
    },
    get themeById() {
      return themeById();
    },
    get sourceById() {
      return sourceById();
    },
    get actorById() {
      return actorById();
    },
    get eventById() {
      return eventById();
    },
    get eventIndex() {
      return eventIndex();
    },
    get tieById() {
      return tieById();
    },
    get passageById() {
      return passageById();
    },
    get claimsByPassage() {
      return claimsByPassage();
    },
    get tiesByActor() {
      return tiesByActor();
    },
    get eventsByActor() {
      return eventsByActor();
    },
    get eventsBySource() {
      return eventsBySource();
    },
  };
}

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) found.set(item.id, item);
  return found;
}

function indexById(items: readonly { readonly id: string }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (let index = 0; index < items.length; index += 1) found.set(items[index]!.id, index);
  return found;
}

/** Indices of the events by the keys that they have; a key that one event names twice counts once. */
function eventsBy(
  events: readonly DatasetEvent[],
  keysOf: (event: DatasetEvent) => readonly string[],
): Map<string, readonly number[]> {
  const found = new Map<string, number[]>();
  // Counted loops: this is run once, over everything, before anything is drawn.
  for (let index = 0; index < events.length; index += 1) {
    const keys = keysOf(events[index]!);
    for (let i = 0; i < keys.length; i += 1) {
      const indices = found.get(keys[i]!);
      if (!indices) found.set(keys[i]!, [index]);
      else if (indices[indices.length - 1] !== index) indices.push(index);
    }
  }
  return found;
}

function tiesByEnd(ties: readonly Tie[]): Map<string, readonly Tie[]> {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    push(found, tie.from, tie);
    if (tie.to !== tie.from) push(found, tie.to, tie);
  }
  return found;
}

function gatherClaims({
  events,
  ties,
  actors,
  sources,
  stories,
}: CompiledDataset): Map<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  const claim = (passages: Iterable<string>, made: Claim) => {
    for (const id of passages) push(found, id, made);
  };
  for (const event of events) claim(event.evidence, { type: 'event', event });
  for (const tie of ties) if (tie.dealings.length > 0) claim(tie.evidence, { type: 'tie', tie });
  for (const actor of actors)
    for (const [index, role] of actor.roles.entries())
      claim(new Set([...role.passages, ...(role.date?.passages ?? [])]), {
        type: 'role',
        actor,
        role,
        index,
      });
  for (const source of sources) claim(source.published?.passages ?? [], { type: 'source', source });
  for (const story of stories)
    for (const [index, { passage }] of story.steps.entries())
      if (passage !== null) claim([passage], { type: 'story', story, index });
  return found;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
