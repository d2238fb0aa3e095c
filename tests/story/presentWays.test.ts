import { describe, expect, it } from 'vitest';
import type { SeenMarks } from '../../src/story/presentMarks.tsx';
import { waysBetween } from '../../src/story/presentWays.ts';

const at = (x: number, y: number) => ({ x, y, colour: null });
const seen = (
  place: SeenMarks['place'],
  lit: string | null,
  marks: Readonly<Record<string, readonly [number, number]>>,
): SeenMarks => ({
  place,
  lit,
  byEvent: new Map(Object.entries(marks).map(([event, [x, y]]) => [event, at(x, y)])),
});
const STRIP = { call: [100, 600], sanctions: [200, 600], summit: [300, 600] } as const;

describe('what the eye follows from step to step', () => {
  it('is the light, where the marks stay', () => {
    const ways = waysBetween(seen('strip', 'call', STRIP), seen('strip', 'sanctions', STRIP));
    expect(ways).toEqual([
      { event: 'sanctions', from: at(100, 600), to: at(200, 600), isLit: true },
    ]);
  });

  it('is nothing, where no mark was lit, or the same one is', () => {
    const lit = seen('strip', 'call', STRIP);
    expect(waysBetween(seen('strip', null, STRIP), lit)).toEqual([]);
    expect(waysBetween(lit, lit)).toEqual([]);
  });

  it('is every event that stands below the steps and in the timeline, there and back', () => {
    const strip = seen('strip', 'call', STRIP);
    const timeline = seen('timeline', 'sanctions', { call: [400, 300], sanctions: [450, 340] });
    expect(waysBetween(strip, timeline)).toEqual([
      { event: 'call', from: at(100, 600), to: at(400, 300), isLit: true },
      { event: 'sanctions', from: at(200, 600), to: at(450, 340), isLit: true },
    ]);
    expect(waysBetween(timeline, strip).map(({ event, to }) => [event, to.x])).toEqual([
      ['call', 100],
      ['sanctions', 200],
    ]);
  });
});
