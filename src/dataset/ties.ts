import { compareText } from './compareText.ts';
import type { PassageBook } from './citePassages.ts';
import type { Actor, Dealing, Tie, TieKind } from './model.ts';

/** The kind that ties participants of an event which does not say who did what to whom. */
export const NAMED_TOGETHER: TieKind = {
  id: 'named-together',
  name: 'named together',
  directed: false,
};

/** Kinds that the compiler makes itself; no dataset may declare them. */
export const RESERVED_TIE_KINDS = ['named-together', 'role'] as const;

/** One event's dealing between two actors, before those of all events are gathered. */
export interface EventTie {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly passages: readonly string[];
}

/** An event with its dealings; given in the order of time. */
export interface EventTies {
  readonly event: string;
  readonly ties: readonly EventTie[];
}

/** Stable, and the same whichever way round an undirected tie was written. */
export function tieId({ from, to, kind }: Pick<EventTie, 'from' | 'to' | 'kind'>): string {
  const [first, second] = orderedEnds(from, to, kind.directed);
  return `${first}~${kind.id}~${second}`;
}

/** Gathers the dealings of all events and the roles of all actors into ties, by id. */
export function gatherTies(
  events: readonly EventTies[],
  actors: readonly Actor[],
  byPlace: PassageBook['byPlace'],
): Tie[] {
  const ties: Tie[] = [...roleTies(actors, byPlace)];
  const dealt = new Map<string, { tie: EventTie; dealings: Map<string, Set<string>> }>();
  for (const { event, ties: eventTies } of events)
    for (const tie of eventTies) {
      const id = tieId(tie);
      let known = dealt.get(id);
      if (!known) dealt.set(id, (known = { tie, dealings: new Map() }));
      // Written twice in one event it is one dealing, resting on the words of both.
      const passages = known.dealings.get(event);
      if (passages) for (const passage of tie.passages) passages.add(passage);
      else known.dealings.set(event, new Set(tie.passages));
    }
  for (const [id, { tie, dealings: byEvent }] of dealt) {
    const { kind } = tie;
    const [from, to] = orderedEnds(tie.from, tie.to, kind.directed);
    const dealings: Dealing[] = Array.from(byEvent, ([event, passages]) => ({
      event,
      passages: [...passages],
    }));
    ties.push({
      id,
      from,
      to,
      kind: kind.id,
      label: kind.name,
      directed: kind.directed,
      dealings,
      roles: [],
      evidence: byPlace(...dealings.map((dealing) => dealing.passages)),
    });
  }
  return ties.sort((a, b) => compareText(a.id, b.id));
}

/** A role that is held towards somebody is a tie of its own: "secretary of". */
function* roleTies(actors: readonly Actor[], byPlace: PassageBook['byPlace']): Generator<Tie> {
  for (const { id: from, roles } of actors) {
    const towards = new Map<string, number[]>();
    for (const [index, { of }] of roles.entries())
      if (of !== null) towards.set(of, [...(towards.get(of) ?? []), index]);
    for (const [to, indices] of towards) {
      const held = indices.map((index) => roles[index]!);
      yield {
        id: `${from}~role~${to}`,
        from,
        to,
        kind: 'role',
        label: [...new Set(held.map((role) => role.title))].join(', '),
        directed: true,
        dealings: [],
        roles: indices,
        evidence: byPlace(
          ...held.map((role) => role.passages),
          ...held.map((role) => role.date?.passages ?? []),
        ),
      };
    }
  }
}

function orderedEnds(from: string, to: string, directed: boolean): [string, string] {
  return directed || from < to ? [from, to] : [to, from];
}
