import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithOrigins, wordsOf } from '../../src/state/foldText.ts';

const anyText = fc.string({ unit: 'binary' });

describe('text reduced to what a search compares', () => {
  it.each([
    ['Already Plain', 'already plain'],
    ['  two\n words\t', 'two words'],
    ['José Ñandú', 'jose nandu'],
    ['“Nyet” – ‘da’', '"nyet" - \'da\''],
    ['don’t, don´t, donʼt', "don't, don't, don't"],
    ['no\u00a0break', 'no break'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['ﬁne ﬀ', 'fine ff'],
    ['İstanbul, Isparta, ısı', 'istanbul, isparta, isi'],
    ['Łódź, Ærø, Straße, œuvre', 'lodz, aero, strasse, oeuvre'],
    ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['ﾄｳｷｮｳ 東京', 'トウキョウ 東京'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps apart what other marks make other sounds of', () => {
    expect(foldText('バス')).not.toBe(foldText('パス'));
    expect(foldText('バス')).toBe(foldText('ハ\u3099ス'));
  });

  it('keeps the marks that are letters of their script', () => {
    for (const [one, other] of [
      ['कि', 'कु'],
      ['कम', 'काम'],
      ['दिन', 'दीन'],
      ['มา', 'มี'],
      ['ไม่', 'ไม้'],
      ['কি', 'কু'],
      ['மி', 'மு'],
      ['မိ', 'မု'],
    ] as const)
      expect(foldText(one)).not.toBe(foldText(other));
  });

  it('forgives the points of Hebrew and Arabic, which few type', () => {
    expect(foldText('שָׁלוֹם')).toBe(foldText('שלום'));
    expect(foldText('مُحَمَّد')).toBe(foldText('محمد'));
    expect(foldText('Й Ё й ё')).toBe('и е и е');
    expect(foldText('ἄνθρωπος')).toBe('ανθρωποσ');
  });

  it('makes no two words of Devanagari alike that are not the same', () => {
    const letter = fc
      .integer({ min: 0x900, max: 0x97f })
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character));
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
    // Words that differ in one character at most are those that folding might make alike.
    const near = fc.tuple(word, letter, fc.nat(7)).map(([one, other, at]) => {
      const characters = Array.from(one);
      return [one, characters.with(at % characters.length, other).join('')] as const;
    });
    fc.assert(
      fc.property(near, fc.boolean(), ([one, changed], isShorter) => {
        const other = isShorter ? one.slice(1) : changed;
        expect(foldText(one) === foldText(other)).toBe(
          one.normalize('NFC') === other.normalize('NFC'),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for plain texts as for all others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(`${foldText(text)} e`.trim()).toBe(foldText(`${text} é`));
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('is the same with the way back as without', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, origins } = foldWithOrigins(text);
        expect(folded.trim()).toBe(foldText(text));
        if (!origins) expect(folded).toHaveLength(text.length);
        else {
          expect(origins).toHaveLength(folded.length + 1);
          expect(origins.at(-1)).toBe(text.length);
          expect([...origins]).toEqual([...origins].toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('the words of a query', () => {
  it('are folded, each once, and none where nothing is asked for', () => {
    expect(wordsOf(' Genève  the THE geneve ')).toEqual(['geneve', 'the']);
    expect(wordsOf(' \u0301 ')).toEqual([]);
  });
});
