// @vitest-environment node
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/dataset/sentences.ts';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['They met. They talked! Did they? Yes.', ['They met.', 'They talked!', 'Did they?', 'Yes.']],
    [
      'A headline\n\nA paragraph. Its end.\r\nA line',
      ['A headline', 'A paragraph.', 'Its end.', 'A line'],
    ],
    [
      'The U.S. and Russia met. U.S. officials left.',
      ['The U.S. and Russia met.', 'U.S. officials left.'],
    ],
    ['He left the U.S. The talks went on.', ['He left the U.S.', 'The talks went on.']],
    ['Mr. Biden met Dr. No. 5 on No. 10 Street.', ['Mr. Biden met Dr. No. 5 on No. 10 Street.']],
    ['He said no. They left.', ['He said no.', 'They left.']],
    ['George W. Bush met J. R. R. Tolkien.', ['George W. Bush met J. R. R. Tolkien.']],
    ['“We were never asked.” They left.', ['“We were never asked.”', 'They left.']],
    ['“Why?” he asked. “Because!” she said.', ['“Why?” he asked.', '“Because!” she said.']],
    ['It ended (at last.) They left.', ['It ended (at last.)', 'They left.']],
    ['On March 10, 2011.The talks in Moscow', ['On March 10, 2011.', 'The talks in Moscow']],
    [
      'Between Moscow and Washington. penalties follow.',
      ['Between Moscow and Washington.', 'penalties follow.'],
    ],
    [
      'It cost 3.5 million. See example.org for v1.2.',
      ['It cost 3.5 million.', 'See example.org for v1.2.'],
    ],
    [
      'Apples, pears, etc. are fruit. Acme Inc. sells them.',
      ['Apples, pears, etc. are fruit.', 'Acme Inc. sells them.'],
    ],
    ['Wait... what? Well… yes.', ['Wait... what?', 'Well… yes.']],
    ['会談した。次の日。', ['会談した。', '次の日。']],
    ['* \n — \nA', ['A']],
    ['   \n', []],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('keeps to the stretch that it is given', () => {
    const text = 'One. Two. Three.';
    expect(splitSentences(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
  });

  it('leaves out white space and nothing else but stretches without letters', () => {
    const letters = fc.constantFrom(...'aA1. !?”“\n…'.split(''), 'U.S.', 'word', 'The');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
        expect(text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('finds the caption that runs into its second sentence', () => {
    const url = new URL('../../data/sources/times-of-israel.txt', import.meta.url);
    const sentences = split(readFileSync(url, 'utf8'));
    expect(sentences).toContain(
      'The talks in Moscow are expected to focus on missile defense cooperation and Russia’s efforts to join the World Trade Organization.',
    );
  });
});
