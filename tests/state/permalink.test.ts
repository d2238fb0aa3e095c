import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import {
  INITIAL_FACTS,
  NO_FILTERS,
  NO_LANE,
  OTHER_LANES,
  type Facts,
} from '../../src/state/facts.ts';
import { pairId } from '../../src/state/pairs.ts';
import { parseDataUrl } from '../../src/state/hashParts.ts';
import { parseHash, printHash } from '../../src/state/permalink.ts';
import { SMALL, smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const subset = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids));
const range = fc
  .tuple(
    fc.double({ min: -4e6, max: 4e6, noNaN: true }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  )
  .map(([from, length]) => [from + 0, from + length + 0] as const);
const window = fc
  .tuple(fc.integer({ min: -3e6, max: 3e6 }), fc.nat({ max: 1e6 }))
  .map(([from, length]) => [from, from + length] as const);
/** Lines of a card that exist in the small dataset, by what is selected. */
const ASPECTS: Readonly<Record<string, readonly string[]>> = {
  meeting: ['date', 'dispute-0', 'source-a', 'source-b'],
  anna: ['role-0'],
};

const LANE_IDS = {
  theme: idsOf(dataset.themes),
  side: idsOf(dataset.sides),
  actor: idsOf(dataset.actors),
  source: idsOf(dataset.sources),
};
const lanes = fc
  .constantFrom('theme' as const, 'side' as const, 'actor' as const, 'source' as const)
  .chain((lanesBy) => {
    const ids = subset([...LANE_IDS[lanesBy], NO_LANE, OTHER_LANES]);
    return fc.record({ lanesBy: fc.constant(lanesBy), laneOrder: ids, closedLanes: ids });
  });

const PAIRS = dataset.actors.flatMap((a) =>
  dataset.actors.filter(({ id }) => id > a.id).map(({ id }) => ({ id: pairId(a.id, id) })),
);
const sourcePlaces = fc
  .tuple(
    fc.option(fc.constantFrom(...idsOf(dataset.sources))),
    fc.option(fc.constantFrom(...idsOf(dataset.sources))),
  )
  .map(([openSource, beside]) => ({ openSource, beside: beside === openSource ? null : beside }));

const otherFacts = fc.record({
  selection: fc.option(
    fc.oneof(
      ...(
        [
          ['event', dataset.events],
          ['actor', dataset.actors],
          ['tie', dataset.ties],
          ['pair', PAIRS],
          ['passage', dataset.passages],
          ['source', dataset.sources],
        ] as const
      ).map(([type, items]) =>
        fc.constantFrom(...idsOf(items)).chain((id) =>
          fc.record({
            type: fc.constant(type),
            id: fc.constant(id),
            aspect: fc.constantFrom(null, ...(ASPECTS[id] ?? [])),
          }),
        ),
      ),
    ),
  ),
  filters: fc.record({
    themes: subset(idsOf(dataset.themes)),
    actors: subset(idsOf(dataset.actors)),
    sources: subset(idsOf(dataset.sources)),
    standings: fc.uniqueArray(fc.constantFrom('reported', 'alleged', 'planned', 'position')),
    tellers: fc.option(fc.constantFrom('several', 'one')),
    window: fc.option(window),
    text: fc.string({ maxLength: 150, unit: 'grapheme' }),
  }),
  filterMode: fc.constantFrom('hide', 'dim'),
  viewport: fc.option(range),
  trueScale: fc.boolean(),
  unfolded: fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 })),
  graphForm: fc.constantFrom('picture', 'list', 'matrix'),
  graphHidden: fc.uniqueArray(fc.constantFrom('line:alleged', 'kind:a, b:c', 'side:~none')),
  graphLimits: fc.uniqueArray(fc.constantFrom('alleged', 'between')),
  graphFocus: fc.option(
    fc.record({
      actor: fc.constantFrom(...idsOf(dataset.actors)),
      steps: fc.constantFrom(1 as const, 2 as const),
    }),
  ),
  showsTellers: fc.boolean(),
  comparesWords: fc.option(fc.boolean()),
  showsCoverage: fc.boolean(),
  pins: fc.dictionary(
    fc.constantFrom(...idsOf(dataset.actors)),
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  ),
  tab: fc.constantFrom('timeline', 'actors', 'sources', 'filter'),
  readerOpen: fc.option(fc.boolean()),
  theme: fc.constantFrom('system', 'light', 'dark'),
  allBrackets: fc.boolean(),
  timelineForm: fc.option(fc.constantFrom('picture', 'list', 'table')),
  tableSort: fc.record({
    column: fc.constantFrom('date', 'title', 'who', 'standing', 'sources', 'passages'),
    isDescending: fc.boolean(),
  }),
});
const printout = fc.option(
  fc.record({
    form: fc.constantFrom('handout' as const, 'worksheet' as const),
    story: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
    paper: fc.constantFrom('a4' as const, 'letter' as const),
    seed: fc.nat(),
  }),
);
const embedded = fc.option(
  fc.record({
    part: fc.constantFrom(
      ...(['whole', 'timeline', 'graph', 'event', 'passage', 'tie', 'story', 'unknown'] as const),
    ),
    locks: fc.uniqueArray(fc.constantFrom('filters' as const, 'time' as const)),
    fits: fc.boolean(),
  }),
);
const NO_STEP = { step: null, hidesNext: false } as const;
const facts: fc.Arbitrary<Facts> = fc
  .tuple(otherFacts, lanes, sourcePlaces, printout, embedded)
  .map(([other, chosen, places, printed, shownIn]) => ({
    ...other,
    ...chosen,
    ...places,
    ...NO_STEP,
    printout: printed,
    embed: shownIn,
  }));

describe('the address', () => {
  it('stays an embed where it asks for a part that there is not: the frame says so', () => {
    for (const part of ['timelin', '', '__proto__', '<img>'])
      expect(parseHash(`#embed=${part}&fit=1`, dataset).facts.embed).toEqual({
        part: 'unknown',
        locks: [],
        fits: true,
      });
    expect(parseHash('#theme=talks', dataset).facts.embed ?? null).toBeNull();
  });

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

  it('of a step says that alone, and what goes on beyond it', () => {
    fc.assert(
      fc.property(facts, fc.string({ minLength: 1 }), fc.nat(), fc.boolean(), (other, ...rest) => {
        const [story, index, hidesNext] = rest;
        const presented = { ...other, step: { story, index }, hidesNext };
        const again = parseHash(`#${printHash(presented)}`, dataset);
        expect(again.unknown).toEqual([]);
        const { theme, embed } = other;
        expect({ ...INITIAL_FACTS, ...again.facts }).toEqual({
          ...INITIAL_FACTS,
          theme,
          embed,
          step: { story, index },
          hidesNext,
        });
      }),
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
          const once = { ...INITIAL_FACTS, ...parseHash(`#${s}`, dataset).facts };
          const twice = { ...INITIAL_FACTS, ...parseHash(`#${printHash(once)}`, dataset).facts };
          expect(twice).toEqual(once);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of any length is read, written again, and few words tell what it asked for', () => {
    const keys = 'theme actor source standing unfold order shut less only open beside near pin sel';
    const long = fc.record({
      key: fc.constantFrom(...keys.split(' ')),
      before: fc.constantFrom('', 'event:', 'actor:anna:', 'meets'),
      count: fc.constantFrom(1, 20, 21, 200_000),
      length: fc.constantFrom(1, 100, 1_000_000),
    });
    fc.assert(
      fc.property(long, ({ key, before, count, length }) => {
        const each = Math.ceil(Math.min(length, 1_000_000 / count));
        const values = Array.from({ length: count }, (_, i) => before + `${i}`.padStart(each, '1'));
        const { facts: parsed, unknown } = parseHash(`#${key}=${values.join()}`, dataset);
        const once = { ...INITIAL_FACTS, ...parsed };
        const twice = { ...INITIAL_FACTS, ...parseHash(`#${printHash(once)}`, dataset).facts };
        expect(twice).toEqual(once);
        expect(unknown.join().length).toBeLessThan(2500);
      }),
      { numRuns: 60 },
    );
  });

  it('is written however much is chosen', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => i);
    const ids = many.map(String);
    for (const chosen of [
      { unfolded: many },
      { laneOrder: ids },
      { closedLanes: ids },
      { filters: { ...NO_FILTERS, actors: ids } },
      { pins: Object.fromEntries(ids.map((id) => [id, [0, 0] as const])) },
    ])
      expect(printHash({ ...INITIAL_FACTS, ...chosen }).split(',')).toHaveLength(many.length);
  });

  it('tells how many more things there are not than it names', () => {
    const ids = Array.from({ length: 160_000 }, (_, i) => `x${i}`);
    const { unknown } = parseHash(`#theme=${ids.join()}`, dataset);
    expect(unknown).toHaveLength(20);
    expect(unknown[0]).toBe('theme “x0”');
    expect(unknown.at(-1)).toBe('theme “x19”, nor 159,980 more');
    expect(parseHash(`#theme=${ids.slice(0, 20).join()}`, dataset).unknown.at(-1)).toBe(
      'theme “x19”',
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
    const keys = 'told when view lanes as sort who tab colours step print'.split(' ');
    for (const key of keys)
      expect(parseHash(`#${key}=:no%20such`, dataset).unknown).toEqual([`${key} “:no such”`]);
    expect(parseHash(`#${keys.join('=&')}=`, dataset).unknown).toEqual([]);
    expect(parseHash('#only=between,x&embed=graph&lock=filter', dataset).unknown).toEqual([
      'only “x”',
      'lock “filter”',
    ]);
  });

  it('names a part of a card and a standing that do not exist', () => {
    const { facts: parsed, unknown } = parseHash(
      '#sel=actor:anna:garbage&standing=alleged,foo',
      dataset,
    );
    expect(unknown).toEqual(['part “garbage” of actor “anna”', 'standing “foo”']);
    expect(parsed.selection).toEqual({ type: 'actor', id: 'anna', aspect: null });
    expect(parsed.filters?.standings).toEqual(['alleged']);
  });

  it('takes only whole days of years that exist for the time window', () => {
    expect(parseHash('#when=1.5..2.5', dataset).facts.filters?.window).toEqual([1, 3]);
    expect(parseHash('#when=0..1e308', dataset).facts.filters?.window).toBeNull();
  });

  it('keeps the place of an actor with a dangerous name', () => {
    const odd = indexDataset({
      ...SMALL,
      actors: ['__proto__', 'constructor'].map((id) => ({ ...SMALL.actors[0]!, id })),
    });
    const pins = Object.fromEntries([
      ['__proto__', [0.1, 0.2] as const],
      ['constructor', [0.3, 0.4] as const],
    ]);
    const parsed = parseHash(`#${printHash({ ...INITIAL_FACTS, pins })}`, odd);
    expect(Object.entries(parsed.facts.pins!)).toEqual(Object.entries(pins));
  });

  it('carries the address of another dataset', () => {
    const url = 'https://example.org/a b.json?x=1&y=2#z';
    expect(parseDataUrl(`#${printHash(INITIAL_FACTS, url)}`)).toBe(url);
    expect(parseDataUrl('#sel=event:meeting')).toBeNull();
    expect(printHash(INITIAL_FACTS, 'sets/a b.json')).toBe('data=sets/a%20b.json');
  });
});
