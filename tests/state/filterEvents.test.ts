import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { tellingSources } from '../../src/dataset/tellingSources.ts';
import { NO_FILTERS, type Filters } from '../../src/state/facts.ts';
import { filterEvents, isFiltering } from '../../src/state/filterEvents.ts';
import { generateDataset } from '../fixtures/generate.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();

function left(change: Partial<Filters>, found: Uint8Array | null = null): readonly string[] {
  const { visible } = filterEvents(dataset, { ...NO_FILTERS, ...change }, found);
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

  it('leaves what the search has found, and everything until it has answered', () => {
    expect(left({ text: 'met' }, Uint8Array.of(1, 0, 1))).toEqual(['meeting', 'rumour']);
    expect(left({ text: 'met', themes: ['claims'] }, Uint8Array.of(1, 0, 1))).toEqual(['rumour']);
    expect(left({ text: 'met' })).toHaveLength(3);
    expect(filterEvents(dataset, { ...NO_FILTERS, text: 'met' }, null).shownPassages.size).toBe(4);
  });

  it('shows every passage where nothing is filtered, those of roles included', () => {
    expect(filterEvents(dataset, NO_FILTERS, null).shownPassages.size).toBe(4);
  });

  it('shows exactly the passages of the events it leaves', () => {
    const result = filterEvents(dataset, { ...NO_FILTERS, themes: ['claims'] }, null);
    expect([...result.shownPassages]).toEqual(['a:25-41']);
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
          const { counts } = filterEvents(dataset, { ...NO_FILTERS, ...chosen }, null);
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

/** What the filters mean, said as plainly as can be: slow, and nothing shared with the real ones. */
function filterPlainly(from: Dataset, filters: Filters, found: Uint8Array | null) {
  const { events, passageById } = from;
  type Facet = 'themes' | 'actors' | 'sources' | 'standings';
  const values = events.map((event): Record<Facet, readonly string[]> => ({
    themes: event.themes,
    actors: [...new Set(event.participants.map(({ actor }) => actor))],
    sources: [...tellingSources(event, passageById)],
    standings: [event.standing],
  }));
  const passes = (index: number, but: Facet | null) => {
    const date = events[index]!.date;
    const [first, last] = filters.window ?? [-Infinity, Infinity];
    return (
      (['themes', 'actors', 'sources', 'standings'] as const).every((facet) => {
        const wanted: readonly string[] = filters[facet];
        return (
          facet === but ||
          wanted.length === 0 ||
          values[index]![facet].some((value) => wanted.includes(value))
        );
      }) &&
      (filters.tellers === null ||
        (values[index]!.sources.length === 1) === (filters.tellers === 'one')) &&
      (filters.tellers === null || values[index]!.sources.length > 0) &&
      (date?.earliest ?? -Infinity) <= last &&
      (date?.latest ?? Infinity) >= first &&
      found?.[index] !== 0
    );
  };
  const visible = events.map((_, index) => passes(index, null));
  const kept = events.filter((_, index) => visible[index]);
  const count = (facet: Facet, value: string) =>
    events.filter((_, index) => passes(index, facet) && values[index]![facet].includes(value))
      .length;
  return {
    visible: visible.map(Number),
    visibleCount: kept.length,
    unbackedCount: kept.filter(({ evidence }) => evidence.length === 0).length,
    shownPassages: new Set(
      found !== null || isFiltering({ ...filters, text: '' })
        ? kept.flatMap(({ evidence }) => evidence)
        : from.passages.map(({ id }) => id),
    ),
    count,
  };
}

describe('filtering a generated dataset', () => {
  const compiled = compileDataset(
    generateDataset({
      seed: 11,
      events: 130,
      actors: 25,
      fromYear: 1900,
      toYear: 2025,
      withPassages: 0.6,
    }),
  );
  if (!compiled.ok) throw new Error('not compiled');
  const many = indexDataset(compiled.dataset);
  const some = (items: readonly { readonly id: string }[]) =>
    fc.subarray(
      items.map(({ id }) => id),
      { maxLength: 3 },
    );
  const days = fc.integer({ min: many.axis!.first, max: many.axis!.last - 1 });

  it('leaves and counts what a plain reading of the filters does', () => {
    fc.assert(
      fc.property(
        fc.record({
          themes: some([...many.themes, { id: 'unknown' }]),
          actors: some(many.actors),
          sources: some(many.sources),
          standings: fc.subarray(['reported', 'alleged', 'planned', 'position'] as const),
          tellers: fc.constantFrom(null, 'several' as const, 'one' as const),
          window: fc.option(fc.tuple(days, days), { nil: null }),
          text: fc.constantFrom('', 'geneva'),
        }),
        fc.option(
          fc
            .array(fc.constantFrom(0, 1), {
              minLength: many.events.length,
              maxLength: many.events.length,
            })
            .map((bits) => Uint8Array.from(bits)),
          { nil: null },
        ),
        (filters, found) => {
          const result = filterEvents(many, filters, found);
          const { count, ...expected } = filterPlainly(many, filters, found);
          // Asked before they are all gathered, and again after it.
          const areShown = () =>
            new Set(many.passages.map(({ id }) => id).filter((id) => result.isShown(id)));
          expect(areShown()).toEqual(expected.shownPassages);
          expect({
            visible: [...result.visible],
            visibleCount: result.visibleCount,
            unbackedCount: result.unbackedCount,
            shownPassages: result.shownPassages,
          }).toEqual(expected);
          expect(areShown()).toEqual(expected.shownPassages);
          for (const facet of ['themes', 'actors', 'sources'] as const)
            for (const { id } of many[facet])
              expect(result.counts[facet].get(id)).toBe(count(facet, id));
          const alone = filterPlainly(many, { ...filters, tellers: 'one' }, found);
          expect(result.counts.tellers.one).toBe(alone.visibleCount);
          const several = filterPlainly(many, { ...filters, tellers: 'several' }, found);
          expect(result.counts.tellers.several).toBe(several.visibleCount);
          for (const { id } of many.sources) {
            const only = { ...filters, tellers: 'one', sources: [id] } as const;
            expect(result.counts.tellers.only.get(id) ?? 0).toBe(
              filterPlainly(many, only, found).visibleCount,
            );
          }
          for (const standing of ['reported', 'alleged', 'planned', 'position'] as const)
            expect(result.counts.standings.get(standing) ?? 0).toBe(count('standings', standing));
        },
      ),
    );
  });
});
