import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { isDated } from '../../src/dataset/isDated.ts';
import type { ResolvedDate } from '../../src/dataset/model.ts';
import { buildGraph } from '../../src/graph/buildGraph.ts';
import { readGraph, type ReadingFacts } from '../../src/graph/readGraph.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { makeSmallDataset } from './smallDataset.ts';

const NO_LIMITS: ReadingFacts = {
  viewport: null,
  graphHidden: [],
  graphLimits: [],
  graphFocus: null,
};
const datasets = [40, 90, 200].map((events, seed) => indexDataset(makeCompiled({ seed, events })));

const read = (dataset: Dataset, facts: Partial<ReadingFacts>) =>
  readGraph(dataset, buildGraph(dataset, null), null, { ...NO_LIMITS, ...facts });
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** Told plainly: every day that a date leaves open is looked at. */
function touches(date: ResolvedDate | null, from: number, to: number): boolean | null {
  if (!date || !isDated(date)) return null;
  const first = date.earliest ?? Math.min(from, date.latest!);
  const last = date.latest ?? Math.max(to, date.earliest!);
  for (let day = from; day <= to; day += 1) if (day >= first && day <= last) return true;
  return false;
}

describe('the graph in a window of time', () => {
  const views = fc.constantFrom(...datasets).chain((dataset) => {
    const { first, last } = dataset.axis!;
    return fc.record({
      dataset: fc.constant(dataset),
      start: fc.double({ min: first - 9, max: last + 9, noNaN: true }),
      length: fc.double({ min: 0, max: 900, noNaN: true }),
    });
  });

  it('has exactly the ties of which a dealing or a role may have been in it', () => {
    fc.assert(
      fc.property(views, ({ dataset, start, length }) => {
        const days = [Math.floor(start), Math.floor(start + length)] as const;
        const { graph, undated } = read(dataset, { viewport: [start, start + length] });
        const expected = new Map<string, number>();
        let without = 0;
        for (const { id } of buildGraph(dataset, null).ties) {
          const tie = dataset.tieById.get(id)!;
          const held = dataset.actorById.get(tie.from)?.roles ?? [];
          const found = [
            ...tie.dealings.map(({ event }) => dataset.eventById.get(event)!.date),
            ...tie.roles.map((role) => held[role]!.date),
          ].map((date) => touches(date, ...days));
          const count = found.filter((is) => is === true).length;
          if (found.every((is) => is === null)) without += 1;
          else if (count > 0) expected.set(id, tie.dealings.length > 0 ? count : 0);
        }
        expect(new Map(graph.ties.map(({ id, dealings }) => [id, dealings]))).toEqual(expected);
        expect(undated).toBe(without);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every actor, in its order; who has no tie in it recedes', () => {
    fc.assert(
      fc.property(views, ({ dataset, start, length }) => {
        const { graph } = read(dataset, { viewport: [start, start + length] });
        expect(ids(graph.actors)).toEqual(ids(buildGraph(dataset, null).actors));
        const tied = new Set(graph.ties.flatMap(({ tie }) => [tie.from, tie.to]));
        for (const { id, dimmed } of graph.actors)
          expect(dimmed).toBe(tied.has(id) ? false : 'idle');
      }),
      { numRuns: 40 },
    );
  });

  it('is the very same while nothing comes or goes', () => {
    const [dataset] = datasets as [Dataset];
    const { first, last } = dataset.axis!;
    const whole = read(dataset, { viewport: [first - 10, last + 10] });
    expect(read(dataset, { viewport: [first - 20, last + 20] })).toBe(whole);
  });
});

describe('what is left out of the graph', () => {
  const small = makeSmallDataset();

  it('is nothing for parts that the dataset does not have', () => {
    const { graph } = read(small, {
      graphHidden: ['kind:nothing', 'side:mars', 'line:x', 'bogus', ''],
    });
    expect(graph.ties).toEqual(buildGraph(small, null).ties);
    expect(ids(graph.actors)).toEqual(ids(buildGraph(small, null).actors));
  });

  it('are lines, kinds, and sides with their ties', () => {
    const tiesWithout = (part: string) => ids(read(small, { graphHidden: [part] }).graph.ties);
    expect(tiesWithout('line:alleged')).not.toContain('putin~attacks~navalny');
    expect(tiesWithout('line:role')).not.toContain('sullivan~role~biden');
    expect(tiesWithout('kind:calls')).toEqual(
      ids(buildGraph(small, null).ties).filter((id) => !id.includes('calls')),
    );
    const noRussians = read(small, { graphHidden: ['side:ru'] }).graph;
    expect(ids(noRussians.actors).toSorted()).toEqual(['biden', 'navalny', 'sullivan']);
    expect(ids(noRussians.ties)).toEqual(['sullivan~role~biden']);
    expect(ids(read(small, { graphHidden: ['side:'] }).graph.actors)).not.toContain('navalny');
  });

  it('is all but the alleged, or but what links two sides, if so limited', () => {
    expect(ids(read(small, { graphLimits: ['alleged'] }).graph.ties)).toEqual([
      'putin~attacks~navalny',
    ]);
    expect(ids(read(small, { graphLimits: ['between'] }).graph.ties)).toEqual([
      'biden~calls~putin',
      'biden~meets~putin',
      'patrushev~meets~sullivan',
    ]);
  });

  it('is all that is more than one or two steps away from the one in focus', () => {
    const around = (actor: string, steps: 1 | 2) =>
      read(small, { graphFocus: { actor, steps } }).graph;
    expect(ids(around('navalny', 1).actors).toSorted()).toEqual(['navalny', 'putin']);
    expect(ids(around('navalny', 2).actors).toSorted()).toEqual(['biden', 'navalny', 'putin']);
    expect(ids(around('navalny', 2).ties)).not.toContain('sullivan~role~biden');
  });

  it('never has a tie whose end is not there, whatever is chosen', () => {
    const facts = fc.record({
      graphHidden: fc.subarray([
        'line:firm',
        'line:alleged',
        'line:role',
        'side:us',
        'side:',
        'kind:meets',
      ]),
      graphLimits: fc.subarray(['alleged', 'between'] as const),
      graphFocus: fc.option(
        fc.record({
          actor: fc.constantFrom(...small.actors.map(({ id }) => id)),
          steps: fc.constantFrom(1 as const, 2 as const),
        }),
      ),
    });
    fc.assert(
      fc.property(facts, (limits) => {
        const { actors, ties } = read(small, limits).graph;
        const present = new Set(ids(actors));
        for (const { tie } of ties)
          expect([present.has(tie.from), present.has(tie.to)]).toEqual([true, true]);
      }),
    );
  });
});
