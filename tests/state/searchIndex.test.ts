import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';
import { splitSentences } from '../../src/dataset/sentences.ts';
import { foldText } from '../../src/state/foldText.ts';
import type { SearchAnswer } from '../../src/state/searchAnswer.ts';
import { createSearchIndex } from '../../src/state/searchIndex.ts';
import { sliceSearched } from '../../src/state/searchSlices.ts';
import { eventOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';
import { SMALL, smallDataset } from '../fixtures/smallDataset.ts';

function indexOf(dataset: Dataset) {
  const index = createSearchIndex();
  for (const slice of sliceSearched(dataset)) index.add(slice);
  return index;
}

function ask(dataset: Dataset, text: string): SearchAnswer {
  const search = indexOf(dataset).search(text);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const eventsFound = (dataset: Dataset, text: string) => {
  const { mask } = ask(dataset, text);
  return dataset.events.filter((_, i) => mask[i] === 1).map(({ id }) => id);
};

describe('searching a dataset', () => {
  const dataset = smallDataset();

  it('finds words in titles, actors and passages, whatever their case and diacritics', () => {
    expect(eventsFound(dataset, 'angstrom')).toEqual(['meeting']);
    expect(eventsFound(dataset, 'DENIED  it')).toEqual(['meeting', 'denial']);
    expect(eventsFound(dataset, 'nowhere')).toEqual([]);
  });

  it('finds actors by any of their names', () => {
    const dealings = dataset.eventsByActor.get(dataset.actors[1]!.id)!.length;
    expect(ask(dataset, 'Boris').actors).toEqual({ count: 1, first: [{ actor: 1, dealings }] });
  });

  it('finds sentences that nothing cites, and tells where they stand', () => {
    const [source] = dataset.sources;
    const sentences = splitSentences(source!.text!);
    const spoken = indexDataset(withAxis({ ...SMALL, sources: [{ ...source!, sentences }] }));
    const { places, events } = ask(spoken, 'nobody there');
    expect(events.count).toBe(0);
    expect(places.count).toBe(1);
    const [{ source: id, start, end }] = places.first as [SearchAnswer['places']['first'][0]];
    expect(id).toBe('a');
    expect(source!.text!.slice(start, end)).toBe('Nobody else was there.');
  });

  it('leaves nothing out where a text holds no word', () => {
    expect(eventsFound(dataset, ' \u0301 ')).toHaveLength(3);
    expect(ask(dataset, ' \u0301 ').events).toEqual({ count: 0, first: [] });
  });

  it('puts what is called so before what only says so, and the important before the rest', () => {
    const titled = (id: string, title: string, importance: number, summary: string | null = null) =>
      eventOf(id, { title, importance, summary });
    const ranked = indexDataset(
      withAxis({
        ...SMALL,
        events: [
          titled('said', 'A meeting', 5, 'about the summit'),
          titled('within', 'The road to the summit', 1),
          titled('part', 'Two presummits', 5),
          titled('begins', 'Summit in Geneva', 1),
          titled('more', 'Summit in Vienna', 3),
        ],
      }),
    );
    const { first } = ask(ranked, 'summit').events;
    expect(first.map((i) => ranked.events[i]!.id)).toEqual([
      'more',
      'begins',
      'within',
      'part',
      'said',
    ]);
  });

  it('names a few of each and counts the rest', () => {
    const many = indexDataset(
      withAxis({
        ...SMALL,
        events: Array.from({ length: 40 }, (_, i) => eventOf(`e${i}`, { title: `Visit ${i}` })),
      }),
    );
    const { count, first } = ask(many, 'visit').events;
    expect(count).toBe(40);
    expect(first).toEqual([0, 1, 2, 3, 4]);
  });
});

/** Few words in many writings, so that queries often hit. */
const WORDS = [
  'José',
  'Jose\u0301',
  'don’t',
  "don't",
  '“stable”',
  'İzmir',
  'izmir',
  'ﬁre',
  'FIRE',
  '東京',
  '会談。',
  'Łódź',
  'two–three',
  'a',
  'Straße.',
  'مُوسكو',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '\n', '\u00a0', '', ', ')), {
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));
const query = fc.oneof(
  fc
    .array(fc.constantFrom(...WORDS, 'jose', 'fir', 'istanbul', '京', 'lodz', 'strasse', 'موسكو'), {
      maxLength: 3,
    })
    .map((words) => words.join(' ')),
  text,
);

const datasets = fc
  .record({
    names: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    texts: fc.array(fc.option(text, { nil: null }), { minLength: 1, maxLength: 3 }),
    cuts: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 6 }),
    events: fc.array(
      fc.record({
        title: text,
        summary: fc.option(text, { nil: null }),
        place: fc.option(text, { nil: null }),
        who: fc.array(fc.nat(), { maxLength: 3 }),
        from: fc.array(fc.nat(), { maxLength: 3 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ names, texts, cuts, events }): CompiledDataset => {
    const sources = texts.map((words, i) =>
      sourceOf(`s${i}`, { text: words, sentences: words === null ? [] : splitSentences(words) }),
    );
    const passages = cuts.map(([of, a, b], i) => {
      const at = of % sources.length;
      const length = (texts[at] ?? '').length + 1;
      const [start, end] = [a % length, b % length].toSorted((x, y) => x - y) as [number, number];
      return { id: `p${i}`, source: `s${at}`, start, end };
    });
    return {
      ...SMALL,
      sources,
      passages,
      ties: [],
      actors: names.map(([name = '', ...aliases], i) => ({
        ...SMALL.actors[0]!,
        id: `a${i}`,
        name,
        aliases,
        roles: [],
      })),
      events: events.map(({ title, summary, place, who, from }, i) =>
        eventOf(`e${i}`, {
          title,
          summary,
          place,
          participants: who.map((n) => ({ actor: `a${n % names.length}`, role: null })),
          evidence: passages.length > 0 ? from.map((n) => `p${n % passages.length}`) : [],
        }),
      ),
    };
  });

/** What a search means, said as plainly as can be. */
function readPlainly(
  { events, actors, sources, actorById, passageById, sourceById }: Dataset,
  asked: string,
) {
  const words = foldText(asked).split(' ').filter(Boolean);
  const holds = (texts: readonly (string | null)[]) => {
    const folded = texts.map((each) => foldText(each ?? ''));
    return words.every((word) => folded.some((each) => each.includes(word)));
  };
  return {
    mask: events.map(({ title, summary, place, participants, evidence }) => {
      const names = participants.flatMap(({ actor }) => {
        const { name, aliases } = actorById.get(actor)!;
        return [name, ...aliases];
      });
      const quotes = evidence.map((id) => {
        const { source, start, end } = passageById.get(id)!;
        return sourceById.get(source)!.text?.slice(start, end) ?? null;
      });
      return Number(holds([title, summary, place, ...names, ...quotes]));
    }),
    actors: actors.flatMap(({ name, aliases }, i) => (holds([name, ...aliases]) ? i : [])),
    places: sources.flatMap((source) =>
      source.sentences
        .filter(({ start, end }) => holds([source.text!.slice(start, end)]))
        .map(({ start, end }) => ({ source: source.id, start, end })),
    ),
    isBlank: words.length === 0,
  };
}

describe('searching any dataset for any text', () => {
  it('answers what a plain reading of all its words does', () => {
    fc.assert(
      fc.property(datasets, query, (compiled, asked) => {
        const dataset = indexDataset(compiled);
        const answer = ask(dataset, asked);
        const { mask, actors, places, isBlank } = readPlainly(dataset, asked);
        expect([...answer.mask]).toEqual(mask);
        if (isBlank) return;
        expect(answer.events.count).toBe(mask.filter(Boolean).length);
        expect(answer.actors.count).toBe(actors.length);
        expect(answer.places.count).toBe(places.length);
        for (const at of answer.events.first) expect(mask[at]).toBe(1);
        for (const { actor, dealings } of answer.actors.first) {
          expect(actors).toContain(actor);
          expect(dealings).toBe(dataset.eventsByActor.get(dataset.actors[actor]!.id)?.length ?? 0);
        }
        for (const place of answer.places.first) expect(places).toContainEqual(place);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in slices of any size', () => {
    fc.assert(
      fc.property(datasets, (compiled) => {
        const slices = [...sliceSearched(indexDataset(compiled))];
        const counted = (list: string) =>
          slices.filter((slice) => slice.list === list).flatMap(({ items }) => [...items]).length;
        expect(counted('events')).toBe(compiled.events.length);
        expect(counted('actors')).toBe(compiled.actors.length);
        expect(counted('sources')).toBe(compiled.sources.length);
        expect(counted('passages')).toBe(compiled.passages.length);
      }),
      { numRuns: 50 },
    );
  });
});
