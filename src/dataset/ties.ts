import { compareText } from './compareText.ts';
import type { PassageBook } from './citePassages.ts';
import type { Actor, Dealing, Tie, TieKind } from './model.ts';
import type { Tell } from './progress.ts';
import { tellItem } from './progress.ts';
import { distinct, NOTHING } from './shortLists.ts';
import { tieId } from './tieId.ts';

/** The kind that ties participants of an event which does not say who did what to whom. */
export const NAMED_TOGETHER: TieKind = {
  id: 'named-together',
  name: 'named together',
  directed: false,
};

/** Kinds that the compiler makes itself; no dataset may declare them. */
export const RESERVED_TIE_KINDS = ['named-together', 'role'] as const;

/** A tie that is being gathered from the events. */
export interface DealtTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  /** Null before the first. */
  dealings: Dealing[] | null;
}

/** One event's dealing between two actors. */
export interface EventTie {
  readonly tie: DealtTie;
  readonly passages: readonly string[];
}

/** All ties that events deal in, each made once. */
export interface TieBook {
  /** The tie of a kind between two actors: of an undirected kind the same one either way round. */
  readonly open: (from: string, to: string, kind: TieKind) => DealtTie;
  readonly byId: () => readonly DealtTie[];
}

/** An empty book. */
export function createTieBook(): TieBook {
  // In steps: an id would have to be put together each time that a tie is looked for.
  const byFrom = new Map<string, Map<TieKind, Map<string, DealtTie>>>();
  return {
    open(one, other, kind) {
      const isInOrder = kind.directed || one < other;
      const from = isInOrder ? one : other;
      const to = isInOrder ? other : one;
      let byKind = byFrom.get(from);
      if (!byKind) byFrom.set(from, (byKind = new Map()));
      let byTo = byKind.get(kind);
      if (!byTo) byKind.set(kind, (byTo = new Map()));
      let tie = byTo.get(to);
      if (!tie)
        byTo.set(to, (tie = { id: tieId(from, kind.id, to), from, to, kind, dealings: null }));
      return tie;
    },
    byId() {
      // Step by step, much cheaper than to sort whole ids; there, a part is followed by ~.
      const before = (a: string, b: string) => compareText(`${a}~`, `${b}~`);
      return [...byFrom]
        .sort(([a], [b]) => before(a, b))
        .flatMap(([, byKind]) => [...byKind].sort(([a], [b]) => before(a.id, b.id)))
        .flatMap(([, byTo]) => [...byTo.values()].sort((a, b) => compareText(a.to, b.to)));
    },
  };
}

/** Notes an event's dealing. Written twice in one event it is one, resting on the words of both. */
export function addDealing({ tie, passages }: EventTie, event: string): void {
  const { dealings } = tie;
  const last = dealings?.at(-1);
  // A list that is made with its first item is made no longer than that: most ties have but one.
  if (!dealings || !last) tie.dealings = [{ event, passages }];
  else if (last.event === event)
    dealings[dealings.length - 1] = {
      event,
      passages: distinct([...last.passages, ...passages]),
    };
  else dealings.push({ event, passages });
}

/** The ties of the events, whose dealings are in the order of time, and those of roles; by id. */
export function gatherTies(
  dealt: readonly DealtTie[],
  actors: readonly Actor[],
  byPlace: PassageBook['byPlace'],
  onProgress: Tell,
): Tie[] {
  const ties: Tie[] = [];
  for (const [index, { id, from, to, kind, dealings: found }] of dealt.entries()) {
    tellItem(onProgress, index, dealt.length);
    const dealings = found ?? NOTHING;
    ties.push({
      id,
      from,
      to,
      kind: kind.id,
      label: kind.name,
      directed: kind.directed,
      dealings,
      roles: NOTHING,
      evidence: byPlace(dealings.map(({ passages }) => passages)),
    });
  }
  const roles = [...roleTies(actors, byPlace)];
  return roles.length === 0 ? ties : [...ties, ...roles].sort((a, b) => compareText(a.id, b.id));
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
        id: tieId(from, 'role', to),
        from,
        to,
        kind: 'role',
        label: [...new Set(held.map((role) => role.title))].join(', '),
        directed: true,
        dealings: NOTHING,
        roles: indices,
        evidence: byPlace([
          ...held.map((role) => role.passages),
          ...held.map((role) => role.date?.passages ?? NOTHING),
        ]),
      };
    }
  }
}
