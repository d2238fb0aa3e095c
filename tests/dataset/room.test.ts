import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { isoDay } from '../../src/dataset/days.ts';
import { formatProblem } from '../../src/dataset/problems.ts';

/** A part of a larger dataset: of three actors and two themes it has one event. */
function compile(room: unknown) {
  return compileDataset({
    json: JSON.stringify({
      title: 'A part',
      room,
      sides: [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two' },
      ],
      themes: [
        { id: 'talks', name: 'Talks' },
        { id: 'trade', name: 'Trade' },
      ],
      sources: [],
      actors: ['a', 'b', 'c'].map((id) => ({ id, name: `Actor ${id}`, kind: 'person' })),
      events: [
        {
          id: 'meeting',
          title: 'They meet',
          themes: ['talks'],
          date: { edtf: '2021-05-03', basis: 'background' },
          participants: [{ actor: 'a' }, { actor: 'b' }],
        },
      ],
    }),
    texts: new Map(),
  });
}

const ACTORS = ['b', 'a', 'c'].map((actor, i) => ({ actor, events: 9 - i }));
const TIES = [{ from: 'a', to: 'c', kind: 'deals', events: 2 }];
const ROOM = { events: 20, undated: true, actors: ACTORS, ties: TIES };

function compiled(room: unknown) {
  const result = compile(room);
  if (!result.ok) throw new Error(result.problems.map((p) => formatProblem(p)).join('\n'));
  return result;
}

function problemsOf(room: unknown): string[] {
  const result = compile(room);
  return result.ok ? [] : result.problems.map(({ path, finding }) => `${path}: ${finding}`);
}

const withTime = (span: string, folds: readonly string[]) => ({
  ...ROOM,
  time: { span, folds: folds.map((time) => ({ time })) },
});

describe('the room of a part', () => {
  it('is none where nothing is said, and what is said', () => {
    expect(compiled(undefined).dataset.room).toBeNull();
    expect(compiled(null).dataset.room).toBeNull();
    expect(compiled(ROOM).dataset.room).toEqual({ ...ROOM, lanes: [] });
    const lanes = [
      { by: 'theme', none: true },
      { by: 'actor', own: ['c', 'a'], others: 3 },
    ];
    expect(compiled({ ...ROOM, lanes }).dataset.room!.lanes).toEqual([
      { by: 'theme', own: null, others: 0, none: true },
      { by: 'actor', own: ['c', 'a'], others: 3, none: false },
    ]);
  });

  it('gives the axis, of the very days', () => {
    const { axis } = compiled({
      ...ROOM,
      time: {
        span: '2011-03-10/2021-06-16',
        folds: [
          { time: '2011-03-11/2019-12-31', covered: true },
          { time: '2020-01-01/2020-12-31' },
        ],
      },
    }).dataset;
    expect([isoDay(axis!.first), isoDay(axis!.last)]).toEqual(['2011-03-10', '2021-06-17']);
    expect(
      axis!.folds.map(({ id, until, covered }) => [isoDay(id), isoDay(until), covered]),
    ).toEqual([
      ['2011-03-11', '2020-01-01', true],
      ['2020-01-01', '2021-01-01', false],
    ]);
  });

  it('warns of nothing that only the whole has a use for', () => {
    const told = (room: unknown) => compiled(room).warnings.map(({ finding }) => finding);
    expect(told(undefined).join('\n')).toMatch(/No event has the theme "?.?trade/);
    expect(told(undefined).join('\n')).toMatch(/Nothing mentions the actor/);
    expect(told(ROOM).join('\n')).not.toMatch(/the theme|Nothing mentions|on the side/);
  });

  it('says where it is wrong', () => {
    expect(problemsOf({ ...ROOM, actors: [...ACTORS, { actor: 'nobody', events: 1 }] })).toEqual([
      'room.actors[3].actor: There is no actor “nobody”.',
    ]);
    expect(problemsOf({ ...ROOM, actors: [...ACTORS, ACTORS[0]] })).toEqual([
      'room.actors[3].actor: “b” is listed twice.',
    ]);
    expect(problemsOf({ ...ROOM, actors: ACTORS.slice(0, 2) })).toEqual([
      'room.ties[0].to: “c” is not among the actors that room is kept for.',
    ]);
    expect(problemsOf(withTime('2021', ['2020']))).toEqual([
      'room.time.folds[0].time: The fold lies outside of the span.',
    ]);
    expect(problemsOf(withTime('2010/2021', ['2015/2016', '2012']))[0]).toContain(
      'room.time.folds[1].time: “2012” does not come after the stretch before it.',
    );
    expect(problemsOf(withTime('2010/..', []))[0]).toContain('room.time.span: “2010/..”');
    const withLanes = (...lanes: unknown[]) => problemsOf({ ...ROOM, lanes });
    expect(withLanes({ by: 'source', own: ['a'] })).toEqual([
      'room.lanes[0].own[0]: There is no source “a”.',
    ]);
    expect(withLanes({ by: 'actor', own: ['a', 'b', 'a'] })).toEqual([
      'room.lanes[0].own[2]: “a” is listed twice.',
    ]);
    expect(withLanes({ by: 'theme', own: ['talks'] })).toEqual([
      'room.lanes[0].own[0]: Each theme has a lane of its own.',
    ]);
    expect(withLanes({ by: 'side' }, { by: 'side', none: true })).toEqual([
      'room.lanes[1].by: Lanes by side are listed twice.',
    ]);
    expect(withLanes({ by: 'place' })[0]).toContain('room.lanes[0].by');
    expect(problemsOf({ ...ROOM, actors: 'all' })[0]).toContain('room.actors');
    expect(problemsOf({ ...ROOM, actors: [{ actor: 'a', events: -1 }], ties: [] })[0]).toContain(
      'room.actors[0].events',
    );
  });
});
