import { assert, integer, property, record } from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { compareSources } from '../../src/reader/compareSources.ts';
import { differingRanges, facingWords } from '../../src/reader/facingWords.ts';
import { facingHeight, scrollFor } from '../../src/reader/facing.ts';
import { openSources } from '../../src/reader/openSources.ts';
import { partnerOf } from '../../src/reader/partnerOf.ts';
import { PASSAGES, pressDataset } from './pressDataset.ts';

const read = (file: string) => readFileSync(`data/${file}`, 'utf8');
const dataset = pressDataset();
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('compareSources', () => {
  it('tells what both tell, with the words of each, and what only one does', () => {
    const { both, onlyA, onlyB } = compareSources(dataset, 'a', 'b');
    expect(both.map(({ event, a, b }) => [event.id, ids(a), ids(b)])).toEqual([
      ['ban', [PASSAGES.banned.id], [PASSAGES.papers.id]],
    ]);
    expect(ids(onlyA)).toEqual(['meeting', 'denial']);
    expect(ids(onlyB)).toEqual([]);
  });

  it('counts what a source tells without a passage', () => {
    const { both, onlyB } = compareSources(dataset, 'a', 'c');
    expect(both.map(({ event, b }) => [event.id, b.length])).toEqual([['ban', 0]]);
    expect(ids(onlyB)).toEqual(['rumour']);
  });

  it('takes the source that tells most of the same for partner', () => {
    expect(partnerOf(dataset, 'a')).toBe('b');
    expect(partnerOf(pressDataset({ sources: dataset.sources.slice(0, 1) }), 'a')).toBeNull();
  });
});

describe('facingWords', () => {
  it('marks the differing words in offsets of the source', () => {
    const texts = new Map(
      ['sources/news-copy.txt', 'sources/times-of-israel.txt'].map((file) => [file, read(file)]),
    );
    const compiled = compileDataset({ json: read('geneva-2021.json'), texts });
    if (!compiled.ok) throw new Error('Geneva does not compile');
    const geneva = indexDataset(compiled.dataset);
    const { both } = compareSources(geneva, 'a', 'b');
    const markedOf = (id: string) => {
      const words = facingWords(
        geneva,
        both.find(({ event }) => event.id === id)!,
      );
      return (['a', 'b'] as const).map((side) =>
        differingRanges(words[side]).map(({ start, end }) =>
          geneva.sourceById.get(side)!.text!.slice(start, end),
        ),
      );
    };
    expect(markedOf('sullivan-patrushev')).toEqual([['Nikolai'], ['Nikolay']]);
    expect(markedOf('april-call')).toEqual([['third country during a phone'], ['first']]);
    expect(markedOf('stable-and-predictable')).toEqual([
      ['predictability and stability'],
      ['repeatedly', 'stable and predictable'],
    ]);
    expect(markedOf('april-sanctions')).toEqual([[], []]);
  });

  it('quotes all the words', () => {
    const words = facingWords(dataset, compareSources(dataset, 'a', 'b').both[0]!);
    expect(words.a?.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).toBe(
      'Two days later she banned him.',
    );
  });

  it('has nothing to compare where a source has no words', () => {
    const words = facingWords(dataset, compareSources(dataset, 'a', 'c').both[0]!);
    expect(words.b).toBeNull();
    expect(differingRanges(words.a)).toEqual([]);
  });
});

describe('openSources', () => {
  const idsOf = (open: string | null, beside: string | null) => {
    const found = openSources(dataset, open, beside);
    return [found.source?.id, found.beside?.id];
  };

  it('never shows one source twice', () => {
    expect(idsOf(null, null)).toEqual(['a', undefined]);
    expect(idsOf('b', 'c')).toEqual(['b', 'c']);
    expect(idsOf('b', 'b')).toEqual(['b', undefined]);
    expect(idsOf(null, 'a')).toEqual(['b', 'a']);
    expect(idsOf('gone', 'gone')).toEqual(['a', undefined]);
  });
});

describe('words that face each other', () => {
  const pane = record({
    words: integer({ min: 0, max: 5000 }),
    maxScroll: integer({ min: 0, max: 5000 }),
  });

  it('stand at one height wherever that can be, and no pane scrolls beyond its ends', () => {
    assert(
      property(pane, pane, integer({ min: 0, max: 900 }), (a, b, wanted) => {
        const height = facingHeight([a, b], wanted);
        for (const each of [a, b]) {
          const scroll = scrollFor(each, height);
          expect(scroll).toBeGreaterThanOrEqual(0);
          expect(scroll).toBeLessThanOrEqual(each.maxScroll);
        }
        const least = Math.max(0, a.words - a.maxScroll, b.words - b.maxScroll);
        if (least > Math.min(a.words, b.words)) return;
        expect(a.words - scrollFor(a, height)).toBe(height);
        expect(b.words - scrollFor(b, height)).toBe(height);
      }),
      { numRuns: 1000 },
    );
  });
});
