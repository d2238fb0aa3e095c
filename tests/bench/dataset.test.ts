// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';
import { makeAuthored } from './dataset/makeAuthored.ts';
import { makeCompiled } from './dataset/makeCompiled.ts';

const SEEDS = [1, 2, 77];
const EVENTS = 400;

describe('a dataset that is made to be measured', () => {
  it.each(SEEDS)('is what compiling its authored form gives, seed %i', (seed) => {
    const compiled = compileDataset(makeAuthored({ seed, events: EVENTS }));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems[0]));
    expect(makeCompiled({ seed, events: EVENTS })).toEqual(compiled.dataset);
  });

  it('shares the lists that compiling shares: how it lies in memory is measured, too', () => {
    const compiled = compileDataset(makeAuthored({ seed: 1, events: EVENTS }));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems[0]));
    const listsOf = ({ events }: CompiledDataset) =>
      (['themes', 'sides', 'cites', 'disputedBy'] as const).map(
        (list) => new Set(events.map((event) => event[list])).size,
      );
    const made = listsOf(makeCompiled({ seed: 1, events: EVENTS }));
    expect(made).toEqual(listsOf(compiled.dataset));
    expect(Math.max(...made)).toBeLessThan(EVENTS / 4);
  });

  it('is the same for the same seed, and another for another', () => {
    const [first, second] = [1, 2].map((seed) => makeCompiled({ seed, events: EVENTS }));
    expect(makeCompiled({ seed: 1, events: EVENTS })).toEqual(first);
    expect(second).not.toEqual(first);
  });

  it('has dates of every kind, all standings, bursts and quiet years', () => {
    const { events } = makeCompiled({ seed: 1, events: 5000 });
    const dates = events.map(({ date }) => date);
    const share = (count: number) => count / events.length;
    expect(share(dates.filter((date) => date === null).length)).toBeCloseTo(0.03, 1);
    const exact = dates.filter((date) => date && date.earliest === date.latest);
    expect(share(exact.length)).toBeGreaterThan(0.5);
    for (const known of [
      dates.filter((date) => date?.extent === 'span' && date.latest !== null),
      dates.filter((date) => date?.extent === 'span' && date.latest === null),
      dates.filter((date) => date && date.earliest === null),
      dates.filter((date) => date?.relations.length),
      dates.filter((date) => date?.approximate),
    ])
      expect(known.length).toBeGreaterThan(10);
    expect(new Set(events.map(({ standing }) => standing)).size).toBe(4);
    expect(events.some(({ themes }) => themes.length === 2)).toBe(true);
    for (const { title } of events) expect(title.length).toBeLessThanOrEqual(60);
    const days = exact.map((date) => date!.earliest!);
    const gaps = days.slice(1).map((day, index) => day - days[index]!);
    expect(gaps.filter((gap) => gap > 700).length).toBeGreaterThanOrEqual(4);
  });
});
