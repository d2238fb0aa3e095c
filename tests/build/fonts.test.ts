import { readFile } from 'node:fs/promises';
import { parse } from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { outlineFonts, pageFonts } from '../../src/build/fonts.ts';

/** Of the two fonts that every page fetches, bytes together. */
const FIRST_FONTS_BYTES = 68_000;

describe('the fonts of the page', () => {
  it('are cut to what the page needs', async () => {
    const fonts = await pageFonts();
    expect(fonts.map(({ name }) => name)).toContain('inter-latin-wght-normal.woff2');
    const first = fonts.filter(({ name }) => name.endsWith('-latin-wght-normal.woff2'));
    const sizes = await Promise.all(first.map(async ({ path }) => (await readFile(path)).length));
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_FONTS_BYTES);
  });

  it('have every weight that the styles name', async () => {
    const css = await Promise.all(
      [
        'ui/base',
        'app/app',
        'timeline/timeline',
        'graph/graph',
        'reader/reader',
        'story/handout',
      ].map((name) => readFile(`src/${name}.css`, 'utf8')),
    );
    const weights = [...css.join('').matchAll(/font(?:-weight)?: (?:italic )?(\d{3})\b/g)].map(
      ([, weight]) => Number(weight),
    );
    expect(weights.length).toBeGreaterThan(20);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(400);
    expect(Math.max(...weights)).toBeLessThanOrEqual(700);
  });

  it('are the same as outlines', async () => {
    const fonts = await pageFonts();
    for (const { path } of fonts.filter(({ name }) => name.endsWith('latin-wght-normal.woff'))) {
      const bytes = await readFile(path);
      const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      for (const letter of 'AzÄ09“…–€') expect(font.charToGlyphIndex(letter)).toBeGreaterThan(0);
    }
  });

  it('come as instances of one weight for programs that know no others', async () => {
    const fonts = await outlineFonts();
    expect(fonts.map(({ family, weight, part }) => `${family} ${weight} ${part}`)).toContain(
      'Newsreader 16pt 16pt 600 latin-ext',
    );
    // A TrueType file begins with its version.
    for (const { file } of fonts) expect([...file.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
  });
});
