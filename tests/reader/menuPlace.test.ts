import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menuPlace } from '../../src/reader/menuPlace.ts';

const WORD = { top: 400, bottom: 420 };
const SENTENCE = { top: 360, bottom: 460 };

describe('the place of a menu on words', () => {
  it('is below the whole sentence where there is room, else above it', () => {
    expect(menuPlace([SENTENCE, WORD], 200, 800, 6)).toMatchObject({ edge: 466, opensUp: false });
    expect(menuPlace([SENTENCE, WORD], 200, 640, 6)).toMatchObject({ edge: 354, opensUp: true });
  });

  it('is beside the words alone where the sentence leaves no room', () => {
    expect(menuPlace([SENTENCE, WORD], 380, 820, 6)).toMatchObject({ edge: 426, opensUp: false });
  });

  it('is never over the words, and within the window', () => {
    const extent = fc
      .tuple(fc.integer({ min: 0, max: 560 }), fc.integer({ min: 10, max: 40 }))
      .map(([top, height]) => ({ top, bottom: top + height }));
    fc.assert(
      fc.property(extent, fc.nat(200), fc.integer({ min: 40, max: 900 }), (word, more, height) => {
        const sentence = { top: word.top - more, bottom: word.bottom + more };
        const { edge, opensUp, maxHeight } = menuPlace([sentence, word], height, 600, 6);
        const shown = Math.min(height, maxHeight);
        const [top, bottom] = opensUp ? [edge - shown, edge] : [edge, edge + shown];
        expect(top >= word.bottom || bottom <= word.top).toBe(true);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(600);
      }),
    );
  });
});
