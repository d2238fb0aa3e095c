import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { highlightOf } from '../../src/state/highlight.ts';
import { pairEnds, pairId, pairLinkOf } from '../../src/state/pairs.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';

/** Few dealings among many actors, so that chains are long and some are missing. */
const datasets = [30, 60, 120].map((events, seed) => indexDataset(makeCompiled({ seed, events })));

/** Lengths of the shortest ways from one actor to all others, told plainly, step by step. */
function plainDistances(
  { ties, actors }: (typeof datasets)[number],
  from: string,
): ReadonlyMap<string, number> {
  const found = new Map([[from, 0]]);
  for (let distance = 1; distance <= actors.length; distance += 1)
    for (const { from: a, to: b, dealings } of ties) {
      if (dealings.length === 0) continue;
      for (const [here, next] of [
        [a, b],
        [b, a],
      ] as const)
        if (found.get(here) === distance - 1 && !found.has(next)) found.set(next, distance);
    }
  return found;
}

const pairs = fc.constantFrom(...datasets).chain((dataset) =>
  fc.record({
    dataset: fc.constant(dataset),
    ends: fc.uniqueArray(fc.constantFrom(...dataset.actors.map(({ id }) => id)), {
      minLength: 2,
      maxLength: 2,
    }),
  }),
);

describe('two actors', () => {
  it('have one id, whichever is named first', () => {
    fc.assert(
      fc.property(pairs, ({ dataset, ends: [a, b] }) => {
        expect(pairId(a!, b!)).toBe(pairId(b!, a!));
        expect(pairEnds(pairId(a!, b!), dataset)).toEqual(a! < b! ? [a, b] : [b, a]);
      }),
    );
  });

  it('are linked by a chain of dealings that is really shortest, or by none', () => {
    fc.assert(
      fc.property(pairs, ({ dataset, ends: [a, b] }) => {
        const { chain, ends } = pairLinkOf(dataset, pairId(a!, b!))!;
        const distance = plainDistances(dataset, a!).get(b!);
        expect(chain?.length).toBe(distance);
        if (!chain) return;
        expect(chain[0]!.from).toBe(ends[0]);
        expect(chain.at(-1)!.to).toBe(ends[1]);
        chain.forEach(({ from, to, ties }, i) => {
          if (i > 0) expect(from).toBe(chain[i - 1]!.to);
          expect(ties.length).toBeGreaterThan(0);
          for (const tie of ties) {
            expect(new Set([tie.from, tie.to])).toEqual(new Set([from, to]));
            expect(tie.dealings.length).toBeGreaterThan(0);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('light up what passed between them, else the chain', () => {
    fc.assert(
      fc.property(pairs, ({ dataset, ends: [a, b] }) => {
        const id = pairId(a!, b!);
        const link = pairLinkOf(dataset, id)!;
        const ties = link.ties.length > 0 ? link.ties : (link.chain ?? []).flatMap((s) => s.ties);
        const lit = highlightOf(dataset, { type: 'pair', id, aspect: null });
        expect(lit.ties).toEqual(new Set(ties.map((tie) => tie.id)));
        expect(lit.passages).toEqual(new Set(ties.flatMap(({ evidence }) => evidence)));
        expect(lit.actors.has(a!) && lit.actors.has(b!)).toBe(true);
      }),
    );
  });

  it.each(['', 'a', '~', 'gone~lost', 'a~a', 'a~b~c'])('are not named by “%s”', (id) => {
    expect(pairLinkOf(datasets[0]!, id)).toBeNull();
  });
});
