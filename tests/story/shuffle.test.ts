import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, pickEvenly, shuffled } from '../../src/story/shuffle.ts';

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('createRandom', () => {
  it('gives the numbers of mulberry32', () => {
    const random = createRandom(1);
    expect([random(), random(), random()].map((n) => Math.floor(n * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it('stays from 0 up to 1, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = createRandom(seed);
        for (let i = 0; i < 20; i += 1) {
          const n = random();
          expect(n >= 0 && n < 1).toBe(true);
        }
      }),
    );
  });

  it('tells streams and large seeds apart', () => {
    const firsts = [
      createRandom(5, 1)(),
      createRandom(5, 2)(),
      createRandom(5)(),
      createRandom(5 + 2 ** 32)(),
    ];
    expect(new Set(firsts).size).toBe(4);
  });
});

describe('shuffled', () => {
  it('keeps all things, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seeds, (items, seed) => {
        const before = [...items];
        const order = shuffled(items, createRandom(seed));
        expect(items).toEqual(before);
        expect([...order].sort((a, b) => a - b)).toEqual(before.sort((a, b) => a - b));
      }),
    );
  });

  it('gives the same order for the same seed', () => {
    const items = [1, 2, 3, 4, 5, 6, 7];
    expect(shuffled(items, createRandom(9))).toEqual(shuffled(items, createRandom(9)));
  });

  it('puts each thing in each place about as often', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1)
      counts[shuffled([0, 1, 2, 3], createRandom(seed)).indexOf(0)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('pickEvenly', () => {
  const items = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1'];
  const kindOf = (item: string) => item[0]!;

  it('takes from each kind before it takes more of one', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const picked = pickEvenly(items, 3, kindOf, createRandom(seed));
      expect(new Set(picked.map(kindOf)).size).toBe(3);
    }
  });

  it('makes up with the others where kinds run out, and takes nothing twice', () => {
    const picked = pickEvenly(items, 5, kindOf, createRandom(3));
    expect(picked).toHaveLength(5);
    expect(new Set(picked).size).toBe(5);
    expect(pickEvenly(items, 99, kindOf, createRandom(3))).toHaveLength(items.length);
  });
});
