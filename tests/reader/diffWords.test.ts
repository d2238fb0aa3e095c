import { array, assert, constantFrom, property } from 'fast-check';
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
/** Told apart by other means than the page's: what is neither letter nor number goes. */
const plainWords = (words: string) =>
  words
    .toLowerCase()
    .replace(/[.’']/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .flatMap((word) => (/\p{Script=Han}/u.test(word) ? Array.from(word) : [word]))
    .map((word) => word.normalize('NFKD').replace(/\p{M}/gu, ''));
const sharedWords = (pieces: readonly DiffPiece[]) =>
  plainWords(
    pieces
      .filter((piece) => piece.isShared)
      .map((piece) => piece.text)
      .join(' '),
  );

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

  it('the shared words of both sides are the same words in the same order', () => {
    assert(
      property(text, text, (a, b) => {
        const diff = diffWords(a, b);
        expect(sharedWords(diff.a)).toEqual(sharedWords(diff.b));
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
    expect(differing(diff.a).join(' ')).toContain('predictability and stability');
    expect(differing(diff.b).join(' ')).toContain('stable and predictable');
  });

  it('with texts that share nothing all words differ', () => {
    const diff = diffWords('One two.', 'Drei vier!');
    expect(differing(diff.a)).toEqual(['One two']);
    expect(differing(diff.b)).toEqual(['Drei vier']);
  });

  it('compares very long texts without delay', () => {
    const long = 'word other '.repeat(20_000);
    const before = performance.now();
    expect(whole(diffWords(long, `new ${long}`).a)).toBe(long);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
