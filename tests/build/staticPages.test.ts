// @vitest-environment node
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetPlugin } from '../../src/build/datasetPlugin.ts';
import { pageHeadPlugin } from '../../src/build/pageHeadPlugin.ts';
import { readSiteUrl } from '../../src/build/siteUrl.ts';
import { lightColour, makeSocialPictures } from '../../src/build/socialPictures.ts';
import { staticPagesPlugin } from '../../src/build/staticPagesPlugin.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { eventOf, momentOf, withAxis } from '../fixtures/compiledParts.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

const SITE = 'https://example.org/small/';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'static-pages-'));
  const page = await readFile('index.html', 'utf8');
  await writeFile(join(root, 'index.html'), page.replace('/src/main.tsx', '/entry.js'));
  await writeFile(
    join(root, 'entry.js'),
    `import './style.css'; import { loadCompiled } from 'virtual:dataset'; loadCompiled();`,
  );
  await writeFile(join(root, 'style.css'), 'p { margin: 0 }');
  await cp('public/icon.svg', join(root, 'icon.svg'));
});
afterAll(() => rm(root, { recursive: true }));

/** The built files by name, as text, and what the build said. */
async function buildPages(siteUrl: string | undefined) {
  const said: string[] = [];
  const config: InlineConfig = {
    root,
    base: './',
    configFile: false,
    customLogger: {
      ...silent,
      info: (line) => said.push(line),
    },
    plugins: [
      datasetPlugin({ file: resolve('tests/fixtures/small.json') }),
      staticPagesPlugin({ siteUrl }),
      pageHeadPlugin(),
    ],
    build: { write: false },
  };
  const { output } = (await build(config)) as Rolldown.RolldownOutput;
  const files = new Map(
    output.map((file) => [
      file.fileName,
      file.type === 'asset' ? Buffer.from(file.source) : Buffer.from(file.code),
    ]),
  );
  return {
    files,
    said: said.join('\n'),
    read: (name: string) => files.get(name)?.toString() ?? '',
  };
}

const silent = {
  warn: () => undefined,
  warnOnce: () => undefined,
  error: () => undefined,
  clearScreen: () => undefined,
  hasErrorLogged: () => false,
  hasWarned: false,
};

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Scripts in a page that run there, and the policy that lets them. */
function scriptsOf(html: string) {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return {
    policy: policy.replaceAll('&#39;', "'"),
    scripts: [...html.matchAll(/<script(?![^>]*\b(?:src|type)=)[^>]*>([^]*?)<\/script>/g)].map(
      ([, text]) => text!,
    ),
  };
}

describe('a build without SITE_URL', () => {
  let built: Awaited<ReturnType<typeof buildPages>>;
  beforeAll(async () => {
    built = await buildPages(undefined);
  });

  it('has the dataset as plain HTML in the page', () => {
    const page = built.read('index.html');
    expect(page).toMatch(/<div id="root"><main class="static-page">[^]*<h3><a href="event\//);
    expect(page.match(/<li id="sel=event:/g)).toHaveLength(4);
    expect(page).toMatch(/<script type="application\/ld\+json">\{"@context"/);
    expect(page).toMatch(/<noscript>[^]*Scripts are off/);
  });

  it('has a page for frames, without the list that no frame shows', () => {
    const page = built.read('embed.html');
    expect(page).toMatch(/<noscript><iframe class="static-instead" src="\.\/" title="/);
    expect(page).toMatch(/<div id="root"><main class="static-page">\s*<p class="static-failed"/);
    expect(page).not.toContain('<li id="sel=');
    expect(page).not.toContain('ld+json');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page.length).toBeLessThan(built.read('index.html').length / 2);
  });

  it('runs no script that the policy does not know by its bytes', () => {
    const pages = [...built.files.keys()].filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(6);
    for (const name of pages) {
      const { policy, scripts } = scriptsOf(built.read(name));
      expect(scripts).toHaveLength(1);
      expect(policy).toContain(hashOf(scripts[0]!));
      expect(policy).not.toContain('unsafe');
    }
  });

  it('loads the styles in a way that needs no leave, and names them in each page', () => {
    const style = /<link rel="stylesheet" href="\.\/(assets\/[^"]+\.css)">/.exec(
      built.read('index.html'),
    )?.[1];
    expect(built.files.has(style!)).toBe(true);
    const [page] = [...built.files.keys()].filter((name) => /^event\/.*html$/.test(name));
    expect(built.read(page!)).toContain(`<link rel="stylesheet" href="../../${style}">`);
  });

  it('leaves out what needs an address, and says so in a line', () => {
    expect(
      [...built.files.keys()].filter((name) => /oembed|social|sitemap|robots/.test(name)),
    ).toEqual([]);
    expect(built.read('index.html')).not.toMatch(/og:|canonical/);
    expect(built.said).toContain('SITE_URL is not set: no oEmbed, social pictures');
  });
});

describe('a build with SITE_URL', () => {
  it('makes pictures, oEmbed documents, a sitemap, and names them absolutely', async () => {
    const { files, read } = await buildPages(SITE.slice(0, -1));
    const page = read('index.html');
    expect(page).toContain(`<link rel="canonical" href="${SITE}">`);
    expect(page).toContain(`content="${SITE}social.png"`);
    const folders = [...files.keys()].flatMap(
      (name) => /^(event\/.*)index.html$/.exec(name)?.[1] ?? [],
    );
    expect(folders).toHaveLength(4);
    for (const folder of ['', ...folders]) {
      expect(read(`${folder}oembed.json`)).toContain(`"provider_url":"${SITE}"`);
      expect(read('sitemap.xml')).toContain(`<loc>${SITE}${folder}</loc>`);
      expect(sizeOf(files.get(`${folder}social.png`)!)).toEqual([1200, 630]);
    }
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });
});

describe('SITE_URL', () => {
  it('ends with a stroke, or is given one', () => {
    expect(readSiteUrl(' https://example.org/a ')).toBe('https://example.org/a/');
    expect(readSiteUrl('http://example.org')).toBe('http://example.org/');
    expect(readSiteUrl(undefined)).toBeNull();
    expect(readSiteUrl('')).toBeNull();
  });

  it.each([
    ['example.org/a', /no absolute address/],
    ['ftp://example.org/', /https:/],
    ['javascript:alert(1)', /https:/],
    ['https://a:b@example.org/', /name or password/],
    ['https://example.org/?a', /neither \? nor #/],
    ['https://example.org/#a', /neither \? nor #/],
    ['https://example.org/index.html', /names a file/],
  ])('is refused with a reason where it is not a folder’s: %s', (text, reason) => {
    expect(() => readSiteUrl(text)).toThrow(reason);
  });
});

describe('social pictures', () => {
  it('are made of any dataset, but for letters that nobody can draw', async () => {
    const texts = 'W'.repeat(290);
    const dataset = indexDataset(
      withAxis({
        ...SMALL,
        title: texts,
        standfirst: 'word '.repeat(400),
        events: [
          eventOf('wide', { title: texts, date: momentOf(1) }),
          eventOf('long', {
            title: 'long words '.repeat(27),
            passages: ['a:0-24'],
            evidence: ['a:0-24'],
          }),
          eventOf('other', { title: 'Встреча' }),
          ...Array.from({ length: 300 }, (_, i) => eventOf(`e${i}`, { date: momentOf(i * 1000) })),
        ],
      }),
    );
    const { whole, events } = await makeSocialPictures(dataset, dataset.events.slice(0, 4));
    expect([...events.keys()]).toEqual(['wide', 'long', 'e0']);
    for (const { file } of [whole, ...events.values()]) expect(sizeOf(file)).toEqual([1200, 630]);
    expect(events.get('long')!.words).toContain('“Anna met Boris on 2 May.”');
  });

  it('have the light colours of the page', () => {
    const tokens = ':root { --ink: light-dark(#111111, #eeeeee); --accent: #d9822b; }';
    expect(lightColour(tokens, 'ink')).toBe('#111111');
    expect(lightColour(tokens, 'accent')).toBe('#d9822b');
    expect(() => lightColour(tokens, 'paper')).toThrow(/--paper/);
  });
});

/** Width and height of a PNG. */
function sizeOf(file: Uint8Array): readonly number[] {
  const view = new DataView(file.buffer, file.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
