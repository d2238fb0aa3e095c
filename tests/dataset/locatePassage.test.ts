// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainAmbiguity, explainMiss } from '../../src/dataset/explainMiss.ts';
import type { TextQuote } from '../../src/dataset/locatePassage.ts';
import { locatePassage } from '../../src/dataset/locatePassage.ts';

const TEXT =
  'Putin met Biden. Biden said “murderer”, then Biden left the\u00a0room.\nA month later he came back.';

function miss(wanted: TextQuote): string {
  const location = locatePassage(TEXT, wanted);
  if (location.type === 'found') throw new Error('found');
  const { finding, remedy } =
    location.type === 'missing'
      ? explainMiss(TEXT, wanted)
      : explainAmbiguity(TEXT, wanted, location.ranges);
  return `${finding} | ${remedy}`;
}

describe('locatePassage', () => {
  it('finds words that are there once', () => {
    expect(locatePassage(TEXT, { exact: 'said' })).toEqual({
      type: 'found',
      range: { start: 23, end: 27 },
    });
  });

  it('tells words apart by what stands before and after', () => {
    const start = (wanted: TextQuote) => {
      const location = locatePassage(TEXT, wanted);
      return location.type === 'found' ? location.range.start : location.type;
    };
    expect(start({ exact: 'Biden' })).toBe('ambiguous');
    expect(start({ exact: 'Biden', prefix: 'met ' })).toBe(10);
    expect(start({ exact: 'Biden', suffix: ' left' })).toBe(TEXT.indexOf('Biden left'));
    expect(start({ exact: 'Biden', prefix: 'then ', suffix: ' said' })).toBe('missing');
  });

  it('counts places that overlap', () => {
    expect(locatePassage('banana', { exact: 'ana' })).toMatchObject({
      type: 'ambiguous',
      ranges: [{ start: 1 }, { start: 3 }],
    });
  });

  it('finds nothing for no words', () => {
    expect(locatePassage(TEXT, { exact: '' }).type).toBe('missing');
  });

  it('returns ranges whose text is the words, to the letter', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.nat(40), fc.nat(40), (text, one, other) => {
        const exact = text.slice(Math.min(one, other), Math.max(one, other));
        const location = locatePassage(text, { exact });
        if (exact === '') return;
        expect(location.type).not.toBe('missing');
        const ranges = location.type === 'found' ? [location.range] : [];
        for (const { start, end } of ranges) expect(text.slice(start, end)).toBe(exact);
      }),
    );
  });
});

describe('a passage that is not found', () => {
  it.each([
    [
      'said "murderer"',
      'a curly quotation mark (“) where the passage has a straight quotation mark (")',
    ],
    ['left the room', 'a no-break space (U+00A0) where the passage has a space'],
    ['putin met', 'The source writes “Putin” (upper and lower case count), the passage “putin”'],
    ['Biden said “killer”, then', 'The source has “murderer” where the passage has “killer”'],
    ['room. A month later', 'a line break where the passage has a space'],
    ['A month latter he came', 'where the passage has'],
  ])('%s: the message shows the closest text and names the difference', (exact, difference) => {
    const message = miss({ exact });
    expect(message).toContain('Closest: “');
    expect(message).toContain(difference);
  });

  it('says so when nothing is like it', () => {
    expect(miss({ exact: 'The quick brown fox jumps over it' })).toContain('nor anything like it');
  });

  it('says what stands around it when only the prefix is wrong', () => {
    expect(miss({ exact: 'month', prefix: 'The ' })).toMatch(
      /not with this prefix.*“⏎ ?A ”|A ” before it/u,
    );
  });
});

describe('a passage that is found twice', () => {
  it('proposes a prefix that tells them apart', () => {
    const message = miss({ exact: 'Biden' });
    expect(message).toContain('several times');
    expect(message).toContain('"prefix": "met "');
    expect(locatePassage(TEXT, { exact: 'Biden', prefix: 'met ' }).type).toBe('found');
  });
});
