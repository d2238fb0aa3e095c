// @vitest-environment node
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { datasetSchema } from '../../src/dataset/authored.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';
import { dataFile } from '../../src/share/dataFile.ts';
import {
  compiled,
  generated,
  geneva,
  hostileDataset,
  maskOf,
  OPTIONS,
  small,
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
  const { sides, themes, tieKinds, sources, actors, events, ties, passages, stories } = dataset;
  const head = { format, id, title, standfirst, language };
  return { ...head, sides, themes, tieKinds, sources, actors, events, ties, passages, stories };
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
  it('brings along what it refers to, and only that', () => {
    const dataset = small();
    const part = reopened(dataset, maskOf(dataset, ['signing']));
    // "Two days later" than the meeting, whose mayor is the fishers' counterpart.
    expect(part.events.map(({ id }) => id)).toEqual(['meeting', 'signing']);
    expect(part.actors.map(({ id }) => id)).toEqual(['mayor', 'fishers', 'council']);
    expect(part.sources.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(part.themes.map(({ id }) => id)).toEqual(['talks']);
    expect(part.tieKinds.map(({ id }) => id)).toEqual(['meets']);
    expect(part.stories.map(({ id }) => id)).toEqual(['lesson']);
    expect(part.eventById.get('signing')!.date).toEqual(dataset.eventById.get('signing')!.date);
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
    expect(reopened(dataset, new Uint8Array(4))).toMatchObject({
      events: [],
      actors: [],
      sources: [],
    });
  });

  it('follows a chain of dates as long as the dataset', () => {
    const dataset = small((authored) => {
      const { events } = authored;
      for (let index = 0; index < 5_000; index += 1)
        events.push({
          id: `e${index}`,
          title: 'Later',
          themes: ['talks'],
          date: { after: { event: index === 0 ? 'visit' : `e${index - 1}`, by: 'P1D' } },
        });
    });
    const part = JSON.parse(textOf(dataset, maskOf(dataset, ['e4999']))) as { events: unknown[] };
    expect(part.events).toHaveLength(5_001);
  });
});

describe('whatever the dataset holds', () => {
  it('compiles to the same', () => {
    fc.assert(
      fc.property(hostileDataset, (dataset) => {
        expect(byWords(reopened(dataset))).toEqual(byWords(dataset));
      }),
      { numRuns: 60 },
    );
  });

  it('compiles to the same events of a selection, on the same words', () => {
    fc.assert(
      fc.property(
        hostileDataset,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (dataset, coins) => {
          const mask = Uint8Array.from(dataset.events, (_, index) => Number(coins[index]));
          const part = reopened(dataset, mask);
          const words = (of: Dataset, ids: readonly string[]) =>
            ids.map((id) => {
              const { source, start, end } = of.passageById.get(id)!;
              return `${source} ${of.sourceById.get(source)!.text!.slice(start, end)}`;
            });
          for (const [index, event] of dataset.events.entries()) {
            const again = part.eventById.get(event.id);
            expect(again !== undefined || mask[index] === 0).toBe(true);
            if (!again) continue;
            const { passages, evidence, date, disputedBy, ties, themes, ...own } = event;
            expect(again).toMatchObject(own);
            expect(words(part, again.passages)).toEqual(words(dataset, passages));
            expect(part.themeById.get(again.themes[0]!)).toEqual(dataset.themeById.get(themes[0]!));
            expect(
              again.date && { ...again.date, passages: words(part, again.date.passages) },
            ).toEqual(date && { ...date, passages: words(dataset, date.passages) });
            expect(again.disputedBy.map((d) => [d.actor, words(part, d.passages)])).toEqual(
              disputedBy.map((d) => [d.actor, words(dataset, d.passages)]),
            );
            // Beyond eight, who is named together depends on the others.
            if (event.participants.length > 8) continue;
            expect(again.ties).toEqual(ties);
            expect(words(part, again.evidence)).toEqual(words(dataset, evidence));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
