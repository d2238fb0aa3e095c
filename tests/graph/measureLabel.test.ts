import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLabel, shortenText, textWidth } from '../../src/graph/measureLabel.ts';

describe('fitLabel', () => {
  it('keeps a short name on one line', () => {
    expect(fitLabel('Joe Biden', 11.5, 120).lines).toEqual(['Joe Biden']);
  });

  it('breaks a long name into two lines of similar length', () => {
    expect(fitLabel('Russian Security Council', 11.5, 110).lines).toEqual([
      'Russian',
      'Security Council',
    ]);
  });

  it('never exceeds the width, save for a single letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 40, max: 160 }), (name, max) => {
        const { lines, width } = fitLabel(name, 11.5, max);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(width).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('shortenText', () => {
  it('ends what is cut in an ellipsis', () => {
    expect(shortenText('United Kingdom of Great Britain', 16, 90)).toMatch(/^United.*…$/);
    expect(shortenText('Russia', 16, 90)).toBe('Russia');
  });
});

describe('textWidth', () => {
  it('counts bold, wide and unknown letters as wider', () => {
    expect(textWidth('Biden', 12, true)).toBeGreaterThan(textWidth('Biden', 12));
    expect(textWidth('普京', 12)).toBeGreaterThan(textWidth('ab', 12));
    expect(textWidth('', 12)).toBe(0);
  });
});
