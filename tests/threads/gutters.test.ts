import { describe, expect, it } from 'vitest';
import { guttersOf, leadFromWords } from '../../src/threads/gutters.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});
const TIMELINE = box(28, 100, 880, 560);
const GRAPH = box(28, 600, 880, 900);

describe('guttersOf', () => {
  it('puts the trunk between the pictures and a reader at their right', () => {
    const reader = box(900, 500, 1440, 900);
    const gutters = guttersOf({ timeline: TIMELINE, graph: GRAPH, reader })!;
    expect(gutters.trunk).toBeGreaterThan(880);
    expect(gutters.trunk).toBeLessThan(900);
    expect(gutters.below).toBeNull();
  });

  it('goes between the pictures and a reader below them', () => {
    const reader = box(0, 700, 900, 1000);
    const gutters = guttersOf({ timeline: TIMELINE, graph: box(28, 600, 880, 640), reader })!;
    expect(gutters.trunk).toBeGreaterThan(880);
    expect(gutters.below).toBe(640);
  });

  it('is nowhere without pictures', () => {
    expect(guttersOf({ timeline: null, graph: null, reader: box(0, 0, 9, 9) })).toBeNull();
  });
});

describe('leadFromWords', () => {
  it('goes straight to the trunk at the left of the reader', () => {
    const gutters = guttersOf({
      timeline: TIMELINE,
      graph: GRAPH,
      reader: box(900, 500, 1440, 900),
    })!;
    expect(leadFromWords({ x: 922, y: 700 }, gutters)).toEqual([
      { x: 922, y: 700 },
      { x: gutters.trunk, y: 700 },
    ]);
  });

  it('goes round by the left edge to a reader below', () => {
    const gutters = guttersOf({
      timeline: TIMELINE,
      graph: GRAPH,
      reader: box(0, 1000, 900, 1400),
    })!;
    expect(leadFromWords({ x: 22, y: 1100 }, gutters)).toEqual([
      { x: 22, y: 1100 },
      { x: 11, y: 1100 },
      { x: 11, y: 900 },
      { x: gutters.trunk, y: 900 },
    ]);
  });
});
