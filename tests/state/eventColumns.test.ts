import { withAxis } from '../fixtures/compiledParts.ts';
// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { createSharedLists } from '../../src/dataset/shortLists.ts';
import { eventColumnsOf } from '../../src/state/eventColumns.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';

const made = makeCompiled({ seed: 1, events: 6000 });

/** The columns where event `i` has the themes `themes[i]`. */
function columnsWith(themes: readonly (readonly string[])[]) {
  const events = themes.map((list, i) => ({ ...made.events[i]!, themes: list }));
  return eventColumnsOf(indexDataset(withAxis({ ...made, events })));
}

const themeLists = fc.array(fc.subarray(['talks', 'sanctions', 'arms', 'talks,arms']), {
  maxLength: 60,
});

describe('the columns of a dataset', () => {
  it('say the same whether equal lists are one or each its own', () => {
    fc.assert(
      fc.property(themeLists, (lists) => {
        const share = createSharedLists();
        const own = columnsWith(lists.map((list) => [...list]));
        const shared = columnsWith(lists.map(share));
        expect(shared.themes.ids).toEqual(own.themes.ids);
        expect(shared.themes.sets).toEqual(own.themes.sets);
        expect(Array.from(own.themes.ids, (id) => own.themes.sets[id])).toEqual(lists);
      }),
    );
  });

  it('know more lists than are kept', () => {
    const lists = made.events.map((_, i) => [`t${i % 5000}`]);
    const { ids, sets } = columnsWith(lists).themes;
    expect(sets).toHaveLength(5000);
    expect(Array.from(ids, (id) => sets[id])).toEqual(lists);
  });
});
