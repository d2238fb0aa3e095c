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
