import { describe, expect, it } from 'vitest';
import { createSliceJoiner, headOf, sliceDataset } from '../../src/app/sliceDataset.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

const LARGE = makeCompiled({ seed: 3, events: 12_000 });

describe('a dataset in slices', () => {
  it.each([
    ['a small one', SMALL],
    ['a large one', LARGE],
    ['an empty one', { ...SMALL, events: [], ties: [], passages: [], sources: [], actors: [] }],
  ])('is put together again as it was: %s', (_, compiled) => {
    const joiner = createSliceJoiner(structuredClone(headOf(compiled)));
    for (const slice of sliceDataset(compiled)) joiner.add(structuredClone(slice));
    expect(joiner.join()).toEqual(compiled);
  });

  it('comes in many slices of like weight where it is large', () => {
    const weights = [...sliceDataset(LARGE)].map((slice) => JSON.stringify(slice).length);
    expect(weights.length).toBeGreaterThan(8);
    expect(Math.max(...weights)).toBeLessThan(JSON.stringify(LARGE).length / 4);
  });

  it('weighs long texts too', () => {
    const [source] = SMALL.sources;
    const sources = Array.from({ length: 12 }, (_, i) => ({
      ...source!,
      id: `s${i}`,
      text: 'word '.repeat(1_000_000),
    }));
    const slices = [...sliceDataset({ ...SMALL, sources })];
    expect(slices.filter(({ list }) => list === 'sources').length).toBeGreaterThan(3);
  });

  it('keeps the lists out of its head', () => {
    expect(Object.keys(headOf(LARGE))).not.toContain('events');
    expect(headOf(LARGE).counts.events).toBe(12_000);
  });
});

describe('slices that do not come as they were cut', () => {
  const slices = [...sliceDataset(LARGE)];
  const [first, second] = slices;

  it('are refused where one is missing in between', () => {
    const joiner = createSliceJoiner(headOf(LARGE));
    expect(() => joiner.add(second!)).toThrow(/events from \d+ on came after the first 0/);
  });

  it('are refused where one comes twice', () => {
    const joiner = createSliceJoiner(headOf(LARGE));
    joiner.add(first!);
    expect(() => joiner.add(first!)).toThrow(/events from 0 on came/);
  });

  it('are no dataset where the last are missing', () => {
    const joiner = createSliceJoiner(headOf(LARGE));
    for (const slice of slices.slice(0, -1)) joiner.add(slice);
    expect(() => joiner.join()).toThrow(/\d+ of \d+ actors came/);
  });
});
