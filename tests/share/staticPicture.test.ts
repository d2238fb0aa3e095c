import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { drawEvent, drawWhole, setUpEasel } from '../../src/share/staticPicture.ts';
import type { Pen } from '../../src/share/staticPen.ts';
import { eventOf, momentOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly sizePx: number;
}

/** Letters half as wide as high; remembers what was set where. */
function penOf(drawn: Drawn[]): Pen {
  const measure: Pen['measure'] = (text, { sizePx }) => text.length * sizePx * 0.5;
  return {
    knows: (text) => !/[а-я]/.test(text),
    measure,
    outline(text, style, x, y) {
      drawn.push({ text, x, y, width: measure(text, style), sizePx: style.sizePx });
      return 'M0 0';
    },
  };
}

function draw(dataset: Dataset, index: number | null) {
  const drawn: Drawn[] = [];
  const easel = setUpEasel(dataset, penOf(drawn), (token) => `#${token}`);
  const picture = index === null ? drawWhole(easel) : drawEvent(easel, dataset.events[index]!);
  return { picture, drawn, texts: drawn.map(({ text }) => text) };
}

const WORDS = 'They met in the old town hall and spoke for two hours about nothing at all. ';
const story = (title: string, words: string) =>
  indexDataset(
    withAxis({
      ...SMALL,
      title: 'A “dataset”',
      sources: [sourceOf('a', { publisher: 'The Paper', text: words })],
      events: [
        eventOf('met', {
          title,
          date: momentOf(18_000),
          standing: 'alleged',
          sides: ['north', 'south'],
          passages: ['p'],
          evidence: ['p'],
        }),
        eventOf('earlier', { date: momentOf(17_000, 17_400), sides: ['south'] }),
      ],
      passages: [{ id: 'p', source: 'a', start: 0, end: words.length }],
    }),
  );

describe('the picture of an event', () => {
  it('has its title, date, standing, words and source', () => {
    const { texts, picture } = draw(story('They meet', 'They met.'), 0);
    expect(texts).toEqual(
      expect.arrayContaining([
        'A “dataset”',
        'They meet',
        '14 April 2019 · alleged',
        '“They met.”',
        'Source A · The Paper',
      ]),
    );
    expect(picture!.words).toBe(
      'They meet. 14 April 2019 · alleged. “They met.”. Source A · The Paper',
    );
    // The mark of the event is lit, and a thread leads to it.
    expect(picture!.svg).toMatch(/stroke="#accent" stroke-width="4"/);
    expect(picture!.svg).not.toContain('<text');
  });

  it('says that it is disputed, where it is', () => {
    const dataset = story('They meet', 'They met.');
    const disputedBy = [{ actor: 'anna', passages: [] }];
    const events = dataset.events.map((event) => ({ ...event, disputedBy }));
    const index = dataset.eventIndex.get('met')!;
    const { texts, picture } = draw(indexDataset({ ...dataset, events }), index);
    expect(texts).toContain('14 April 2019 · alleged · disputed');
    expect(picture!.words).toContain('14 April 2019 · alleged · disputed');
    expect(draw(dataset, index).texts.join()).not.toContain('disputed');
  });

  it('has a bar beside the words that ends with their source', () => {
    for (const words of ['They met.', WORDS, WORDS.repeat(4)]) {
      const { picture, drawn } = draw(story('They meet', words), 0);
      const teller = drawn.find(({ text }) => text.startsWith('Source A'))!;
      const [, top, foot] = /d="M68 ([\d.]+)V([\d.]+)C/.exec(picture!.svg)!.map(Number);
      expect(top).toBeLessThan(teller.y);
      expect(foot! - teller.y).toBeGreaterThan(0);
      expect(foot! - teller.y).toBeLessThan(16);
    }
  });

  it.each([
    ['They meet', 'They met.'],
    ['A title of some length that takes two lines of its own', WORDS],
    ['W'.repeat(300), WORDS.repeat(40)],
    ['long '.repeat(60), 'x'.repeat(2000)],
    ['T', WORDS.repeat(6)],
  ])('keeps everything within its edges: %#', (title, words) => {
    const { drawn } = draw(story(title, words), 0);
    for (const { x, y, width, sizePx } of drawn) {
      expect(x).toBeGreaterThanOrEqual(64);
      expect(x + width).toBeLessThanOrEqual(1200 - 40);
      expect(y - sizePx * 0.8).toBeGreaterThan(10);
      expect(y).toBeLessThan(620);
    }
    // No two lines lie on each other.
    const baselines = drawn.filter(({ y }) => y < 500).map(({ y }) => y);
    for (const [i, y] of baselines.entries())
      if (i > 1) expect(y - baselines[i - 1]!).toBeGreaterThan(20);
  });

  it('ends words that it cuts as a quotation all the same', () => {
    const { texts } = draw(story('They meet', WORDS.repeat(40)), 0);
    expect(texts.some((text) => text.endsWith('…”'))).toBe(true);
  });

  it('is left to that of the whole where the fonts lack its letters', () => {
    expect(draw(story('встреча', 'They met.'), 0).picture).toBeNull();
    expect(draw(story('They meet', 'встреча'), 0).texts.join()).not.toContain('встреча');
  });
});

describe('the picture of the whole', () => {
  it('says how much there is, and from when to when', () => {
    const { texts } = draw(story('They meet', 'They met.'), null);
    expect(texts).toEqual(expect.arrayContaining(['A “dataset”', '2 events · 1 source']));
    expect(texts.slice(-2)).toEqual(['2016', '2019']);
  });

  it('counts events where there is no room for marks', () => {
    const events = Array.from({ length: 2000 }, (_, i) => eventOf(`e${i}`, { date: momentOf(i) }));
    const { picture } = draw(indexDataset(withAxis({ ...SMALL, events })), null);
    expect(picture!.svg.length).toBeLessThan(30_000);
    expect(picture!.svg).toContain('<rect');
    expect(picture!.svg).not.toContain('NaN');
  });

  it('can be drawn of a dataset in which nothing is dated', () => {
    const { picture } = draw(
      indexDataset(withAxis({ ...SMALL, events: [eventOf('a')], sources: [] })),
      null,
    );
    expect(picture!.svg).not.toMatch(/NaN|undefined/);
    expect(
      draw(indexDataset(withAxis({ ...SMALL, events: [eventOf('a')], sources: [] })), 0).picture,
    ).not.toBeNull();
  });
});
