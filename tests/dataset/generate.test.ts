// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { AuthoredDataset } from '../../src/dataset/authored.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { calendarDay } from '../../src/dataset/days.ts';
import { generateDataset } from '../fixtures/generate.ts';

const OPTIONS = {
  seed: 3,
  events: 2000,
  actors: 3000,
  fromYear: 1142,
  toYear: 2025,
  withPassages: 0.5,
};
const generated = generateDataset(OPTIONS);

describe('generateDataset', () => {
  it('gives the same dataset for the same seed, and another for another', () => {
    expect(generateDataset(OPTIONS).json).toBe(generated.json);
    expect(generateDataset({ ...OPTIONS, seed: 4 }).json).not.toBe(generated.json);
  });

  it('has actors of whom most occur once, and years from the first to the last', () => {
    const { events } = JSON.parse(generated.json) as AuthoredDataset;
    const counts = new Map<string, number>();
    for (const { participants = [] } of events)
      for (const { actor } of participants) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    const once = [...counts.values()].filter((count) => count === 1).length;
    expect(once / counts.size).toBeGreaterThan(0.5);
    const result = compileDataset(generated);
    if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
    const years = result.dataset.events.flatMap(({ date }) =>
      typeof date?.earliest === 'number' ? [calendarDay(date.earliest).year] : [],
    );
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1140);
    expect(Math.min(...years)).toBeLessThan(1200);
    expect(Math.max(...years)).toBe(2025);
  });

  it('can be of any size', () => {
    for (const events of [0, 1, 2])
      for (const actors of [0, 1, 5])
        expect(compileDataset(generateDataset({ ...OPTIONS, events, actors })).ok).toBe(true);
  });
});
