// @vitest-environment node
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildGraph } from '../../src/graph/buildGraph.ts';
import { findPlaces } from '../../src/graph/findPlaces.ts';
import { runLayoutJob } from '../../src/graph/runLayoutJob.ts';
import { datasetSchema } from '../../src/dataset/authored.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { describeDate, describeRelation } from '../../src/dataset/dateWords.ts';
import type { CompiledDataset, ResolvedDate } from '../../src/dataset/model.ts';
import { wholeCount } from '../../src/dataset/wholeCount.ts';
import { OTHER_LANES, type LanesBy } from '../../src/state/facts.ts';
import { laneMembersOf } from '../../src/timeline/laneMembers.ts';
import { dataFileName } from '../../src/share/dataName.ts';
import { planWords } from '../../src/share/dataStrings.ts';
import { exactEdtf } from '../../src/share/dataEdtf.ts';
import {
  compiled,
  generated,
  geneva,
  hostileDataset,
  maskOf,
  OPTIONS,
  planOf,
  small,
  dataFile,
  warnedOf,
} from './dataExamples.ts';

const published = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../public/dataset.schema.json', import.meta.url), 'utf8')),
);

const textOf = (dataset: Dataset, mask: Uint8Array | null = null) =>
  dataFile('dataset', dataset, mask, OPTIONS).text;

/** What a file compiles to by itself, without any other. */
const reopened = (dataset: Dataset, mask: Uint8Array | null = null): Dataset =>
  indexDataset(compiled(textOf(dataset, mask)));

/** The compiled dataset alone, without lookups. */
function plain(dataset: Dataset): CompiledDataset {
  const { format, id, title, standfirst, language } = dataset;
  const { sides, themes, axis, room, tieKinds, sources, actors, events, ties, passages, stories } =
    dataset;
  const head = { format, id, title, standfirst, language };
  return {
    ...head,
    sides,
    themes,
    axis,
    room,
    tieKinds,
    sources,
    actors,
    events,
    ties,
    passages,
    stories,
  };
}

/**
 * The same with every passage called by its words and its turn in the source, for places differ where
 * only excerpts leave; and without what such a source cannot say of the whole.
 */
function byWords(dataset: Dataset): unknown {
  const turns = new Map<string, number>();
  const called = new Map(
    dataset.passages.map(({ id, source, start, end }) => {
      const turn = (turns.get(source) ?? 0) + 1;
      turns.set(source, turn);
      const words = dataset.sourceById.get(source)!.text!.slice(start, end);
      return [id, `${source} ${turn} ${words}`];
    }),
  );
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return called.get(value) ?? value;
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rename(part)]));
  };
  const { passages, sources, ...rest } = plain(dataset);
  return {
    ...(rename(rest) as object),
    passages: passages.map(({ id }) => called.get(id)),
    sources: sources.map((source) =>
      rename(
        source.rights === 'full'
          ? source
          : { ...source, sha256: null, coverage: null, sentences: [] },
      ),
    ),
  };
}

describe('the dataset’s own form', () => {
  it('compiles to the very same dataset where all texts may be published', () => {
    for (const dataset of [geneva(), generated(400)])
      expect(plain(reopened(dataset))).toEqual(plain(dataset));
  });

  it('compiles to the same but for places, checksums and counts of excerpts', () => {
    for (const dataset of [small(), geneva('excerpts')])
      expect(byWords(reopened(dataset))).toEqual(byWords(dataset));
  });

  it('is valid by the published schema and by the one that it is made from', () => {
    for (const dataset of [small(), geneva('excerpts')]) {
      const file: unknown = JSON.parse(textOf(dataset));
      expect(published.safeParse(file).error).toBeUndefined();
      expect(datasetSchema.safeParse(file).error).toBeUndefined();
    }
  });

  it('compiles without a warning where the dataset did', () => {
    expect(textOf(small())).toContain(
      '"$schema": "https://news.example/timeline/dataset.schema.json"',
    );
    expect(textOf(reopened(small()))).toBe(textOf(small()));
  });

  it('holds of excerpts the cited words and nothing else', () => {
    const whole = geneva();
    const text = textOf(geneva('excerpts'));
    let hidden = 0;
    for (const source of whole.sources)
      for (const { start, end } of source.sentences) {
        const isCited = whole.passages.some(
          (p) => p.source === source.id && p.start < end && start < p.end,
        );
        const words = JSON.stringify(source.text!.slice(start, end)).slice(1, -1);
        if (!isCited && ++hidden) expect(text).not.toContain(words);
      }
    expect(hidden).toBe(
      whole.sources.reduce((sum, { coverage }) => sum + coverage!.sentences - coverage!.cited, 0),
    );
    expect(small().sources[1]!.text).not.toContain('Nobody cheered');
    expect(textOf(small())).not.toContain('Nobody cheered');
  });

  it('holds of a selection no words that only other events cite', () => {
    const dataset = geneva('excerpts');
    const [first] = dataset.events;
    const { sources } = reopened(dataset, maskOf(dataset, [first!.id]));
    const words = sources.map(({ text }) => text?.length ?? 0).reduce((a, b) => a + b, 0);
    const all = dataset.sources.map(({ text }) => text?.length ?? 0).reduce((a, b) => a + b, 0);
    expect(words).toBeLessThan(all / 4);
  });
});

describe('a selection', () => {
  it('brings along what it refers to, and of all else the name', () => {
    const dataset = small();
    const part = reopened(dataset, maskOf(dataset, ['signing']));
    expect(part.events.map(({ id }) => id)).toEqual(['signing']);
    expect(part.actors).toEqual(
      dataset.actors.map((actor) =>
        actor.id === 'council' ? actor : { ...actor, aliases: [], roles: [] },
      ),
    );
    expect(part.sources.map(({ id, text }) => [id, text !== null])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
    expect(part.sources.map(({ title }) => title)).toEqual(
      dataset.sources.map(({ title }) => title),
    );
    expect(part.themes).toEqual(dataset.themes);
    expect(part.tieKinds.map(({ id }) => id)).toEqual([]);
    expect(part.stories.map(({ id }) => id)).toEqual([]);
  });

  it('is no place for those who have none of its events, though a role is held towards them', () => {
    const dataset = small();
    // The fishers are the mayor’s counterpart; of the council the mayor is a member.
    const meeting = reopened(dataset, maskOf(dataset, ['meeting']));
    expect(meeting.actorById.get('mayor')).toMatchObject({
      counterpart: 'fishers',
      roles: [{ title: 'member', of: 'council' }],
    });
    const drawn = (of: Dataset, mask: Uint8Array | null) => {
      const { actors, ties } = buildGraph(of, mask);
      return { actors: actors.map(({ id }) => id), ties: ties.map(({ id }) => id) };
    };
    for (const id of ['meeting', 'complaint']) {
      const mask = maskOf(dataset, [id]);
      expect(drawn(reopened(dataset, mask), null)).toEqual(drawn(dataset, mask));
      expect(warnedOf(textOf(dataset, mask)).join()).not.toContain('Nothing mentions');
    }
  });

  it('has everybody where they stood, and a part of it again', async () => {
    const dataset = geneva();
    const frame = { width: 640, height: 192, textScale: 1, isCoarse: false };
    const places = await findPlaces(dataset, frame, runLayoutJob);
    const of = (id: string) =>
      Uint8Array.from(dataset.events, ({ themes }) => Number(themes.includes(id)));
    const part = reopened(dataset, of(dataset.themes[0]!.id));
    expect(await findPlaces(part, frame, runLayoutJob)).toEqual(places);
    const smaller = reopened(
      part,
      Uint8Array.from(part.events, (_, i) => Number(i === 0)),
    );
    expect(await findPlaces(smaller, frame, runLayoutJob)).toEqual(places);
    // What is saved of it is not taken for the whole.
    const all = dataset.events.length;
    expect(wholeCount(smaller)).toBe(all);
    expect(dataFileName(smaller, 'table', 1, 'csv')).toContain(`-1-of-${all}-events.csv`);
    // All of a part is that part still.
    expect(plain(reopened(part))).toEqual(plain(part));
  });

  it('has those of a network where they stood, too', async () => {
    const dataset = generated(400);
    const frame = { width: 640, height: 240, textScale: 1, isCoarse: false };
    const places = await findPlaces(dataset, frame, runLayoutJob);
    expect(places.type).toBe('network');
    const part = reopened(
      dataset,
      Uint8Array.from(dataset.events, (_, i) => Number(i % 9 === 0)),
    );
    expect(await findPlaces(part, frame, runLayoutJob)).toEqual(places);
  });

  it('has the lanes of the whole, by whatever they go, and a part of it again', () => {
    for (const dataset of [geneva(), generated(400)]) {
      const every = (n: number, of: Dataset) =>
        reopened(
          of,
          Uint8Array.from(of.events, (_, i) => Number(i % n === 0)),
        );
      const part = every(9, dataset);
      expect(lanesOf(part)).toEqual(lanesOf(dataset));
      expect(lanesOf(every(2, part))).toEqual(lanesOf(dataset));
    }
    // Not for want of any: some share a lane.
    expect(lanesOf(generated(400)).actor.map(({ id }) => id)).toContain(OTHER_LANES);
  });

  it('gives the days themselves where a date hung on an event that is not kept, and says on which', () => {
    const dataset = small((authored) => {
      authored.events[2]!.date!.note = 'From a letter.';
    });
    const dateOf = (id: string, kept: string[]) =>
      reopened(dataset, maskOf(dataset, kept)).eventById.get(id)!.date!;
    const whole = dataset.eventById.get('signing')!.date!;
    expect(dateOf('signing', ['signing'])).toEqual({
      ...whole,
      edtf: '2021-05-05',
      relations: [],
      note: 'two days after “The mayor meets the fishers”',
    });
    expect(dateOf('complaint', ['complaint'])).toMatchObject({
      edtf: '[2021-05-05..2021-05-10]',
      basis: 'derived',
      relations: [],
      note: 'From a letter. (after “The council signs”)',
    });
    // Nothing is lost, so nothing is said: the one that it hangs on stays.
    expect(dateOf('signing', ['signing', 'meeting'])).toEqual(whole);
  });

  it('of the first dataset is of each theme alone, and reads as it did', () => {
    const dataset = geneva();
    for (const { id } of dataset.themes) {
      const mask = Uint8Array.from(dataset.events, ({ themes }) => Number(themes.includes(id)));
      expect(compareSelection(dataset, mask)).toBe(0);
    }
  });

  it('keeps that words give the days where they do, whatever else they hung on', () => {
    const dataset = small((authored) => {
      const [, signing, complaint] = authored.events;
      signing!.date = { ...signing!.date, edtf: '2021-05-05', basis: 'stated' };
      complaint!.date = { edtf: '[..2021-05-10]', before: { event: 'visit' }, basis: 'background' };
    });
    const part = reopened(dataset, maskOf(dataset, ['signing', 'complaint']));
    expect(part.eventById.get('signing')!.date).toMatchObject({ basis: 'stated', relations: [] });
    // Known from elsewhere alone, it would count as undated.
    expect(part.eventById.get('complaint')!.date).toMatchObject({
      edtf: '[..2021-05-10]',
      basis: 'derived',
    });
  });

  it('takes along the event that a date hangs on where no other words say its days', () => {
    const dataset = small((authored) => {
      const [meeting, signing, complaint, visit] = authored.events;
      // The beginning of the span is one of several days that are no month.
      meeting!.date = { edtf: '[2021-05-03..2021-05-04]' };
      signing!.date = { edtf: '2021-05/2021-06', after: { event: 'meeting', by: 'P2D' } };
      // As much as the day that nobody knows.
      complaint!.date = null;
      visit!.date = { after: { event: 'complaint' } };
    });
    const idsOf = (...ids: string[]) =>
      reopened(dataset, maskOf(dataset, ids))
        .events.map(({ id }) => id)
        .toSorted();
    expect(idsOf('signing')).toEqual(['meeting', 'signing']);
    expect(idsOf('visit')).toEqual(['complaint', 'visit']);
    expect(planOf('dataset', dataset, maskOf(dataset, ['signing']))).toMatchObject({
      held: 2,
      along: 1,
    });
  });

  it('says a span that hung on an event by days where its ends are days, months or years', () => {
    const dataset = small((authored) => {
      const [, signing] = authored.events;
      signing!.date = { edtf: '2021-05~/2021-06', after: { event: 'meeting', by: 'P2D' } };
    });
    const part = reopened(dataset, maskOf(dataset, ['signing']));
    expect(part.events).toHaveLength(1);
    expect(part.eventById.get('signing')!.date!.edtf).toBe('2021-05-05~/2021-06~');
  });

  it('takes along the event that a date hangs on where a note has no room for it', () => {
    const dataset = small((authored) => {
      authored.events[1]!.date!.note = 'x'.repeat(20_000);
    });
    expect(planOf('dataset', dataset, maskOf(dataset, ['signing'])).along).toBe(1);
  });

  it('has the same axis, and says what is in it by name alone', () => {
    const dataset = small();
    const part = maskOf(dataset, ['visit']);
    expect(reopened(dataset, part).axis).toMatchObject({
      first: dataset.axis!.first,
      last: dataset.axis!.last,
    });
    const words = (mask: Uint8Array | null) =>
      planWords('dataset', planOf('dataset', dataset, mask), 'en');
    expect(words(part)).toBe(
      'Themes, actors and sources that have none of these events stay, by name alone; dates that hang on other events are given as days. Stories keep the steps whose events are there.',
    );
    expect(words(null)).toBe('');
    // What follows from the dates is not written.
    expect(JSON.parse(textOf(dataset))).not.toHaveProperty('axis');
    const asked = small((authored) => (authored.axis = ['2019', '2021-05/2021-08']));
    expect(JSON.parse(textOf(asked))).toHaveProperty('axis', [
      '2019-01-01/2019-12-31',
      '2021-05-01/2021-08-31',
    ]);
  });

  it('drops steps whose events are gone, and stories that are left without any', () => {
    const dataset = small((authored) => {
      authored.stories![0]!.steps.push({ title: 'And then', event: 'visit' });
    });
    const steps = (ids: string[]) =>
      reopened(dataset, maskOf(dataset, ids)).stories.map((story) =>
        story.steps.map((step) => step.event),
      );
    expect(steps(['meeting'])).toEqual([['meeting']]);
    expect(steps(['visit', 'meeting'])).toEqual([['meeting', 'visit']]);
    expect(steps([])).toEqual([]);
  });

  it('of all events is everything, of none a sound dataset still', () => {
    const dataset = small();
    expect(textOf(dataset, new Uint8Array(4).fill(1))).toBe(textOf(dataset));
    const none = reopened(dataset, new Uint8Array(4));
    expect(none).toMatchObject({ events: [], passages: [], ties: [] });
    expect(none.sources.map(({ text }) => text)).toEqual([null, null, null]);
  });

  it('asks in the addresses of its steps for nothing that is gone', () => {
    const dataset = small((authored) => {
      authored.stories![0]!.steps = [
        ['theme=talks&sel=event:meeting', 'meeting'],
        ['#theme=quarrel,talks&sel=event:visit&scale=true', 'meeting'],
        ['sel=event:visit', 'meeting'],
      ].map(([address, event]) => ({ title: 'Look', event, view: { address: address! } }));
    });
    const { stories } = reopened(dataset, maskOf(dataset, ['meeting']));
    expect(stories[0]!.steps.map(({ address }) => address)).toEqual([
      'theme=talks&sel=event:meeting',
      'theme=quarrel,talks&scale=true',
      null,
    ]);
  });

  it('follows a chain of dates as long as the dataset', () => {
    const chain = (by: string | null) =>
      small((authored) => {
        const { events } = authored;
        // What came before it is not known: neither are its days.
        events[3]!.date = by === null ? null : events[3]!.date!;
        for (let index = 0; index < 5_000; index += 1)
          events.push({
            id: `e${index}`,
            title: 'Later',
            themes: ['talks'],
            date: { after: { event: index === 0 ? 'visit' : `e${index - 1}`, by } },
          });
      });
    const heldOf = (dataset: Dataset) =>
      planOf('dataset', dataset, maskOf(dataset, ['e4999'])).held;
    expect(heldOf(chain('P1D'))).toBe(1);
    expect(heldOf(chain(null))).toBe(5_001);
  });
});

/** All lanes of the timeline, by kind. */
function lanesOf(dataset: Dataset) {
  const of = (lanesBy: LanesBy) =>
    laneMembersOf(dataset, lanesBy).map(({ id, name }) => ({ id, name }));
  return { theme: of('theme'), side: of('side'), actor: of('actor'), source: of('source') };
}

describe('whatever the dataset holds', () => {
  it('compiles to the same', () => {
    fc.assert(
      fc.property(hostileDataset, (dataset) => {
        expect(byWords(reopened(dataset))).toEqual(byWords(dataset));
      }),
      { numRuns: 60 },
    );
  });

  it('compiles to the same events of a selection, on the same days and words', () => {
    fc.assert(
      fc.property(
        hostileDataset,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (dataset, coins) => {
          const mask = Uint8Array.from(dataset.events, (_, index) => Number(coins[index]));
          expect(compareSelection(dataset, mask)).toBeGreaterThanOrEqual(0);
          expect(lanesOf(reopened(dataset, mask))).toEqual(lanesOf(dataset));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('compiles to the same events of a selection of many', () => {
    const dataset = generated(300);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 20 }), (seed, every) => {
        const mask = Uint8Array.from(dataset.events, (_, index) =>
          (Math.imul(index + seed, 2_654_435_761) >>> 8) % every === 0 ? 1 : 0,
        );
        expect(compareSelection(dataset, mask)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 20 },
    );
  });
});

const DAYS = [
  'earliest',
  'latest',
  'extent',
  'startLatest',
  'endEarliest',
  'approximate',
  'uncertain',
] as const;

const UNUSED = /Nothing mentions|No (?:actor is on|event has|tie is of)/;

/** How many events come along with a selection, which is what its file compiles to. */
function compareSelection(dataset: Dataset, mask: Uint8Array): number {
  const text = textOf(dataset, mask);
  expect(datasetSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
  const part = indexDataset(compiled(text));
  const { held, along, parts } = planOf('dataset', dataset, mask);
  const isPart = parts!.isPart;
  expect(part.events).toHaveLength(held);
  const words = (of: Dataset, ids: readonly string[]) =>
    ids.map((id) => {
      const { source, start, end } = of.passageById.get(id)!;
      return `${source} ${of.sourceById.get(source)!.text!.slice(start, end)}`;
    });

  const timesOf = ({ axis }: Dataset) =>
    axis && [axis.first, ...axis.folds.flatMap(({ id, until }) => [id, until]), axis.last];
  const [times, timesAgain] = [timesOf(dataset) ?? [], timesOf(part) ?? []];
  expect(timesAgain).toEqual(times);
  const covers = ({ axis }: Dataset) => axis?.folds.map(({ covered }) => covered);
  expect(covers(part)).toEqual(covers(dataset));

  /** What is there because a date hangs on it. */
  const anchors = new Set<string>();
  const compareDates = (again: ResolvedDate | null, date: ResolvedDate | null) => {
    expect(again === null).toBe(date === null);
    if (!again || !date) return;
    for (const key of DAYS) expect(again[key]).toBe(date[key]);
    expect(describeDate(again, part.language)).toBe(describeDate(date, dataset.language));
    expect(words(part, again.passages)).toEqual(words(dataset, date.passages));
    const gone = date.relations.filter(({ event }) => !part.eventById.has(event));
    expect(again.relations).toEqual(date.relations.filter((relation) => !gone.includes(relation)));
    if (gone.length === 0) {
      expect(again).toMatchObject({ edtf: date.edtf, basis: date.basis, note: date.note });
      // What days cannot say.
      if (exactEdtf(date) === null) for (const { event } of date.relations) anchors.add(event);
      return;
    }
    expect(again.note).toContain(date.note ?? '');
    for (const relation of gone) {
      const { title } = dataset.eventById.get(relation.event)!;
      expect(again.note).toContain(describeRelation(relation, title, dataset.language));
    }
    if (again.edtf !== date.edtf) expect(again.basis).toBe('derived');
  };

  const cited = new Set([
    ...part.passages.map(({ source }) => source),
    ...part.events.flatMap(({ cites }) => cites),
  ]);
  for (const source of part.sources) {
    const whole = dataset.sourceById.get(source.id)!;
    if (!isPart || cited.has(source.id)) compareDates(source.published, whole.published);
    else expect(source.text).toBeNull();
  }
  const named = new Set(
    part.events.flatMap(({ participants, disputedBy, ties }) => [
      ...[...participants, ...disputedBy].map(({ actor }) => actor),
      ...ties.flatMap((id) => [part.tieById.get(id)!.from, part.tieById.get(id)!.to]),
    ]),
  );
  for (const { id, counterpart, roles } of part.actors) {
    const actor = dataset.actorById.get(id)!;
    expect(counterpart).toBe(
      part.actorById.has(actor.counterpart ?? '') ? actor.counterpart : null,
    );
    if (isPart && !named.has(id)) {
      expect(roles).toEqual([]);
      continue;
    }
    expect(roles.map(({ title }) => title)).toEqual(actor.roles.map(({ title }) => title));
    for (const [index, role] of roles.entries()) {
      expect(role.of).toBe(actor.roles[index]!.of);
      compareDates(role.date, actor.roles[index]!.date);
    }
  }
  // What only the whole has a use for is not there.
  if (held < dataset.events.length)
    expect(warnedOf(text).filter((warning) => UNUSED.test(warning))).toEqual([]);
  let meant = 0;
  for (const [index, event] of dataset.events.entries()) {
    const again = part.eventById.get(event.id);
    meant += mask[index]!;
    expect(again !== undefined || mask[index] === 0).toBe(true);
    if (!again) continue;
    const { passages, evidence, date, disputedBy, ties, themes, ...own } = event;
    expect(again).toMatchObject(own);
    expect(words(part, again.passages)).toEqual(words(dataset, passages));
    expect(part.themeById.get(again.themes[0]!)).toEqual(dataset.themeById.get(themes[0]!));
    compareDates(again.date, date);
    expect(again.disputedBy.map((d) => [d.actor, words(part, d.passages)])).toEqual(
      disputedBy.map((d) => [d.actor, words(dataset, d.passages)]),
    );
    // Beyond eight, who is named together depends on the others.
    if (event.participants.length > 8) continue;
    expect(again.ties).toEqual(ties);
    expect(words(part, again.evidence)).toEqual(words(dataset, evidence));
  }
  expect(along).toBe(held - meant);
  for (const [index, { id }] of dataset.events.entries())
    if (part.eventById.has(id) && mask[index] === 0) expect(anchors).toContain(id);
  return along;
}
