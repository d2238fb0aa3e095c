import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/build/readDataset.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { DatasetEvent } from '../../src/dataset/model.ts';
import { paragraphOf } from '../../src/evidence/passageWords.ts';
import { paragraphsOf } from '../../src/story/handoutReading.ts';
import { makeWorksheet, type Worksheet } from '../../src/story/worksheet.ts';
import { eventOf, momentOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';
import { generateDataset } from '../fixtures/generate.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed);

const compiled = compileDataset(await readDataset('data/geneva-2021.json'));
if (!compiled.ok) throw new Error('The Geneva dataset does not compile');
const geneva = indexDataset(compiled.dataset);

const generated = compileDataset(
  generateDataset({
    seed: 4,
    events: 200,
    actors: 40,
    fromYear: 1800,
    toYear: 1950,
    withPassages: 0.7,
  }),
);
if (!generated.ok) throw new Error('The generated dataset does not compile');
const large = indexDataset(generated.dataset);

/**
 * Whether one event was before another, found by walking: from an event to all that its own days, or
 * a relation of either, put after it. Shares nothing with the worksheet's own reckoning.
 */
function isKnownBefore(dataset: Dataset, from: DatasetEvent, to: DatasetEvent): boolean {
  const seen = new Set<string>();
  const walk = (event: DatasetEvent): boolean => {
    if (event.id === to.id) return seen.size > 0;
    if (seen.has(event.id)) return false;
    seen.add(event.id);
    return dataset.events.some((other) => isDirectlyBefore(event, other) && walk(other));
  };
  return walk(from);
}

function isDirectlyBefore(a: DatasetEvent, b: DatasetEvent): boolean {
  const isFirm = ({ date }: DatasetEvent) =>
    date !== null && date.basis !== 'background' && !date.approximate && !date.uncertain;
  const byDays =
    isFirm(a) &&
    isFirm(b) &&
    a.date!.latest !== null &&
    b.date!.earliest !== null &&
    a.date!.latest < b.date!.earliest;
  const says = (event: DatasetEvent, kind: string, other: string) =>
    event.date?.relations.some((relation) => relation.kind === kind && relation.event === other);
  return Boolean(byDays || says(b, 'after', a.id) || says(a, 'before', b.id));
}

/** What is wrong with a worksheet's answers, as sentences. */
function faultsIn(dataset: Dataset, sheet: Worksheet): readonly string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, what: string) => {
    if (!isRight) faults.push(`seed ${sheet.seed}: ${what}`);
  };
  const textOf = (source: string) => dataset.sourceById.get(source)!.text!;
  if (sheet.order) {
    const { asked, answer } = sheet.order;
    const order = answer.map((index) => asked[index]!);
    check(new Set(answer).size === asked.length, 'each event has one place');
    check(
      answer.some((index, place) => index !== place),
      'the order is not given away',
    );
    order
      .slice(1)
      .forEach((event, i) =>
        check(isKnownBefore(dataset, order[i]!, event), `${order[i]!.id} before ${event.id}`),
      );
  }
  for (const { asked, answer } of sheet.tellers?.items ?? []) {
    const { options } = sheet.tellers!;
    check(answer.length > 0, 'somebody says it');
    for (const id of options) {
      const says =
        asked.type === 'words'
          ? textOf(id).includes(asked.words)
          : asked.event.cites.includes(id) ||
            asked.event.passages.some((passage) => dataset.passageById.get(passage)!.source === id);
      check(says === answer.includes(id), `${id} says ${JSON.stringify(asked)}`);
    }
  }
  for (const { event, source, answer } of sheet.support)
    for (const passage of answer) {
      check(event.passages.includes(passage.id), `${passage.id} tells ${event.id}`);
      check(passage.source === source.id, `${passage.id} is of ${source.id}`);
      const words = textOf(source.id).slice(passage.start, passage.end);
      const paragraph = paragraphsOf(source).findLast(({ start }) => start <= passage.start)!;
      check(source.text!.includes(words) && words !== '', `${passage.id} is verbatim`);
      check(
        paragraph.number === paragraphOf(dataset, passage),
        `${passage.id} is in its paragraph`,
      );
      const reading = sheet.reading.find((text) => text.source.id === source.id);
      check(
        reading!.paragraphs.some(({ start, end }) => start <= passage.start && passage.start < end),
        `${passage.id} is there to be read`,
      );
    }
  for (const { source, sentence, answer } of sheet.alleged) {
    const alleged = dataset.events
      .filter(({ standing }) => standing === 'alleged')
      .flatMap(({ passages }) => passages.map((id) => dataset.passageById.get(id)!))
      .filter(
        (passage) =>
          passage.source === source.id &&
          passage.start < sentence.end &&
          passage.end > sentence.start,
      );
    for (let at = sentence.start; at < sentence.end; at += 1) {
      if (/\s/.test(source.text![at]!)) continue;
      const isAlleged = alleged.some(({ start, end }) => start <= at && at < end);
      const isUnderlined = answer.some(({ start, end }) => start <= at && at < end);
      if (isAlleged !== isUnderlined) {
        check(false, `${source.id} at ${at} is underlined rightly`);
        break;
      }
    }
  }
  return faults;
}

describe('makeWorksheet', () => {
  it.each([
    ['the Geneva dataset', geneva],
    ['a generated one', large],
  ])('gives right answers for 100 seeds: %s', (_name, dataset) => {
    const faults = SEEDS.flatMap((seed) =>
      faultsIn(dataset, makeWorksheet(dataset, dataset.events, seed)),
    );
    expect(faults).toEqual([]);
  });

  it('has every kind of task for the Geneva dataset, whatever the seed', () => {
    for (const seed of SEEDS) {
      const { order, tellers, support, alleged, reading } = makeWorksheet(
        geneva,
        geneva.events,
        seed,
      );
      expect(order?.asked.length).toBeGreaterThanOrEqual(4);
      expect(tellers?.items.some(({ answer }) => answer.length === 2)).toBe(true);
      expect(support).toHaveLength(4);
      expect(alleged.some(({ answer }) => answer.length > 0)).toBe(true);
      expect(reading.map(({ leftOut }) => leftOut)).toEqual([0, 0]);
    }
  });

  it('has no credit of a photograph, and no headline, for a sentence without an allegation', () => {
    const asked = SEEDS.flatMap((seed) => makeWorksheet(geneva, geneva.events, seed).alleged)
      .filter(({ answer }) => answer.length === 0)
      .map(({ source, sentence }) => source.text!.slice(sentence.start, sentence.end));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((words) => !/[.?!][”’]?$/.test(words) || words.startsWith('('))).toEqual(
      [],
    );
  });

  it('gives the same sheet for the same seed, and others for others', () => {
    const sheets = SEEDS.map((seed) => JSON.stringify(makeWorksheet(geneva, geneva.events, seed)));
    expect(JSON.stringify(makeWorksheet(geneva, geneva.events, 7))).toBe(sheets[7]);
    expect(new Set(sheets).size).toBe(100);
  });

  it('asks nothing where there is nothing to ask', () => {
    expect(makeWorksheet(geneva, [], 1)).toEqual({
      seed: 1,
      order: null,
      tellers: null,
      support: [],
      alleged: [],
      reading: [],
    });
  });

  it('does without the texts of sources that are only cited', () => {
    const events = [
      eventOf('one', { date: momentOf(1), cites: ['a'] }),
      eventOf('two', { date: momentOf(2), cites: ['b'] }),
      eventOf('three', { date: momentOf(3), cites: ['a', 'b'] }),
    ];
    const dataset = indexDataset(
      withAxis({
        ...SMALL,
        sources: [sourceOf('a'), sourceOf('b')],
        actors: [],
        ties: [],
        passages: [],
        events,
      }),
    );
    for (const seed of SEEDS) {
      const sheet = makeWorksheet(dataset, events, seed);
      expect(faultsIn(dataset, sheet)).toEqual([]);
      expect(sheet.order?.asked).toHaveLength(3);
      expect(sheet.tellers?.items.map(({ asked }) => asked.type)).toEqual(Array(3).fill('event'));
      expect([...sheet.support, ...sheet.alleged, ...sheet.reading]).toEqual([]);
    }
  });

  it('never asks who has words while some source is shipped in part', () => {
    const words = 'They met in the old town hall';
    const text = `${words} on Sunday.`;
    const passages = [{ id: 'a:0-29', source: 'a', start: 0, end: 29 }];
    const events = [eventOf('met', { passages: ['a:0-29'], cites: ['b'], evidence: ['a:0-29'] })];
    const of = (rights: 'full' | 'excerpts') => {
      const sources = [sourceOf('a', { text }), sourceOf('b', { text: 'Nothing.', rights })];
      const dataset = indexDataset(
        withAxis({ ...SMALL, sources, passages, events, ties: [], actors: [] }),
      );
      return makeWorksheet(dataset, events, 1).tellers!.items.map(({ asked }) => asked.type);
    };
    expect(of('full').toSorted()).toEqual(['event', 'words']);
    expect(of('excerpts')).toEqual(['event']);
  });
});
