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
 * A compiled dataset with what every lookup needs. Immutable. Events are known by their index
 * (their place in time); the columns that every frame reads are typed arrays in that order.
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
  /** First and last known day over all events and publications; null where nothing is dated. */
  readonly extent: readonly [number, number] | null;
}

/** Adds the lookups to a compiled dataset. Costs one pass; deterministic. */
export function indexDataset(compiled: CompiledDataset): Dataset {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  const passageById = byId(compiled.passages);
  const claimsByPassage = new Map<string, Claim[]>();
  const tiesByActor = new Map<string, Tie[]>();
  const eventsByActor = new Map<string, number[]>();
  const eventsBySource = new Map<string, number[]>();
  let first = Infinity;
  let last = -Infinity;
  const claim = (passages: Iterable<string>, made: Claim) => {
    for (const id of passages) push(claimsByPassage, id, made);
  };
  const stretch = (day: number | null) => {
    if (day === null) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };

  for (const [index, event] of compiled.events.entries()) {
    claim(event.evidence, { type: 'event', event });
    for (const actor of new Set(event.participants.map((p) => p.actor)))
      push(eventsByActor, actor, index);
    for (const source of tellingSources(event, passageById)) push(eventsBySource, source, index);
    stretch(event.date?.earliest ?? null);
    stretch(event.date?.latest ?? null);
  }
  for (const tie of compiled.ties) {
    push(tiesByActor, tie.from, tie);
    if (tie.to !== tie.from) push(tiesByActor, tie.to, tie);
    if (tie.dealings.length > 0) claim(tie.evidence, { type: 'tie', tie });
  }
  for (const actor of compiled.actors)
    for (const [index, role] of actor.roles.entries())
      claim(new Set([...role.passages, ...(role.date?.passages ?? [])]), {
        type: 'role',
        actor,
        role,
        index,
      });
  for (const source of compiled.sources) {
    claim(source.published?.passages ?? [], { type: 'source', source });
    stretch(source.published?.earliest ?? null);
    stretch(source.published?.latest ?? null);
  }
  for (const story of compiled.stories)
    for (const [index, { passage }] of story.steps.entries())
      if (passage !== null) claim([passage], { type: 'story', story, index });

  return {
    ...compiled,
    sideById: byId(compiled.sides),
    themeById: byId(compiled.themes),
    sourceById: byId(compiled.sources),
    actorById: byId(compiled.actors),
    eventById: byId(compiled.events),
    eventIndex: new Map(compiled.events.map((event, index) => [event.id, index])),
    tieById: byId(compiled.ties),
    passageById,
    claimsByPassage,
    tiesByActor,
    eventsByActor,
    eventsBySource,
    extent: first <= last ? [first, last] : null,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
