import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, isRightToLeft, lettersIn, wrapText } from '../../src/share/pictureText.ts';

/** Every letter is as wide as any other. */
const measure = (text: string) => Array.from(text).length;

describe('a text in lines', () => {
  it('breaks between words', () => {
    expect(wrapText('one two three', 7, 3, measure)).toEqual(['one two', 'three']);
  });

  it('ends in an ellipsis where it has no line left', () => {
    expect(wrapText('one two three four', 7, 2, measure)).toEqual(['one two', 'three…']);
  });

  it('breaks a word that is wider than a line', () => {
    expect(wrapText('abcdefghij', 4, 3, measure)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('of nothing are none', () => {
    expect(wrapText('  ', 10, 2, measure)).toEqual([]);
  });

  it('are never wider nor more than they may be, and lose no letter if there is room', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 40 }), fc.nat(5), (text, width, more) => {
        const lines = wrapText(text, width, 1 + more, measure);
        expect(lines.length).toBeLessThanOrEqual(1 + more);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        const all = wrapText(text, width, Infinity, measure);
        expect(all.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('letters', () => {
  it('are what a reader sees as one, and none is broken', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(lettersIn(`a${family}e\u0301`).map(({ segment }) => segment)).toEqual([
      'a',
      family,
      'e\u0301',
    ]);
    expect(wrapText(`ab${family}cd`, 3, 9, measure)).toEqual(['ab', family, 'cd']);
    expect(cutText(`ab${family}cd`, 6, measure)).toBe('ab…');
  });

  it('may be written from right to left', () => {
    for (const text of ['12 קרא', 'تقرير', '\u202eabc', '𞤀'])
      expect(isRightToLeft(text)).toBe(true);
    for (const text of ['', 'Русский 日本 👍', '(2021)']) expect(isRightToLeft(text)).toBe(false);
  });
});

describe('a text that is cut', () => {
  it('is whole where it fits', () => {
    expect(cutText('four', 4, measure)).toBe('four');
    expect(cutText('four five', 6, measure)).toBe('four…');
  });
});
