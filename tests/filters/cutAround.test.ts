import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAround } from '../../src/filters/cutAround.ts';
import { findWords } from '../../src/state/findWords.ts';

describe('a piece of a text around its words', () => {
  it('is the whole text where that is short', () => {
    expect(cutAround(' Anna \n met  Boris. ', ['met'])).toBe('Anna met Boris.');
  });

  it('is cut between words, with a sign for what is left out', () => {
    const text = `${'before '.repeat(40)}the summit ${'after '.repeat(60)}`;
    const piece = cutAround(text, ['summit']);
    expect(piece).toMatch(/^…\u00a0before .*the summit after .*after\u00a0…$/);
    expect(piece.length).toBeLessThan(160);
  });

  it('cuts text without spaces between characters', () => {
    const text = `${'𠮷'.repeat(201)}会談${'が\u3099'.repeat(200)}`;
    const piece = cutAround(text, ['会談']);
    expect(piece).toContain('会談');
    expect(piece.isWellFormed()).toBe(true);
    expect(piece).not.toMatch(/が\u00a0…$/);
  });

  it('holds the first of the words wherever it stands', () => {
    const filler = fc.array(fc.constantFrom('b', 'ccc', 'dd dd', '東', 'e'.repeat(90)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(filler, filler, fc.constantFrom(' ', '', '\n'), (before, after, gap) => {
        const text = `${before.join(gap)} zürich ${after.join(gap)}`;
        const piece = cutAround(text, ['zurich']);
        expect(findWords(piece, ['zurich'])).toHaveLength(1);
        expect(piece.length).toBeLessThanOrEqual(160);
      }),
    );
  });
});
