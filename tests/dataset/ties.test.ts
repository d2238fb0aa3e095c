// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';

const TEXT = 'Ann met Bob. Bob paid Cem. Ann led Bob. Ann leads Bob since 2020.';
const cite = (exact: string) => ({ source: 's', exact });

function compile(events: unknown[], actors: unknown[] = []): CompiledDataset {
  const json = JSON.stringify({
    title: 'Ties',
    sides: [
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
    ],
    tieKinds: [
      { id: 'meets', name: 'meets', directed: false },
      { id: 'pays', name: 'pays' },
    ],
    sources: [{ id: 's', title: 'S', text: TEXT }],
    actors: [
      { id: 'bob', name: 'Bob', side: 'two' },
      { id: 'cem', name: 'Cem' },
      { id: 'ann', name: 'Ann', side: 'one' },
      ...actors,
    ],
    events,
  });
  const result = compileDataset({ json, texts: new Map() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.dataset;
}

const event = (id: string, rest: object) => ({ id, title: id, ...rest });
const tie = (from: string, to: string, kind: string, rest: object = {}) => ({
  from,
  to,
  kind,
  ...rest,
});

describe('ties', () => {
  it('stand in the order of their ids, also where one id begins another', () => {
    const ids = ['b', 'b1', 'b-', 'bé', 'B', 'b1-'];
    const { ties } = compile(
      [
        event('all', { participants: ids.map((actor) => ({ actor })) }),
        event('some', { ties: [tie('b', 'b1', 'pays'), tie('b1', 'b-', 'meets')] }),
      ],
      ids.map((id) => ({ id, name: id, roles: [{ title: 'kin', of: id === 'b' ? 'b1' : 'b' }] })),
    );
    const found = ties.map(({ id }) => id);
    expect(found).toHaveLength(15 + 2 + 6);
    expect(found).toEqual(found.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('gather the events between two actors, by time', () => {
    const { ties } = compile([
      event('late', {
        date: { edtf: '2021' },
        ties: [tie('ann', 'bob', 'meets')],
        passages: [cite('Ann led')],
      }),
      event('early', {
        date: { edtf: '2020' },
        ties: [tie('bob', 'ann', 'meets')],
        passages: [cite('Ann met')],
      }),
    ]);
    expect(ties).toMatchObject([
      {
        id: 'ann~meets~bob',
        from: 'ann',
        to: 'bob',
        directed: false,
        dealings: [{ event: 'early' }, { event: 'late' }],
      },
    ]);
    expect(ties[0]!.evidence).toEqual(['s:0-7', 's:27-34']);
  });

  it('keep both directions of a directed kind apart', () => {
    const { ties } = compile([
      event('e', { ties: [tie('bob', 'cem', 'pays'), tie('cem', 'bob', 'pays')] }),
    ]);
    expect(ties.map(({ id, from }) => [id, from])).toEqual([
      ['bob~pays~cem', 'bob'],
      ['cem~pays~bob', 'cem'],
    ]);
  });

  it('written twice in one event are one dealing with the words of both', () => {
    const { ties, events } = compile([
      event('e', {
        ties: [
          tie('ann', 'bob', 'meets', { passages: [cite('Ann met Bob')] }),
          tie('bob', 'ann', 'meets', { passages: [cite('Ann led Bob')] }),
        ],
      }),
    ]);
    expect(ties[0]!.dealings).toEqual([{ event: 'e', passages: ['s:0-11', 's:27-38'] }]);
    expect(events[0]!.ties).toEqual(['ann~meets~bob']);
    expect(events[0]!.evidence).toEqual(['s:0-11', 's:27-38']);
  });

  it('are named together where an event does not say, and not at all where it says there are none', () => {
    const participants = [{ actor: 'ann' }, { actor: 'bob' }, { actor: 'ann' }];
    const { ties, tieKinds } = compile([
      event('open', { participants, passages: [cite('Ann met')] }),
      event('closed', { participants, ties: [] }),
      event('alone', { participants: [{ actor: 'cem' }] }),
    ]);
    expect(ties).toEqual([
      {
        id: 'ann~named-together~bob',
        from: 'ann',
        to: 'bob',
        kind: 'named-together',
        label: 'named together',
        directed: false,
        dealings: [{ event: 'open', passages: ['s:0-7'] }],
        roles: [],
        evidence: ['s:0-7'],
      },
    ]);
    expect(tieKinds.map(({ id }) => id)).toEqual(['meets', 'pays', 'named-together']);
  });

  it('of forty participants stay few', () => {
    const actors = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}`,
      name: `P${index}`,
    }));
    const participants = actors.map(({ id }) => ({ actor: id }));
    const { ties } = compile([event('e', { participants })], actors);
    expect(ties).toHaveLength(40);
  });

  it('of roles rest on the words of the role and of its time', () => {
    const boss = (title: string, exact: string) => ({
      title,
      of: 'bob',
      date: { edtf: '2020/..', basis: 'stated', passages: [cite('since 2020')] },
      passages: [cite(exact)],
    });
    const { ties } = compile(
      [],
      [
        {
          id: 'dora',
          name: 'Dora',
          roles: [{ title: 'free' }, boss('head', 'Ann leads'), boss('guide', 'Ann led')],
        },
      ],
    );
    expect(ties).toMatchObject([
      {
        id: 'dora~role~bob',
        kind: 'role',
        label: 'head, guide',
        directed: true,
        dealings: [],
        roles: [1, 2],
      },
    ]);
    expect(ties[0]!.evidence).toEqual(['s:27-34', 's:40-49', 's:54-64']);
  });
});

describe('the sides of an event', () => {
  const participants = [{ actor: 'bob' }, { actor: 'ann' }, { actor: 'cem' }];
  it.each([
    ['of who a directed tie comes from', [tie('bob', 'ann', 'pays')], ['two']],
    ['of both ends of an undirected tie', [tie('bob', 'ann', 'meets')], ['one', 'two']],
    ['of nobody where who acts has none', [tie('cem', 'ann', 'pays')], []],
    ['of all who take part where no tie tells', undefined, ['one', 'two']],
    ['of all who take part where there are no ties', [], ['one', 'two']],
  ])('are those %s, in the order of the dataset', (_name, ties, sides) => {
    expect(compile([event('e', { participants, ties })]).events[0]!.sides).toEqual(sides);
  });
});
