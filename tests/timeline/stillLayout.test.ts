import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { layoutAt } from '../../src/timeline/layoutAt.ts';
import { refiltered } from '../../src/timeline/stillLayout.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { BY_THEME, stillOf } from './timelineFixture.ts';

const size = fc.record({ events: fc.integer({ min: 1, max: 200 }), seed: fc.nat(50) });

describe('a drawing that is filtered anew', () => {
  it('is the one that the filter gives from the start, and undone the one before', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 7 }), (options, nth) => {
        const dataset = indexDataset(makeCompiled(options));
        const few = Uint8Array.from(dataset.events, (_, index) => (index % nth === 0 ? 1 : 0));
        const all = stillOf(dataset);
        const filtered = refiltered(all, BY_THEME, few);
        const { marks } = layoutAt(filtered, null);
        expect(marks).toEqual(layoutAt(stillOf(dataset, few), null).marks);
        const undone = refiltered(filtered, BY_THEME, all.visible);
        expect(layoutAt(undone, null).marks).toEqual(layoutAt(all, null).marks);
      }),
      { numRuns: 60 },
    );
  });
});
