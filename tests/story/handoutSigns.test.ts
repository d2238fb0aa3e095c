import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideSigns } from '../../src/story/handoutSigns.ts';

const signsOf = (...names: readonly string[]) => [
  ...sideSigns(names.map((name, at) => ({ id: String(at), name }))).values(),
];

describe('sideSigns', () => {
  it('takes the first letter where that is enough', () => {
    expect(signsOf('United States', 'Russia')).toEqual(['U', 'R']);
  });

  it('takes as many letters as tell sides apart', () => {
    expect(signsOf('United States', 'United Kingdom', 'Ukraine')).toEqual(['#1', '#2', 'UK']);
    expect(signsOf('Unions', 'Ukraine')).toEqual(['UN', 'UK']);
  });

  it('numbers sides whose names are no letters', () => {
    expect(signsOf('…', 'Athens')).toEqual(['#1', 'A']);
  });

  it('never gives two sides the same sign', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 }), (names) => {
        expect(new Set(signsOf(...names)).size).toBe(names.length);
      }),
    );
  });
});
