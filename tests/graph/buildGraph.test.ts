import { describe, expect, it } from 'vitest';
import { buildGraph, rankActors } from '../../src/graph/buildGraph.ts';
import { makeSmallDataset } from './smallDataset.ts';

const dataset = makeSmallDataset();
const mask = (...events: string[]) =>
  Uint8Array.from(dataset.events, ({ id }) => (events.includes(id) ? 1 : 0));
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted();

describe('buildGraph', () => {
  it('counts the shown dealings of each tie', () => {
    const { ties } = buildGraph(dataset, mask('e1', 'e4'));
    expect(ties.find(({ id }) => id === 'biden~meets~putin')?.dealings).toBe(1);
    expect(ties.find(({ id }) => id === 'putin~attacks~navalny')?.allegedOnly).toBe(true);
    expect(ids(ties)).not.toContain('biden~calls~putin');
  });

  it('shows an office with both its ends where one of them deals', () => {
    const { actors, ties } = buildGraph(dataset, mask('e0'));
    expect(ids(actors)).toEqual(['biden', 'putin', 'sullivan']);
    expect(ids(ties)).toEqual(['biden~calls~putin', 'sullivan~role~biden']);
    expect(ties.find(({ structural }) => structural)?.dealings).toBe(0);
  });

  it('shows nothing where no event is shown', () => {
    expect(buildGraph(dataset, mask())).toEqual({ actors: [], ties: [] });
  });

  it('keeps what the filters leave out where they only dim', () => {
    const { actors, ties } = buildGraph(dataset, mask('e0'), true);
    expect(actors).toHaveLength(5);
    expect(actors.find(({ id }) => id === 'navalny')?.dimmed).toBe(true);
    expect(actors.find(({ id }) => id === 'biden')).toMatchObject({ dimmed: false, dealings: 1 });
    expect(ties.find(({ id }) => id === 'biden~meets~putin')).toMatchObject({
      dimmed: true,
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
