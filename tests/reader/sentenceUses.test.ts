import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { buildArticle, type Piece } from '../../src/reader/articleModel.ts';
import { groupBySentence } from '../../src/reader/groupBySentence.ts';
import { eventsOnOneSentence, sentenceUses } from '../../src/reader/sentenceUses.ts';
import { generateDataset } from '../fixtures/generate.ts';
import { pressDataset } from './pressDataset.ts';

const dataset = pressDataset();
const source = dataset.sources[0]!;
const uses = sentenceUses(dataset, source);

describe('the use of sentences', () => {
  it('counts what rests on each: events, roles and publications, not their ties', () => {
    expect(uses.map(({ claims }) => claims)).toEqual([1, 1, 0]);
    expect(uses.map(({ passages }) => passages.length)).toEqual([2, 2, 0]);
  });

  it('counts cited sentences as the compiler does, for any dataset', () => {
    const generated = generateDataset({
      seed: 7,
      events: 200,
      actors: 30,
      fromYear: 1900,
      toYear: 2020,
      withPassages: 0.6,
    });
    const result = compileDataset(generated);
    if (!result.ok) throw new Error('The generated dataset does not compile');
    const made = indexDataset(result.dataset);
    expect(made.sources.some(({ rights }) => rights === 'full')).toBe(true);
    for (const each of made.sources) {
      const read = sentenceUses(made, each);
      if (each.text === null || each.rights !== 'full') continue;
      expect(read.length).toBe(each.coverage?.sentences);
      expect(read.filter(({ passages }) => passages.length > 0).length).toBe(each.coverage?.cited);
    }
  });

  it('names the events that one sentence alone tells', () => {
    expect(eventsOnOneSentence(dataset).map(({ id }) => id)).toEqual(['meeting']);
  });
});

describe('an article cut by sentences', () => {
  it('keeps every piece, in order, each within one sentence', () => {
    const article = buildArticle(dataset, source, uses);
    const plain = buildArticle(dataset, source);
    const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
    for (const [i, block] of article.blocks.entries()) {
      const before = plain.blocks[i]!;
      if (block.kind !== 'paragraph' || before.kind !== 'paragraph') continue;
      expect(textOf(block.pieces)).toBe(textOf(before.pieces));
      const groups = groupBySentence(block.pieces, uses);
      expect(groups.flatMap(({ pieces }) => pieces)).toEqual(block.pieces);
      for (const { use, pieces } of groups)
        for (const { start, text } of pieces)
          if (use) {
            expect(start).toBeGreaterThanOrEqual(use.start);
            expect(start + text.length).toBeLessThanOrEqual(use.end);
          }
    }
  });
});
