// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { describeDate } from '../../src/dataset/dateWords.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';
import { parseHash } from '../../src/state/permalink.ts';
import { passageWords } from '../../src/evidence/passageWords.ts';
import { staticList } from '../../src/share/staticList.ts';
import { eventFolder } from '../../src/dataset/eventPages.ts';
import { eventOf, momentOf, sourceOf, withAxis } from '../fixtures/compiledParts.ts';
import { SMALL } from '../fixtures/smallDataset.ts';
import { geneva, HOSTILE } from './staticFixture.ts';

function show(dataset: Dataset): Document {
  const { html } = staticList(dataset, ({ id }) => eventFolder(id));
  return new DOMParser().parseFromString(`<!doctype html><body>${html.text}`, 'text/html');
}

const all = (page: ParentNode, selector: string) => [...page.querySelectorAll(selector)];
const texts = (page: ParentNode, selector: string) =>
  all(page, selector).map(({ textContent }) => textContent);

describe('the page without script', () => {
  const dataset = geneva();
  const page = show(dataset);

  it('has the title, and the events in the order of time', () => {
    expect(page.querySelector('h1')?.textContent).toBe(dataset.title);
    expect(page.querySelector('header p')?.textContent).toBe(dataset.standfirst);
    expect(texts(page, '.static-events > li > h3')).toEqual(
      dataset.events.map(({ title }) => title),
    );
  });

  it('says when each was in words, and a plain day for machines', () => {
    for (const [i, line] of all(page, '.static-when').entries()) {
      const { date, standing } = dataset.events[i]!;
      expect(line.textContent).toContain(describeDate(date, 'en'));
      expect(line.textContent).toContain(standing === 'reported' ? 'reported by' : standing);
      const day = line.querySelector('time')?.getAttribute('datetime');
      expect(day !== undefined).toBe(date!.earliest === date!.latest && date!.earliest !== null);
    }
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2011-03-10');
  });

  it('quotes the words that tell each event, to the letter', () => {
    for (const [i, item] of all(page, '.static-events > li').entries())
      for (const id of dataset.events[i]!.passages)
        expect(texts(item, 'blockquote')).toContain(passageWords(dataset, id));
  });

  it('lists every source with its publisher and date', () => {
    const sources = all(page, '.static-sources > li');
    expect(texts(page, '.static-sources cite')).toEqual(dataset.sources.map(({ title }) => title));
    expect(sources[1]?.textContent).toContain('The Times of Israel');
    expect(sources[1]?.textContent).toContain('published 25 May 2021');
  });

  it('has links that lead to a place in it, which the page knows too', () => {
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(page, 'a[href^="#"]').map((link) => link.getAttribute('href')!.slice(1));
    expect(links.length).toBeGreaterThan(40);
    for (const hash of new Set([...links, ...ids])) {
      expect(ids).toContain(hash);
      const { facts, unknown } = parseHash(hash, dataset);
      expect(unknown).toEqual([]);
      expect(facts.selection).not.toBeUndefined();
    }
  });

  it('leads to the page of each event, by an address that the page need not keep', () => {
    const links = all(page, 'h3 a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(dataset.events.map(({ id }) => `event/${id}/`));
  });
});

describe('a hostile dataset without script', () => {
  const dataset = indexDataset(
    withAxis({
      ...SMALL,
      title: HOSTILE,
      standfirst: HOSTILE,
      sources: [
        sourceOf('a', {
          title: HOSTILE,
          publisher: HOSTILE,
          text: HOSTILE,
          url: 'javascript:alert(1)',
        }),
        sourceOf('b', { title: 'b', url: 'https://example.org/?a=1&b="><i>' }),
      ],
      events: [
        eventOf(HOSTILE, {
          title: HOSTILE,
          summary: HOSTILE,
          place: HOSTILE,
          date: momentOf(1, 1, { note: HOSTILE }),
          passages: ['a:0-50'],
          evidence: ['a:0-50'],
        }),
      ],
      passages: [{ id: 'a:0-50', source: 'a', start: 0, end: 50 }],
      ties: [],
    }),
  );
  const page = show(dataset);

  it('is text, and nothing but text', () => {
    expect(all(page, 'script, img, i')).toEqual([]);
    expect(texts(page, 'h1, header p, h3 a, cite')).toEqual([
      HOSTILE,
      HOSTILE,
      HOSTILE,
      HOSTILE,
      'b',
    ]);
    expect(texts(page, 'blockquote')).toEqual([HOSTILE.slice(0, 50)]);
    const names = all(page, '*').flatMap((element) => element.getAttributeNames());
    expect(new Set(names)).toEqual(new Set(['class', 'role', 'id', 'href', 'datetime']));
  });

  it('links to nothing but addresses of the web', () => {
    const links = all(page, '.static-sources a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://example.org/?a=1&b=%22%3E%3Ci%3E']);
  });

  it('holds no letter that HTML has no place for', () => {
    const { html } = staticList(indexDataset({ ...SMALL, title: 'a\u0000b\uD800c' }), () => null);
    expect(html.text).toContain('<h1>a\uFFFDb\uFFFDc</h1>');
  });
});

describe('a large dataset without script', () => {
  const many = (count: number, summary: string): CompiledDataset => ({
    ...SMALL,
    events: Array.from({ length: count }, (_, i) =>
      eventOf(`e${i}`, { importance: i % 100 === 7 ? 5 : 2, summary, date: momentOf(i) }),
    ),
  });

  it('is cut to the most important events, in the order of time, and says so', () => {
    const { html } = staticList(indexDataset(many(100_000, 'What happened.')), () => null);
    const titles = [...html.text.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title);
    expect(titles.slice(0, 4)).toEqual(['e7', 'e107', 'e207', 'e307']);
    expect(html.text.match(/<li id="sel=event:/g)).toHaveLength(500);
    expect(html.text).toContain(
      'Listed here are 500 of 100,000 events, the most important ones. The other 99,500 are',
    );
    expect(html.text.length).toBeLessThan(200_000);
  });

  it('stays short where each event is long', () => {
    const { html, events } = staticList(indexDataset(many(400, 'x'.repeat(20_000))), () => null);
    expect(html.text.length).toBeLessThan(450_000);
    expect(events.length).toBeGreaterThan(10);
    const one = staticList(indexDataset(many(2, 'x'.repeat(1_000_000))), () => null);
    expect(one.events).toHaveLength(1);
  });

  it('says how many sources are not listed', () => {
    const sources = Array.from({ length: 1200 }, (_, i) => sourceOf(`s${i}`));
    const page = show(
      indexDataset(withAxis({ ...SMALL, events: [], passages: [], ties: [], sources })),
    );
    expect(all(page, '.static-sources li')).toHaveLength(500);
    expect(page.body.textContent).toContain('Not listed here: 700 more sources of the dataset.');
  });
});
