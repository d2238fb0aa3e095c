import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '../../src/state/facts.ts';
import { filterEvents, isFiltering } from '../../src/state/filterEvents.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();

function left(change: Partial<Filters>): readonly string[] {
  const { visible } = filterEvents(dataset, { ...NO_FILTERS, ...change });
  return dataset.events.filter((_, i) => visible[i]).map(({ id }) => id);
}

describe('filtering events', () => {
  it('leaves everything where nothing is asked for', () => {
    expect(left({})).toEqual(['meeting', 'denial', 'rumour']);
    expect(isFiltering(NO_FILTERS)).toBe(false);
  });

  it('takes any value within a facet and all facets together', () => {
    expect(left({ themes: ['talks'] })).toEqual(['meeting', 'rumour']);
    expect(left({ themes: ['talks', 'claims'] })).toHaveLength(3);
    expect(left({ themes: ['talks'], standings: ['alleged'] })).toEqual(['rumour']);
    expect(left({ actors: ['anna'] })).toEqual(['meeting']);
  });

  it('counts a source that is cited without a passage as telling the event', () => {
    expect(left({ sources: ['b'] })).toEqual(['rumour']);
    expect(left({ sources: ['a'] })).toEqual(['meeting', 'denial']);
  });

  it('keeps what can have happened in the window', () => {
    expect(left({ window: [101, 110] })).toEqual(['denial', 'rumour']);
    expect(left({ window: [100, 100] })).toHaveLength(3);
    expect(left({ window: [121, 130] })).toEqual(['rumour']);
  });

  it('finds words in titles, actors and passages, whatever their case and diacritics', () => {
    expect(left({ text: 'angstrom' })).toEqual(['meeting']);
    expect(left({ text: 'DENIED  it' })).toEqual(['meeting', 'denial']);
    expect(left({ text: 'nobody' })).toEqual([]);
  });

  it('shows every passage where nothing is filtered, those of roles included', () => {
    expect(filterEvents(dataset, NO_FILTERS).shownPassages.size).toBe(4);
  });

  it('shows exactly the passages of the events it leaves', () => {
    const result = filterEvents(dataset, { ...NO_FILTERS, themes: ['claims'] });
    expect([...result.shownPassages]).toEqual(['a:25-41']);
    expect([...result.visibleActors]).toEqual(['boris']);
  });

  it('counts for each value what choosing it alone would leave', () => {
    fc.assert(
      fc.property(
        fc.record({
          themes: fc.subarray(['talks', 'claims']),
          actors: fc.subarray(['anna', 'boris']),
          sources: fc.subarray(['a', 'b']),
          standings: fc.subarray(['reported', 'alleged', 'position'] as const),
        }),
        (chosen) => {
          const { counts } = filterEvents(dataset, { ...NO_FILTERS, ...chosen });
          for (const [id, n] of counts.themes)
            expect(left({ ...chosen, themes: [id] })).toHaveLength(n);
          for (const [id, n] of counts.actors)
            expect(left({ ...chosen, actors: [id] })).toHaveLength(n);
          for (const [id, n] of counts.sources)
            expect(left({ ...chosen, sources: [id] })).toHaveLength(n);
          for (const [id, n] of counts.standings)
            expect(left({ ...chosen, standings: [id] })).toHaveLength(n);
        },
      ),
    );
  });
});
