// @vitest-environment node
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { describeDate } from '../../src/dataset/dateWords.ts';
import { dayOf } from '../../src/dataset/days.ts';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { isDated } from '../../src/dataset/isDated.ts';
import {
  generated,
  geneva,
  hostileDataset,
  maskOf,
  OPTIONS,
  small,
  dataFile,
} from './dataExamples.ts';

/** TimelineJS as its makers ship it. */
const SCRIPT = readFileSync(
  new URL('../../node_modules/@knight-lab/timelinejs/dist/js/timeline.js', import.meta.url),
  'utf8',
);

/** A slide as TimelineJS has read it. */
interface ReadSlide {
  readonly unique_id: string;
  readonly start_date: { readonly data: DateParts };
  readonly end_date?: { readonly data: DateParts };
  readonly display_date: string;
  readonly group: string;
  readonly text: { readonly headline: string; readonly text: string };
}
interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}
interface Timeline {
  readonly config: {
    readonly events: readonly ReadSlide[];
    readonly title: ReadSlide;
    readonly scale: string;
    getErrors(): readonly unknown[];
  };
  on(type: string, listener: () => void): void;
}

/** The file as TimelineJS reads and draws it, on a page of its own. */
async function draw(dataset: Dataset, mask: Uint8Array | null = null) {
  const { window } = new JSDOM('<div id="timeline"></div>', {
    url: 'http://localhost/',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const page = window as typeof window & {
    TL: { Timeline: new (id: string, data: unknown, options: object) => Timeline };
  };
  page.eval('window.IntersectionObserver = class { observe() {} };');
  page.eval(SCRIPT);
  const { text } = dataFile('timelinejs', dataset, mask, OPTIONS);
  const options = { script_path: 'http://localhost/' };
  const timeline = new page.TL.Timeline('timeline', page.JSON.parse(text), options);
  await new Promise<void>((resolve) => timeline.on('dataloaded', resolve));
  return { config: timeline.config, document: page.document, close: () => page.close() };
}

const blank = new JSDOM('').window.document;

/** What a reader sees of markup. */
function asText(html: string): string {
  const { body } = blank.implementation.createHTMLDocument();
  body.innerHTML = html;
  return body.textContent;
}

describe('the file for TimelineJS', () => {
  it.each([
    ['the first dataset', geneva()],
    ['one that uses everything', small()],
    ['one with years BCE', generated(20)],
  ])('is read by TimelineJS as what it is: %s', async (_, dataset) => {
    const { config, document, close } = await draw(dataset);
    expect(config.getErrors()).toEqual([]);
    const dated = dataset.events.filter(({ date }) => date && isDated(date));
    const slides = new Map(config.events.map((slide) => [slide.unique_id, slide]));
    expect([...slides.keys()].toSorted()).toEqual(dated.map(({ id }) => id).toSorted());
    for (const event of dated) {
      const slide = slides.get(event.id)!;
      const date = event.date!;
      const [first, last] = [date.earliest ?? date.latest!, date.latest ?? date.earliest!];
      const start = slide.start_date.data;
      expect(dayOf({ year: start.year, month: start.month ?? 1, day: start.day ?? 1 })).toBe(first);
      const end = slide.end_date?.data;
      if (end) expect(dayOf({ year: end.year, month: end.month!, day: end.day! })).toBe(last);
      // A month or a year that is known as such is named alone, no day of it.
      else if (first !== last) expect(start.day).toBeUndefined();
      expect(slide.display_date).toBe(describeDate(date, dataset.language));
      expect(asText(slide.text.headline)).toBe(event.title);
      expect(slide.group).toBe(dataset.themeById.get(event.themes[0]!)!.name);
      const body = asText(slide.text.text);
      for (const id of event.passages) {
        const { source, start: from, end: to } = dataset.passageById.get(id)!;
        expect(body).toContain(dataset.sourceById.get(source)!.text!.slice(from, to));
      }
      expect(body).toContain(event.summary ?? '');
      if (event.standing !== 'reported') expect(body).toContain(event.standing);
      expect(slide.text.text).toContain(`#sel=event:${event.id}"`);
    }
    expect(document.querySelectorAll('.tl-slide')).toHaveLength(dated.length + 1);
    expect(document.querySelectorAll('.tl-timemarker')).toHaveLength(dated.length);
    expect(asText(config.title.text.headline)).toBe(dataset.title);
    const undated = dataset.events.length - dated.length;
    if (undated > 0)
      expect(asText(config.title.text.text)).toContain(`Left out: ${undated} without a date.`);
    close();
  });

  it('says on the title slide that it holds a selection', async () => {
    const dataset = small();
    const { config, close } = await draw(dataset, maskOf(dataset, ['visit', 'meeting']));
    expect(config.events.map((slide) => slide.unique_id)).toEqual(['meeting', 'visit']);
    expect(asText(config.title.text.text)).toContain('2 of 4 events.');
    close();
  });

  it('counts in years alone where the platform has no dates', async () => {
    const dataset = small((authored) => {
      authored.events[0]!.date = { edtf: 'Y-400000', basis: 'background' };
      authored.events[1]!.date = { edtf: '2021-05-05', basis: 'background' };
    });
    const { config, close } = await draw(dataset);
    expect(config.scale).toBe('cosmological');
    expect(config.events[0]!.start_date.data.year).toBe(-400_000);
    close();
  });

  it('makes no element of any text, whatever the dataset holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileDataset.filter(({ events }) => events.some(({ date }) => date && isDated(date))),
        async (dataset) => {
          const { config, document, close } = await draw(dataset);
          const wanted = new Map(dataset.events.map((event) => [event.title.trim(), event]));
          expect(config.getErrors()).toEqual([]);
          for (const slide of config.events) {
            expect(slide.text.headline).not.toMatch(/<(?!\/?br)/);
            expect(slide.group ?? '').not.toMatch(/[<>]/);
          }
          expect(wanted.size).toBeGreaterThan(0);
          expect(
            document.querySelectorAll('img, script, b, iframe, object, [onerror]'),
          ).toHaveLength(0);
          close();
        },
      ),
      { numRuns: 5 },
    );
  });
});
