import {
  array,
  assert,
  constantFrom,
  nat,
  property,
  stringMatching,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffPiece } from '../../src/reader/diffWords.ts';

const RUNS = 1000;
const text = array(
  constantFrom(
    'the',
    'The',
    'a',
    'and',
    'summit',
    'summit’s',
    'Geneva',
    'U.S.',
    '“',
    '”',
    '’',
    ', ',
    ' ',
    '\n',
    'é',
    '会',
    '談',
    'שלום',
    '𝄞',
    '-',
    '2021',
  ),
  { maxLength: 30 },
).map((parts) => parts.join(' '));

const whole = (pieces: readonly DiffPiece[]) => pieces.map((piece) => piece.text).join('');
const differing = (pieces: readonly DiffPiece[]) =>
  pieces.filter((piece) => !piece.isShared).map((piece) => piece.text);
describe('diffWords', () => {
  it('loses nothing: the pieces of each side are its text, each in its place', () => {
    assert(
      property(text, text, (a, b) => {
        const diff = diffWords(a, b);
        for (const [side, pieces] of [
          [a, diff.a],
          [b, diff.b],
        ] as const) {
          expect(whole(pieces)).toBe(side);
          for (const piece of pieces)
            expect(side.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same whichever text comes first', () => {
    assert(
      property(text, text, (a, b) => {
        const { a: there, b: back, isOther } = diffWords(a, b);
        expect(diffWords(b, a)).toEqual({ a: back, b: there, isOther });
      }),
      { numRuns: RUNS },
    );
  });

  it('of a clause with one word replaced marks just that word on each side', () => {
    const words = uniqueArray(stringMatching(/^[a-z]{5,9}$/), { minLength: 4, maxLength: 12 });
    assert(
      property(words, nat(), (all, n) => {
        const [other, ...own] = all.map((word, i) => `${word}${i}`);
        const at = n % own.length;
        const diff = diffWords(own.join(' '), own.with(at, other!).join(' '));
        expect(differing(diff.a)).toEqual([own[at]]);
        expect(differing(diff.b)).toEqual([other]);
      }),
      { numRuns: RUNS },
    );
  });

  it('a text does not differ from itself, whatever its case and its quotation marks', () => {
    assert(
      property(text, (a) => {
        const other = a.toUpperCase().replaceAll('“', '"').replaceAll('’', "'");
        expect(differing(diffWords(a, other).a)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('sees who says “stable and predictable” and who “predictability and stability”', () => {
    const diff = diffWords(
      'we seek to restore the predictability and stability of relations',
      'We seek a “stable and predictable” relationship',
    );
    expect(differing(diff.a)).toContain('predictability and stability');
    expect(differing(diff.b)).toContain('stable and predictable');
  });

  it('marks nothing where the whole wording is another', () => {
    const diff = diffWords('One two.', 'Drei vier!');
    expect(diff.isOther).toBe(true);
    expect([...differing(diff.a), ...differing(diff.b)]).toEqual([]);
  });

  it('marks no function words, and nothing that only one text tells', () => {
    const diff = diffWords(
      'Anna met Boris in Geneva',
      'Anna met with Boris, the mayor, on Monday.',
    );
    expect([...differing(diff.a)]).toEqual(['Geneva']);
    const longer = diffWords('Anna met Boris.', 'Anna met Boris. Nobody else spoke.');
    expect([...differing(longer.a), ...differing(longer.b)]).toEqual([]);
  });

  it('compares very long texts, which word by word would take hours', () => {
    const long = 'word other '.repeat(20_000);
    expect(whole(diffWords(long, `new ${long}`).a)).toBe(long);
  });
});
