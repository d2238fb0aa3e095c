import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MARGIN,
  planAround,
  planSheet,
  scalesFor,
  type Sheet,
  type SheetTexts,
} from '../../src/share/pictureSheet.ts';

const measures = {
  title: (text: string) => text.length * 12,
  note: (text: string) => text.length * 7,
  small: (text: string) => text.length * 6,
};

const TEXTS: SheetTexts = {
  title: 'A title',
  note: '34 events',
  sources: 'Source: A report',
  credit: 'news.example',
  legend: [
    { id: 'a', width: 80 },
    { id: 'b', width: 90 },
  ],
};

/** Baselines from the top of a sheet to its bottom, with the drawing and the legend between. */
function rows({ title, note, content, ruleY, legend, sources, credit }: Sheet) {
  return [
    ...[...title, ...note].map(({ y }) => y),
    content.y,
    content.y + content.height,
    ruleY,
    ...new Set(legend.map(({ y }) => y)),
    ...[...sources, ...credit].map(({ y }) => y),
  ];
}

describe('a sheet of a size', () => {
  it('is filled from its head to its credit, with the drawing between', () => {
    const sheet = planSheet(TEXTS, { width: 800, height: 500 }, measures);
    expect(sheet).toMatchObject({ width: 800, height: 500 });
    expect(sheet.title.map(({ text }) => text)).toEqual(['A title']);
    expect(sheet.content.x).toBe(MARGIN);
    expect(sheet.content.height).toBeGreaterThan(250);
    expect(sheet.legend.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('has no two parts in one place, whatever is said in it', () => {
    const words = fc.string({ maxLength: 400 });
    const entry = fc.record({ id: fc.uuid(), width: fc.integer({ min: 20, max: 300 }) });
    fc.assert(
      fc.property(
        fc.record({
          title: words,
          note: words,
          sources: words,
          credit: words,
          legend: fc.array(entry, { maxLength: 40 }),
        }),
        fc.integer({ min: 360, max: 2000 }),
        fc.integer({ min: 360, max: 2000 }),
        (texts, width, height) => {
          const sheet = planSheet(texts, { width, height }, measures);
          const all = rows(sheet);
          expect(all).toEqual(all.toSorted((a, b) => a - b));
          expect(sheet.height).toBeCloseTo(height);
          expect(all.at(-1)!).toBeLessThanOrEqual(height - MARGIN + 8);
          expect(sheet.content.height).toBeGreaterThanOrEqual(170);
          for (const [i, { x, y }] of sheet.legend.entries()) {
            const next = sheet.legend[i + 1];
            const own = texts.legend[i]!.width;
            if (next?.y === y) expect(next.x).toBeGreaterThan(x + own);
            if (x > MARGIN) expect(x + own).toBeLessThanOrEqual(width - MARGIN);
          }
        },
      ),
    );
  });

  it('says less around the drawing where it is low', () => {
    const long = { ...TEXTS, title: 'long '.repeat(60), sources: 'source '.repeat(80) };
    const tall = planSheet(long, { width: 500, height: 900 }, measures);
    const low = planSheet(long, { width: 500, height: 360 }, measures);
    expect(low.title.length + low.sources.length).toBeLessThan(
      tall.title.length + tall.sources.length,
    );
  });
});

describe('a sheet around a drawing', () => {
  it('is as large as that needs', () => {
    const sheet = planAround(TEXTS, { width: 600, height: 333 }, measures);
    expect(sheet.width).toBe(600 + 2 * MARGIN);
    expect(sheet.content).toMatchObject({ width: 600, height: 333 });
    expect(sheet.height).toBeGreaterThan(333 + 4 * MARGIN);
  });
});

describe('how much a picture is enlarged', () => {
  it('is most for a large one, and less where not all has room', () => {
    const scales = scalesFor(1080, 1920);
    expect(scales[0]).toBe(2.25);
    expect(scales).toEqual(scales.toSorted((a, b) => b - a));
  });

  it('never makes it smaller than usual, unless it is small itself', () => {
    expect(Math.min(...scalesFor(1200, 630))).toBeGreaterThanOrEqual(1);
    expect(scalesFor(300, 200)[0]).toBeLessThan(1);
  });

  it('leaves a least width and height', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 9000 }),
        fc.integer({ min: 50, max: 9000 }),
        (w, h) => {
          for (const scale of scalesFor(w, h))
            expect(Math.min(w, h) / scale).toBeGreaterThanOrEqual(360 - 1e-9);
        },
      ),
    );
  });
});
