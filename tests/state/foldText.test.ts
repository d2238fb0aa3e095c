import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/state/foldText.ts';

describe('text reduced to what a search compares', () => {
  it.each([
    ['Already Plain', 'already plain'],
    ['  two\n words\t', 'two words'],
    ['José Ñandú', 'jose nandu'],
    ['“Nyet” – ‘da’', '"nyet" - \'da\''],
    ['no\u00a0break', 'no break'],
    ['ﬁne', 'fine'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
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
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
