import { createRequire } from 'node:module';
import type { Command, Font, Glyph, parse as parseFont } from 'opentype.js';
import type { Pen, TextStyle } from '../share/staticPen.ts';
import { outlineFonts } from './fonts.ts';

// Node is given a CommonJS module, whose exports it cannot tell by name.
const require = createRequire(import.meta.url);
const { parse } = require('opentype.js') as { readonly parse: typeof parseFont };

/** Decimals of a path, px: a hundredth is not to be seen. */
const DECIMALS = 1;

/** A pen in the page's fonts. Each comes in two parts: a letter is taken from the first that has it. */
export async function createPen(): Promise<Pen> {
  const fonts = new Map<string, Font[]>();
  for (const { family, weight, file } of await outlineFonts()) {
    const key = `${family.split(' ')[0]} ${weight}`;
    const font = parse(Uint8Array.from(file).buffer);
    fonts.set(key, [...(fonts.get(key) ?? []), font]);
  }
  const partsOf = ({ family, weight }: TextStyle): readonly Font[] => {
    const parts = fonts.get(`${family} ${weight}`);
    if (!parts) throw new Error(`There is no ${family} ${weight} to draw in`);
    return parts;
  };
  const any = [...fonts.values()];
  return {
    knows: (text) =>
      Array.from(text).every((letter) =>
        any.every((parts) => parts.some((font) => has(font, letter))),
      ),
    measure: (text, style) => placeLetters(text, partsOf(style), style.sizePx).width,
    outline: (text, style, x, y) =>
      placeLetters(text, partsOf(style), style.sizePx)
        .letters.flatMap(({ glyph, font, at }) =>
          glyph.getPath(x + at, y, style.sizePx, {}, font).commands.map(write),
        )
        .join(''),
  };
}

/** The package's own way of writing paths rounds some numbers to nothing. */
function write({ type, x1, y1, x2, y2, x, y }: Command): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
  return type + numbers.map((value) => Number(value.toFixed(DECIMALS))).join(' ');
}

function has(font: Font, letter: string): boolean {
  return font.charToGlyphIndex(letter) > 0;
}

/**
 * The letters of a text with where each begins, px. One by one, kerned: the package refuses some of
 * the substitutions that these fonts make, and they need none.
 */
function placeLetters(text: string, parts: readonly Font[], sizePx: number) {
  const letters: { readonly glyph: Glyph; readonly font: Font; readonly at: number }[] = [];
  let width = 0;
  let before: Glyph | null = null;
  let fontBefore: Font | null = null;
  for (const letter of text) {
    const font = parts.find((part) => has(part, letter)) ?? parts[0]!;
    const glyph = font.charToGlyph(letter);
    const scale = sizePx / font.unitsPerEm;
    if (before && fontBefore === font) width += font.getKerningValue(before, glyph) * scale;
    letters.push({ glyph, font, at: width });
    width += glyph.advanceWidth * scale;
    [before, fontBefore] = [glyph, font];
  }
  return { letters, width };
}
