// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { isDated } from '../../src/dataset/isDated.ts';
import { authorPlan } from './dataset/makeAuthored.ts';
import { compilePlan } from './dataset/makeCompiled.ts';
import { planNetwork } from './dataset/planNetwork.ts';
import { NETWORK } from './page/graph/network.ts';

const make = (seed: number) => compilePlan(planNetwork({ ...NETWORK, seed }));

describe('a network that is made to be measured', () => {
  it('is what compiling its authored form gives', () => {
    const compiled = compileDataset(authorPlan(planNetwork({ ...NETWORK, seed: 1 })));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems[0]));
    expect(make(1)).toEqual(compiled.dataset);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(make(1)).toEqual(make(1));
    expect(make(2)).not.toEqual(make(1));
  });

  it.each([1, 2, 3, 4, 5])('has 1,000 actors and 4,000 ties, seed %i', (seed) => {
    const { actors, ties, sides } = make(seed);
    expect(actors).toHaveLength(1000);
    expect(ties).toHaveLength(4000);
    const pairs = ties.map(({ from, to }) => [from, to].sort().join('~'));
    expect(new Set(pairs).size).toBe(4000);
    expect(new Set(pairs.flatMap((pair) => pair.split('~'))).size).toBe(1000);
    expect(sides).toHaveLength(2);
    for (const side of [...sides.map(({ id }) => id), null])
      expect(actors.filter((actor) => actor.side === side).length).toBeGreaterThan(100);
  });

  it('has dealings behind each tie, by far the most with a date', () => {
    const { events, ties } = make(1);
    for (const { dealings } of ties) expect(dealings.length).toBeGreaterThan(0);
    const dated = events.filter(({ date }) => date && isDated(date));
    expect(dated.length / events.length).toBeGreaterThan(0.9);
    expect(new Set(ties.flatMap(({ dealings }) => dealings.map(({ event }) => event))).size).toBe(
      events.length,
    );
  });

  it('has few with many ties, and many with few', () => {
    const { actors, ties } = make(1);
    const counts = new Map(actors.map(({ id }) => [id, 0]));
    for (const { from, to } of ties)
      for (const id of [from, to]) counts.set(id, counts.get(id)! + 1);
    const sorted = [...counts.values()].toSorted((a, b) => a - b);
    expect(sorted[500]).toBeLessThanOrEqual(6);
    expect(sorted.at(-1)).toBeGreaterThan(60);
  });
});
