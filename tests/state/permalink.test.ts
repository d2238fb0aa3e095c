import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INITIAL_FACTS, NO_FILTERS, type Facts } from '../../src/state/facts.ts';
import { parseDataUrl, parseHash, printHash } from '../../src/state/permalink.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const subset = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids));
const range = fc
  .tuple(
    fc.double({ min: -4e6, max: 4e6, noNaN: true }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  )
  .map(([from, length]) => [from + 0, from + length + 0] as const);
const aspect = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }));

const facts: fc.Arbitrary<Facts> = fc.record({
  selection: fc.option(
    fc.oneof(
      ...(
        [
          ['event', dataset.events],
          ['actor', dataset.actors],
          ['tie', dataset.ties],
          ['passage', dataset.passages],
          ['source', dataset.sources],
        ] as const
      ).map(([type, items]) =>
        fc.record({ type: fc.constant(type), id: fc.constantFrom(...idsOf(items)), aspect }),
      ),
    ),
  ),
  filters: fc.record({
    themes: subset(idsOf(dataset.themes)),
    actors: subset(idsOf(dataset.actors)),
    sources: subset(idsOf(dataset.sources)),
    standings: fc.uniqueArray(fc.constantFrom('reported', 'alleged', 'planned', 'position')),
    window: fc.option(range),
    text: fc.string({ maxLength: 150, unit: 'grapheme' }),
  }),
  filterMode: fc.constantFrom('hide', 'dim'),
  viewport: fc.option(range),
  trueScale: fc.boolean(),
  unfolded: fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 })),
  openSource: fc.option(fc.constantFrom(...idsOf(dataset.sources))),
  pins: fc.dictionary(
    fc.constantFrom(...idsOf(dataset.actors)),
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  ),
  tab: fc.constantFrom('timeline', 'actors', 'sources', 'filter'),
  readerOpen: fc.boolean(),
  theme: fc.constantFrom('system', 'light', 'dark'),
});

describe('the address', () => {
  it('gives back the facts that it was printed from', () => {
    fc.assert(
      fc.property(facts, (original) => {
        const parsed = parseHash(`#${printHash(original)}`, dataset);
        expect(parsed.unknown).toEqual([]);
        const again = { ...INITIAL_FACTS, ...parsed.facts };
        expect(JSON.parse(JSON.stringify(again))).toEqual(
          JSON.parse(
            JSON.stringify({
              ...original,
              filters: {
                ...original.filters,
                text: original.filters.text.slice(0, 200),
              },
            }),
          ),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty for a page that nobody has touched', () => {
    expect(printHash(INITIAL_FACTS)).toBe('');
  });

  it('survives garbage', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `sel=${s}&when=${s}&pin=${s}&q=%`),
        ),
        (s) => {
          const { facts: parsed } = parseHash(`#${s}`, dataset);
          expect(parsed.filters).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('names what the dataset does not have and keeps the rest', () => {
    const { facts: parsed, unknown } = parseHash(
      '#sel=event:gone&theme=talks,nonsense&q=hello&open=z',
      dataset,
    );
    expect(unknown).toEqual(['event “gone”', 'theme “nonsense”', 'open “z”']);
    expect(parsed.filters).toEqual({ ...NO_FILTERS, themes: ['talks'], text: 'hello' });
    expect(parsed.selection).toBeUndefined();
  });

  it('says what it cannot read', () => {
    expect(parseHash('#sel=nonsense', dataset).unknown).toEqual(['selection “nonsense”']);
  });

  it('carries the address of another dataset', () => {
    const url = 'https://example.org/a b.json?x=1&y=2#z';
    expect(parseDataUrl(`#${printHash(INITIAL_FACTS, url)}`)).toBe(url);
    expect(parseDataUrl('#sel=event:meeting')).toBeNull();
  });
});
