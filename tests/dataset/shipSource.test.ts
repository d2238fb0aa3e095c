// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shipSource } from '../../src/dataset/shipSource.ts';
import { splitSentences } from '../../src/dataset/sentences.ts';

const TEXT = 'One is cited. Two is not. Three is cited.\nFour too. Menu';
const source = {
  id: 'a',
  text: TEXT,
  isBroken: false,
  furniture: [{ start: TEXT.indexOf('Menu'), end: TEXT.length }],
  sentences: splitSentences(TEXT.slice(0, -5)),
  sha256: null,
};
const range = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const cited = ['Three is cited.', 'is cited', 'One is', 'Four too.'].map(range);

describe('shipSource', () => {
  it('ships all of a text that may be published', () => {
    const shipped = shipSource(source, 'full', cited);
    expect(shipped.text).toBe(TEXT);
    expect(shipped.gaps).toEqual([]);
    expect(shipped.furniture).toEqual(source.furniture);
  });

  it('ships only cited words, with a sign where others are left out', () => {
    const { text, gaps, furniture } = shipSource(source, 'excerpts', cited);
    expect(text).toBe('One is cited […] Three is cited.\nFour too.');
    expect(gaps.map(({ start, end }) => text!.slice(start, end))).toEqual(['[…]']);
    expect(furniture).toEqual([]);
  });

  it('moves passages and sentences to where their words now are', () => {
    const { text, toShipped, sentences } = shipSource(source, 'excerpts', cited);
    const words = ({ start, end }: { start: number; end: number }) => text!.slice(start, end);
    expect(cited.map((passage) => words(toShipped(passage)))).toEqual([
      'Three is cited.',
      'is cited',
      'One is',
      'Four too.',
    ]);
    expect(sentences.map(words)).toEqual(['One is cited', 'Three is cited.', 'Four too.']);
  });

  it('ships no text of which nothing is cited', () => {
    expect(shipSource(source, 'excerpts', [])).toMatchObject({ text: null, sentences: [] });
  });
});
