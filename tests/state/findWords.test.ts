import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAllWords, findWords } from '../../src/state/findWords.ts';
import { foldText, wordsOf } from '../../src/state/foldText.ts';

const cut = (text: string, query: string) =>
  findWords(text, wordsOf(query)).map(({ start, end }) => text.slice(start, end));

/** A letter, and how it may be written. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'A', 'á', 'a\u0301', 'Å', 'ａ'],
  e: ['e', 'É', 'e\u0302\u0323', 'ẹ'],
  i: ['i', 'I', 'İ', 'ı', 'ï'],
  o: ['o', 'Ø', 'ö', 'o\u00ad'],
  "'": ["'", '’', '‘', '´'],
  '-': ['-', '–', '\u2011'],
  東: ['東'],
};
const written = fc
  .array(fc.constantFrom(...Object.keys(WRITTEN)), { minLength: 1, maxLength: 6 })
  .chain((letters) =>
    fc
      .tuple(...letters.map((letter) => fc.constantFrom(...WRITTEN[letter]!)))
      .map((parts) => ({ word: letters.join(''), text: parts.join('') })),
  );
/** Nothing in it that a word could be made of. */
const between = fc.array(fc.constantFrom(' ', '\n', '\u00a0 ', ' b ', ' 京 ', ' 𝒳 ', ' “z” '), {
  minLength: 1,
  maxLength: 4,
});

describe('finding words in a text', () => {
  it.each([
    ['He said “don’t”.', "don't", ['don’t']],
    ['Jose\u0301 and José', 'jose', ['Jose\u0301', 'José']],
    ['İSTANBUL', 'istanbul', ['İSTANBUL']],
    ['two\u00a0\n words', 'words two', ['two', 'words']],
    ['efﬁcient', 'ffi', ['fﬁ']],
    ['ﬁne', 'i', ['ﬁ']],
    ['東京での会談', '会談', ['会談']],
    ['a soft\u00adhyphen', 'softhyphen', ['soft\u00adhyphen']],
    ['किताब, कुत्ता', 'कि', ['कि']],
    ['มา มี', 'มี', ['มี']],
    ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['nothing', '', []],
  ])('%s: %s', (text, query, found) => {
    expect(cut(text, query)).toEqual(found);
  });

  it('joins words that overlap', () => {
    expect(cut('stability', 'stab ability')).toEqual(['stability']);
  });

  it('cuts exactly the word, however it is written and whatever stands around it', () => {
    fc.assert(
      fc.property(between, written, between, ([...before], { word, text }, [...after]) => {
        const whole = `${before.join('')} ${text} ${after.join('')}`;
        const start = before.join('').length + 1;
        expect(findWords(whole, [word])).toContainEqual({ start, end: start + text.length });
      }),
    );
  });

  it('finds a word where the folded text has it, and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), written, fc.nat(), (chars, { word, text }, at) => {
        const letters = Array.from(chars);
        letters.splice(at % (letters.length + 1), 0, text);
        const whole = letters.join('');
        const found = findWords(whole, [word]);
        expect(found.length > 0).toBe(foldText(whole).includes(word));
        for (const { start, end } of found)
          expect(foldText(whole.slice(start, end))).toContain(word);
      }),
    );
  });
});

describe('finding all words', () => {
  it('finds none unless all are there', () => {
    expect(findAllWords('Anna met Boris', ['anna', 'boris'])).toHaveLength(2);
    expect(findAllWords('Anna met Boris', ['anna', 'clara'])).toEqual([]);
  });
});
