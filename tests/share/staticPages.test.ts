// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { parseHash } from '../../src/state/permalink.ts';
import { describeEvent, eventPage } from '../../src/share/staticEventPage.ts';
import { shareTags, type SharedPage } from '../../src/share/staticHead.ts';
import { jsonScript, markup } from '../../src/share/staticHtml.ts';
import { linkedData } from '../../src/share/staticJsonLd.ts';
import { oembedDocument } from '../../src/share/staticOembed.ts';
import { embedHash } from '../../src/share/staticPaths.ts';
import { eventFolder } from '../../src/dataset/eventPages.ts';
import { robots, sitemap } from '../../src/share/staticSite.ts';
import { SMALL } from '../fixtures/smallDataset.ts';
import { geneva, HOSTILE } from './staticFixture.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const SITE = 'https://example.org/geneva/';
/** Any UTF-16, halves of surrogate pairs and control characters too. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });
const PARTS = {
  policy: "script-src 'self'",
  script: 'go()',
  styles: ['assets/start.css'],
  shareTags: null,
  siteUrl: null,
};

describe('markup', () => {
  it('gives every text back as it was, between tags and in attributes', () => {
    const samples = fc.sample(anyText, { numRuns: 500, seed: 6 });
    const page = parse(samples.map((text) => markup`<p title="${text}">${text}</p>`.text).join(''));
    expect(page.body.children).toHaveLength(samples.length);
    for (const [i, paragraph] of [...page.querySelectorAll('p')].entries()) {
      // As in every parser a line end is one character, and what HTML cannot hold is a sign.
      const kept = samples[i]!.toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[\p{Cc}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, '?');
      const plain = (text: string | null) => text?.replace(/[\p{Cc}\uFFFD]/gu, '?');
      expect(plain(paragraph.textContent)).toBe(plain(kept));
      expect(plain(paragraph.title)).toBe(plain(kept));
    }
    expect(parse(markup`<p>${HOSTILE}</p>`.text).body.textContent).toBe(HOSTILE);
  });

  it('holds JSON that nothing in it can end', () => {
    const script = jsonScript({ text: HOSTILE }).text;
    const page = parse(`<body>${script}<p>after</p>`);
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(JSON.parse(page.querySelector('script')!.textContent)).toEqual({ text: HOSTILE });
  });
});

describe('the folder of an event', () => {
  it('is its id where that is plain', () => {
    expect(eventFolder('april-sanctions')).toBe('event/april-sanctions/');
    expect(eventFolder('a')).toBe('event/a/');
  });

  it.each([
    'CON',
    'con',
    'lpt1',
    'Geneva',
    '../up',
    'a/b',
    'Ä ß?',
    '',
    '.',
    'a-',
    '東京',
    'x'.repeat(300),
  ])('is made of an id that is not: %s', (id) => {
    expect(eventFolder(id)).toMatch(/^event\/(?:[a-z0-9][a-z0-9-]*-)?[0-9a-f]{12}\/$/);
  });

  it('is another for another id, even where case counts for nothing', () => {
    const made = eventFolder('Geneva').slice('event/'.length, -1);
    expect(eventFolder(made)).not.toBe(eventFolder('Geneva'));
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(eventFolder(a) === eventFolder(b)).toBe(a === b);
        expect(eventFolder(a)).toBe(eventFolder(a).toLowerCase());
      }),
    );
    expect(eventFolder('\uD800')).not.toBe(eventFolder('\uD801'));
  });
});

describe('the page of an event', () => {
  const dataset = geneva();
  const event = dataset.eventById.get('april-sanctions')!;
  const page = parse(eventPage(dataset, event, PARTS));

  it('has its own title, description and words', () => {
    expect(page.title).toBe('New sanctions against Moscow · The road to Geneva');
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(
      /^Between 3 and 20 April 2021: The news copy says .{60,}…$/,
    );
    expect(page.querySelector('blockquote')?.textContent).toMatch(/^Two days later he imposed/);
    expect(page.documentElement.lang).toBe('en');
  });

  it('says in its description what is doubtful about it', () => {
    const disputed = dataset.events.find((each) => each.id === 'solarwinds')!;
    expect(describeEvent(dataset, disputed)).toMatch(/ \(alleged, disputed\): /);
  });

  it('leads into the page, by script and by links that it knows', () => {
    const wanted = '../../#sel=event:april-sanctions';
    expect(page.documentElement.dataset['app']).toBe(wanted);
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    expect(links).toContain(wanted);
    for (const link of links.filter((address) => address.includes('#'))) {
      const { facts, unknown } = parseHash(link.replace('../../', ''), dataset);
      expect(unknown).toEqual([]);
      expect(facts.selection).not.toBeNull();
    }
  });

  it('is told to nobody where its address is not known', () => {
    expect(page.querySelector('link[rel=canonical], meta[property]')).toBeNull();
  });

  it('holds nothing of a hostile dataset but text', () => {
    const hostile = indexDataset({ ...SMALL, title: HOSTILE });
    const made = parse(eventPage(hostile, { ...hostile.events[0]!, title: HOSTILE }, PARTS));
    expect(made.title).toBe(`${HOSTILE} · ${HOSTILE}`);
    expect(made.querySelectorAll('script')).toHaveLength(2);
    expect(made.querySelector('h1')?.textContent).toBe(HOSTILE);
  });
});

describe('linked data', () => {
  const dataset = geneva();
  const data = JSON.parse(
    JSON.stringify(linkedData(dataset, dataset.events, dataset.sources, SITE)),
  ) as {
    readonly hasPart: readonly {
      readonly '@type': string;
      readonly '@id': string;
      readonly text: string;
      readonly about: Readonly<Record<string, unknown>>;
      readonly citation: readonly Readonly<Record<string, unknown>>[];
    }[];
    readonly citation: readonly Readonly<Record<string, unknown>>[];
  };

  it('claims each event, with the words as citations', () => {
    expect(data.hasPart.map((claim) => claim.about['name'])).toEqual(
      dataset.events.map(({ title }) => title),
    );
    for (const claim of data.hasPart) {
      expect(claim['@type']).toBe('Claim');
      expect(claim.about['@type']).toBe('Event');
      expect(claim.citation.length).toBeGreaterThan(0);
    }
  });

  it('names each quotation once, with its text and its source', () => {
    const quotations = data.hasPart
      .flatMap(({ citation }) => citation)
      .filter((node) => node['@type'] === 'Quotation');
    const ids = quotations.map((node) => node['@id'] as string);
    expect(new Set(ids).size).toBe(ids.length);
    const sources = data.citation.map((node) => node['@id']);
    for (const { text, isPartOf } of quotations) {
      expect(text).toBeTypeOf('string');
      expect(sources).toContain((isPartOf as { readonly '@id': string })['@id']);
    }
    for (const node of data.hasPart.flatMap(({ citation }) => citation))
      expect([...ids, ...sources]).toContain(node['@id']);
  });

  it('dates an event no more exactly than is known', () => {
    const about = (id: string) =>
      data.hasPart.find((claim) => claim['@id'].endsWith(`#sel=event:${id}`))!.about;
    expect(about('moscow-meeting')['startDate']).toBe('2011-03-10');
    expect(about('april-call')).toMatchObject({ startDate: '2021-04' });
    expect(about('april-sanctions')['startDate']).toBeUndefined();
    expect(about('april-sanctions')['description']).toBe('between 3 and 20 April 2021');
  });
});

describe('what others make of a page', () => {
  const shared: SharedPage = {
    address: `${SITE}event/a/`,
    title: HOSTILE,
    description: HOSTILE,
    language: 'en',
    siteName: 'A site',
    picture: { address: `${SITE}event/a/social.png`, words: HOSTILE },
    oembed: `${SITE}event/a/oembed.json`,
    kind: 'article',
  };

  it('is in its head as tags', () => {
    const { head } = parse(`<head>${shareTags(shared).text}</head>`);
    const content = (name: string) =>
      head.querySelector(`[property="${name}"], [name="${name}"]`)?.getAttribute('content');
    expect(content('og:title')).toBe(HOSTILE);
    expect(content('og:image')).toBe(shared.picture.address);
    expect(content('og:image:width')).toBe('1200');
    expect(content('twitter:card')).toBe('summary_large_image');
    expect(content('twitter:image:alt')).toBe(HOSTILE);
    expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(shared.address);
    const discovery = head.querySelector('link[type="application/json+oembed"]');
    expect(discovery?.getAttribute('href')).toBe(shared.oembed);
    expect(head.querySelector('script, img')).toBeNull();
  });

  it('is an oEmbed document with a frame that the page knows', () => {
    const document = JSON.parse(
      oembedDocument({
        title: HOSTILE,
        frame: `${SITE}#${embedHash('event', 'meeting')}`,
        siteUrl: SITE,
        siteName: 'A site',
        picture: shared.picture.address,
        width: 640,
        height: 480,
      }),
    ) as Readonly<Record<string, unknown>>;
    expect(document).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 480 });
    const { body } = parse(document['html'] as string);
    expect(body.children).toHaveLength(1);
    const address = body.querySelector('iframe')!.getAttribute('src')!;
    const { facts } = parseHash(new URL(address).hash, indexDataset(SMALL));
    expect(facts.embed?.part).toBe('event');
    expect(facts.selection?.id).toBe('meeting');
  });

  it('is a sitemap of XML, and a file for robots', () => {
    const xml = new DOMParser().parseFromString(sitemap([SITE, `${SITE}?a&b`]), 'text/xml');
    expect([...xml.querySelectorAll('loc')].map((loc) => loc.textContent)).toEqual([
      SITE,
      `${SITE}?a&b`,
    ]);
    expect(robots(SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });
});
