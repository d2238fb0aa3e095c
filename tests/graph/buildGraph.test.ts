import { describe, expect, it } from 'vitest';
import { buildGraph, rankActors } from '../../src/graph/buildGraph.ts';
import { makeDataset, makeSmallDataset } from './smallDataset.ts';

const dataset = makeSmallDataset();
const mask = (...events: string[]) =>
  Uint8Array.from(dataset.events, ({ id }) => (events.includes(id) ? 1 : 0));
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted();

describe('buildGraph', () => {
  it('counts the shown dealings of each tie', () => {
    const { ties } = buildGraph(dataset, mask('e1', 'e4'));
    expect(ties.find(({ id }) => id === 'biden~meets~putin')?.dealings).toBe(1);
    expect(ties.find(({ id }) => id === 'putin~attacks~navalny')?.line).toBe('alleged');
    expect(ids(ties)).not.toContain('biden~calls~putin');
  });

  it('shows an office where both its ends deal, and brings nobody in that the filters left out', () => {
    const { actors, ties } = buildGraph(dataset, mask('e0'));
    expect(ids(actors)).toEqual(['biden', 'putin']);
    expect(ids(ties)).toEqual(['biden~calls~putin']);
    const all = buildGraph(dataset, null);
    expect(all.ties.find(({ structural }) => structural)?.dealings).toBe(0);
  });

  it('draws a firm line only where something is more than planned or alleged', () => {
    const [from, to] = ['a', 'b'];
    const { ties } = buildGraph(
      makeDataset(
        [{ id: from }, { id: to }],
        [
          { from, to, kind: 'calls', standing: 'planned' },
          { from, to, kind: 'denies', standing: 'position' },
          { from, to, kind: 'meets', standing: 'planned' },
          { from, to, kind: 'meets' },
          { from, to, kind: 'pays', standing: 'planned' },
          { from, to, kind: 'pays', standing: 'alleged' },
        ],
      ),
      null,
    );
    expect(ties.map(({ tie, line }) => [tie.kind, line])).toEqual([
      ['calls', 'planned'],
      ['denies', 'firm'],
      ['meets', 'firm'],
      ['pays', 'alleged'],
    ]);
    expect(ties[2]?.standings).toMatchObject({ reported: 1, planned: 1 });
  });

  it('shows nothing where no event is shown', () => {
    expect(buildGraph(dataset, mask())).toEqual({ actors: [], ties: [] });
  });

  it('keeps what the filters leave out where they only dim', () => {
    const { actors, ties } = buildGraph(dataset, mask('e0'), true);
    expect(actors).toHaveLength(5);
    expect(actors.find(({ id }) => id === 'navalny')?.dimmed).toBe('filtered');
    expect(actors.find(({ id }) => id === 'biden')).toMatchObject({ dimmed: false, dealings: 1 });
    expect(ties.find(({ id }) => id === 'biden~meets~putin')).toMatchObject({
      dimmed: 'filtered',
      dealings: 2,
    });
  });
});

describe('rankActors', () => {
  it('puts those with most dealings first', () => {
    expect(rankActors(dataset).map(({ id }) => id)).toEqual([
      'putin',
      'biden',
      'sullivan',
      'navalny',
      'patrushev',
    ]);
  });
});
