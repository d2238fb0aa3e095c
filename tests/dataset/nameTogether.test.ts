// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePairs, countPairs } from '../../src/dataset/nameTogether.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const once = () => 1;

describe('choosePairs', () => {
  it('ties each pair of up to eight participants', () => {
    expect(choosePairs(['a', 'b', 'c'], once)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(choosePairs(people(8), once)).toHaveLength(28);
    expect(choosePairs(['a'], once)).toEqual([]);
  });

  it('beyond eight takes those first that occur together elsewhere too', () => {
    const many = people(40);
    const countTogether = countPairs([many, ['p39', 'p3'], ['p3', 'p39'], ['p7', 'p20']]);
    expect(choosePairs(many, countTogether).slice(0, 2)).toEqual([
      ['p3', 'p39'],
      ['p7', 'p20'],
    ]);
  });

  it('leaves nobody out and never makes more ties than participants beyond 28', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), (count) => {
        const pairs = choosePairs(people(count), once);
        expect(pairs.length).toBeLessThanOrEqual(Math.max(28, count));
        expect(new Set(pairs.flat()).size).toBe(count);
        expect(new Set(pairs.map((pair) => pair.toSorted().join('~'))).size).toBe(pairs.length);
      }),
    );
  });
});
