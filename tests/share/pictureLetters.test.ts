import { readFile } from 'node:fs/promises';
import { parse, type Font } from 'opentype.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { outlineFonts, pageFonts } from '../../src/build/fonts.ts';
import {
  createOutliner,
  type Fonts,
  type PlacedLetter,
  type TextLook,
} from '../../src/share/pictureLetters.ts';

let fonts: Fonts;
let files: ReadonlyMap<string, Font>;

beforeAll(async () => {
  const read = async (path: string) => {
    const bytes = await readFile(path);
    return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  };
  const outlines = (await pageFonts()).filter(({ name }) => name.endsWith('.woff'));
  files = new Map(
    await Promise.all(
      outlines.map(
        async ({ name, path }) =>
          [name.replace('-wght-normal.woff', ''), await read(path)] as const,
      ),
    ),
  );
  const family = (name: string) => [files.get(`${name}-latin`)!, files.get(`${name}-latin-ext`)!];
  fonts = { inter: family('inter'), newsreader: family('newsreader') };
});

const LOOK: TextLook = { family: 'inter', weight: 400, isSlanted: false, sizePx: 10 };

/** Letters 10 px apart. */
function letters(...texts: readonly string[]): readonly PlacedLetter[] {
  return texts.map((text, i) => ({ text, x: 10 * i, y: 100, endX: 10 * i + 10 }));
}

/** Where the points of a path are, at its corners. */
function bounds(path: string) {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, type, rest] of path.matchAll(/([Mlqcz])([^Mlqcz]*)/g)) {
    const numbers = (rest!.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    if (type === 'z') continue;
    const [dx, dy] = numbers.slice(-2) as [number, number];
    [x, y] = type === 'M' ? [dx, dy] : [x + dx, y + dy];
    points.push([x, y]);
  }
  const xs = points.map(([at]) => at);
  const ys = points.map(([, at]) => at);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

describe('letters drawn', () => {
  it('stand where they are put, on their baseline', () => {
    const { path, rest } = createOutliner(fonts)(letters('H'), LOOK);
    const { left, right, top, bottom } = bounds(path);
    expect(rest).toEqual([]);
    expect(bottom).toBeCloseTo(100, 1);
    expect(100 - top).toBeCloseTo(7.27, 1);
    expect(left).toBeGreaterThan(0.5);
    expect(right).toBeLessThan(8);
  });

  it('have the weight that is asked for, like a font of that weight alone', async () => {
    const still = (await outlineFonts()).find(
      ({ family, weight, part }) => family === 'Inter' && weight === 600 && part === 'latin',
    )!;
    const { buffer, byteOffset, byteLength } = still.file;
    const font = parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
    const expected = font.charToGlyph('m').getPath(0, 100, 10, {}, font).commands;
    const xs = expected.flatMap(({ x }) => x ?? []);
    const drawn = bounds(createOutliner(fonts)(letters('m'), { ...LOOK, weight: 600 }).path);
    expect(drawn.left).toBeCloseTo(Math.min(...xs), 1);
    expect(drawn.right).toBeCloseTo(Math.max(...xs), 1);
    const thin = bounds(createOutliner(fonts)(letters('m'), LOOK).path);
    expect(drawn.right - drawn.left).toBeGreaterThan(thin.right - thin.left);
  });

  it('lean where they are slanted, from the baseline up', () => {
    const upright = bounds(createOutliner(fonts)(letters('l'), LOOK).path);
    const slanted = bounds(createOutliner(fonts)(letters('l'), { ...LOOK, isSlanted: true }).path);
    expect(slanted.left).toBeCloseTo(upright.left, 1);
    expect(slanted.right - upright.right).toBeCloseTo((100 - upright.top) * 0.25, 1);
  });

  it('come from the second part of a font where the first has none', () => {
    const drawn = createOutliner(fonts)(letters('Ł', 'ó', 'ź', 'e\u0301'), LOOK);
    expect(drawn.rest).toEqual([]);
    expect(drawn.path).not.toBe('');
  });

  it('that no font has stay text, run by run, with the room that they take', () => {
    const drawn = createOutliner(fonts)(letters('a', 'П', 'у', ' ', 'ь', 'b', '日'), LOOK);
    expect(drawn.rest).toEqual([
      { text: 'Пу ь', x: 10, y: 100, width: 40 },
      { text: '日', x: 60, y: 100, width: 10 },
    ]);
  });

  it('that are written from right to left begin at their left end', () => {
    const from = (text: string, x: number) => ({ text, x, y: 5, endX: x - 10 });
    const drawn = createOutliner(fonts)([from('م', 40), from('س', 30), from('ا', 20)], LOOK);
    expect(drawn.rest).toEqual([{ text: 'مسا', x: 10, y: 5, width: 30 }]);
  });

  it('stay one text with all on their line where some are written from right to left', () => {
    const line = (text: string, ...edges: readonly number[]) =>
      Array.from(text, (letter, i) => ({ text: letter, x: edges[i]!, endX: edges[i + 1]!, y: 5 }));
    const drawn = createOutliner(fonts)(
      [
        ...line('ק (', 60, 50, 45, 40),
        ...line('21', 25, 32, 40),
        ...line(') ב', 25, 20, 15, 9),
        { text: 'H', x: 0, endX: 10, y: 25 },
      ],
      LOOK,
    );
    expect(drawn.rest).toEqual([{ text: 'ק (21) ב', x: 9, y: 5, width: 51 }]);
    // The next line is as ever.
    expect(bounds(drawn.path).bottom).toBeCloseTo(25, 1);
    expect(bounds(drawn.path).top).toBeGreaterThan(15);
  });

  it('are not there where nothing is to be seen', () => {
    expect(createOutliner(fonts)(letters('\u0007', '\u2068', '\ud800', ' '), LOOK)).toEqual({
      path: '',
      rest: [],
    });
  });

  it('of the system stay text altogether', () => {
    expect(createOutliner(fonts)(letters('a'), { ...LOOK, family: null }).rest).toHaveLength(1);
  });
});
