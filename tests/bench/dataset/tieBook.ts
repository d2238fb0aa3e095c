import { compareText } from '../../../src/dataset/compareText.ts';
import type { Passage, Tie } from '../../../src/dataset/model.ts';
import type { EventPlan } from './planEvents.ts';
import type { Head } from './planHead.ts';

/** Gathers the ties of a generated dataset while its events are made. */
export interface TieBook {
  /** Notes an event's tie and gives its id; null: the event ties nobody. `cited` are indices of
   * passages in the order of the dataset. */
  add(plan: EventPlan, cited: readonly number[]): string | null;
  /** All ties by id, with those of the offices. `placeOf` is an event's place in time. */
  finish(passages: readonly Passage[], placeOf: (event: string) => number): Tie[];
}

/** A tie that still grows. */
interface Draft {
  readonly tie: Omit<Tie, 'dealings' | 'evidence'>;
  readonly dealings: { readonly event: string; readonly cited: readonly number[] }[];
}

/** A book without events. */
export function createTieBook({ actors }: Head): TieBook {
  const drafts = new Map<string, Draft>();
  return {
    add({ id: event, tie: kind, participants }, cited) {
      if (!kind) return null;
      const [from, to] = participants.slice(0, 2).map(({ actor }) => actors[actor]!.id);
      const [first, second] = kind.directed || from! < to! ? [from!, to!] : [to!, from!];
      const id = [first, kind.id, second].join('~');
      let draft = drafts.get(id);
      if (!draft) {
        const { id: kindId, name: label, directed } = kind;
        const tie = { id, from: first, to: second, kind: kindId, label, directed, roles: [] };
        drafts.set(id, (draft = { tie, dealings: [] }));
      }
      draft.dealings.push({ event, cited });
      // Not the new one: each tie's id is kept once.
      return draft.tie.id;
    },
    finish(passages, placeOf) {
      const idsOf = (cited: readonly number[]) => cited.map((at) => passages[at]!.id);
      const dealt = Array.from(drafts.values(), ({ tie, dealings }): Tie => {
        const cited = new Set(dealings.flatMap((dealing) => dealing.cited));
        return {
          ...tie,
          dealings: dealings
            .toSorted((a, b) => placeOf(a.event) - placeOf(b.event))
            .map((dealing) => ({ event: dealing.event, passages: idsOf(dealing.cited) })),
          evidence: idsOf([...cited].sort((a, b) => a - b)),
        };
      });
      return [...dealt, ...officesOf(actors)].sort((a, b) => compareText(a.id, b.id));
    },
  };
}

function officesOf(actors: Head['actors']): Tie[] {
  return actors.flatMap(({ id: from, roles }) =>
    roles.map(({ title, of: to }): Tie => ({
      id: `${from}~role~${to}`,
      from,
      to: to!,
      kind: 'role',
      label: title,
      directed: true,
      dealings: [],
      roles: [0],
      evidence: [],
    })),
  );
}
