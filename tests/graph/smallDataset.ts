import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { eventOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';
import type { Actor, DatasetEvent, Standing, Tie } from '../../src/dataset/model.ts';

/** A dataset with as much as a graph needs: actors by side and events with one tie each. */
export function makeDataset(
  actors: readonly (Pick<Actor, 'id'> & Partial<Actor>)[],
  dealings: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind?: string;
    readonly directed?: boolean;
    readonly standing?: Standing;
  }[],
  sides = ['us', 'ru'],
): Dataset {
  const ties = new Map<string, Tie>();
  const events: DatasetEvent[] = [];
  const tie = (part: Pick<Tie, 'from' | 'to' | 'kind' | 'label' | 'directed'>) => {
    const id = `${part.from}~${part.kind}~${part.to}`;
    const old = ties.get(id) ?? { ...part, id, dealings: [], roles: [], evidence: [] };
    ties.set(id, old);
    return old;
  };
  dealings.forEach(({ from, to, kind = 'meets', directed = true, standing = 'reported' }, i) => {
    const old = tie({ from, to, kind, label: kind, directed });
    const event = `e${i}`;
    ties.set(old.id, { ...old, dealings: [...old.dealings, { event, passages: [] }] });
    events.push(
      eventOf(event, {
        themes: [i % 2 === 0 ? 'even' : 'odd'],
        standing,
        participants: [from, to].map((actor) => ({ actor, role: null })),
        ties: [old.id],
      }),
    );
  });
  const whole = actors.map(({ id, ...rest }): Actor => ({
    id,
    name: id.slice(0, 1).toUpperCase() + id.slice(1),
    kind: 'person',
    side: null,
    aliases: [],
    counterpart: null,
    roles: [],
    ...rest,
  }));
  for (const { id, roles } of whole)
    for (const [index, role] of roles.entries()) {
      if (role.of === null) continue;
      const old = tie({ from: id, to: role.of, kind: 'role', label: role.title, directed: true });
      ties.set(old.id, { ...old, roles: [...old.roles, index] });
    }
  const names: Readonly<Record<string, string>> = { us: 'United States', ru: 'Russia' };
  return indexDataset(
    withAxis({
      format: 1,
      id: 'small',
      title: 'Small',
      standfirst: null,
      language: 'en',
      sides: sides.map((id) => ({ id, name: names[id] ?? id, colour: null })),
      themes: [
        { id: 'even', name: 'Even' },
        { id: 'odd', name: 'Odd' },
      ],
      tieKinds: [],
      sources: [],
      actors: whole,
      events,
      ties: [...ties.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      passages: [],
      stories: [],
    }),
  );
}

/** Two presidents, two advisers, somebody on no side, and who dealt with whom. */
export function makeSmallDataset(): Dataset {
  const role = (title: string, of: string) => ({ title, of, date: null, passages: [] });
  return makeDataset(
    [
      { id: 'biden', name: 'Joe Biden', side: 'us', counterpart: 'putin' },
      { id: 'putin', name: 'Vladimir Putin', side: 'ru', counterpart: 'biden' },
      {
        id: 'sullivan',
        name: 'Jake Sullivan',
        side: 'us',
        counterpart: 'patrushev',
        roles: [role('national security adviser', 'biden')],
      },
      { id: 'patrushev', name: 'Nikolai Patrushev', side: 'ru', counterpart: 'sullivan' },
      { id: 'navalny', name: 'Alexei Navalny' },
    ],
    [
      { from: 'biden', to: 'putin', kind: 'calls' },
      { from: 'biden', to: 'putin', kind: 'meets', directed: false },
      { from: 'biden', to: 'putin', kind: 'meets', directed: false },
      { from: 'patrushev', to: 'sullivan', kind: 'meets', directed: false },
      { from: 'putin', to: 'navalny', kind: 'attacks', standing: 'alleged' },
    ],
  );
}

/** Two who meet, each time told by words of these sources: `a` or `b`. */
export function withTellers(tellers: readonly (readonly string[])[]): Dataset {
  const dealing = { from: 'anna', to: 'boris', directed: false };
  const dataset = makeDataset(
    [{ id: 'anna' }, { id: 'boris' }],
    tellers.map(() => dealing),
  );
  const passagesOf = (event: string) =>
    tellers[Number(event.slice(1))]!.map((source) => {
      const start = 10 * Number(event.slice(1));
      return { id: `${source}:${start}-${start + 5}`, source, start, end: start + 5 };
    });
  const ids = (event: string) => passagesOf(event).map(({ id }) => id);
  return indexDataset(
    withAxis({
      ...dataset,
      sources: ['a', 'b'].map((id) => sourceOf(id)),
      passages: dataset.events.flatMap(({ id }) => passagesOf(id)),
      events: dataset.events.map((event) => ({ ...event, passages: ids(event.id) })),
      ties: dataset.ties.map((tie) => ({
        ...tie,
        dealings: tie.dealings.map(({ event }) => ({ event, passages: ids(event) })),
        evidence: tie.dealings.flatMap(({ event }) => ids(event)),
      })),
    }),
  );
}
