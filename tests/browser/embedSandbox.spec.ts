import { generateDataset } from '../fixtures/generate.ts';
import { authored, sourceIds } from './expected.ts';
import {
  adoptedCode,
  drawn,
  frameCode,
  frameHeights,
  partUrl,
  scriptCode,
} from './hosts/hostPage.ts';
import { test } from './hosts/hostTest.ts';
import { startOpenHost } from './hosts/openHost.ts';
import { MAX_BYTES, weighResponses } from './hosts/weighResponses.ts';
import { expect, pageUrl } from './page.ts';

/** A column of a newspaper. */
const COLUMN = { width: 680, height: 900 };

/** A frame that may run scripts, and nothing else: it has no origin, and its host says nothing of CORS. */
test.describe('a sandboxed frame', () => {
  test('it draws, fits and is told of, with scripts allowed alone', async ({ browser, host }) => {
    // Its console says what the sandbox refuses.
    const page = await browser.newPage({ viewport: COLUMN });
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const sandboxed = (hash: string) =>
      adoptedCode(hash, 400).replace('<iframe', '<iframe sandbox="allow-scripts"');
    await host.open(page, sandboxed('embed=timeline&fit=1') + scriptCode());
    const frame = () => page.frames()[1]!;
    await expect.poll(async () => (await frameHeights(page))[0]).not.toBe(400);
    await drawn(frame());
    await frame().locator('[data-event]').first().click();
    await expect(frame().locator('mark[aria-current=true]').first()).toBeVisible();
    await expect(frame().getByRole('link', { name: 'Open the full page' })).toHaveAttribute(
      'href',
      new RegExp(`^${pageUrl()}#sel=event:`),
    );
    // Nothing opens a window here, and nobody hears of it: its address is there.
    await frame().getByRole('link', { name: 'Open the full page' }).click();
    await expect(frame().getByRole('textbox', { name: 'the address' })).toHaveValue(
      new RegExp(`^${pageUrl()}#sel=event:`),
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  test('it goes on answering while it opens a large dataset', async ({ browser, host }) => {
    const open = await startOpenHost({ 'large.json': largeDataset() });
    const page = await browser.newPage({ viewport: COLUMN });
    await page.addInitScript(countProgress);
    const hash = 'embed=timeline&data=large.json';
    const code = frameCode(hash, 600, 'sandbox="allow-scripts"');
    await host.open(page, code.replace(partUrl(''), `${open.url}embed.html#`));
    const frame = page.frames()[1]!;
    const title = frame.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('A generated dataset', { timeout: 40_000 });
    // Where the page does the work itself it can show no more than that it begins and that it ends.
    const steps = await frame.evaluate(() => document.documentElement.dataset['steps']);
    expect(Number(steps)).toBeGreaterThan(9);
    await page.close();
    open.close();
  });

  test('it does not say that a file was saved, which nobody can know', async ({
    browser,
    host,
  }) => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    await host.open(page, frameCode('embed=whole', 700, 'sandbox="allow-scripts"'));
    const frame = page.frames()[1]!;
    await drawn(frame);
    await frame.getByRole('button', { name: 'Share', exact: true }).click();
    await frame.getByRole('tab', { name: 'Data' }).click();
    await frame.getByRole('button', { name: 'Save data' }).click();
    await expect(frame.getByText(/^Handed over as .*open the full page\.$/)).toBeVisible();
    await page.close();
  });

  test('its first picture is as small, though no module can be loaded there', async ({
    browser,
    host,
  }) => {
    const page = await browser.newPage();
    const [event] = authored.events;
    const word = event!.title.split(' ').toSorted((one, other) => other.length - one.length)[0]!;
    const { actor: id } = event!.participants![0]!;
    const actor = `sel=actor:${id}`;
    const filters = `q=${word}&theme=${event!.themes[0]!}`;
    const [left, right] = sourceIds;
    const beside = `open=${left}&beside=${right}&words=0&coverage=1`;
    const graph = `tellers=1&only=between&pin=${id}:1:1`;
    const pictures = `lanes=actor&brackets=all&${graph}`;
    const cases: readonly (readonly [hash: string, width: number, height: number])[] = [
      // Much of what a reader can ask for at once: of the pictures, of the texts, and on a phone.
      [`embed=whole&${pictures}&coverage=1&${filters}&${actor}`, 1100, 600],
      [`embed=whole&${beside}&${filters}&${actor}`, 1100, 600],
      [`embed=whole&tab=actors&${graph}&${filters}&${actor}`, 390, 600],
      // What only frames with filters need.
      [`embed=whole&q=${word}&sel=event:${event!.id}`, 1100, 700],
      [`embed=timeline&${filters}&${actor}`, 680, 600],
      // Beside the card the graph is so low that workers arrange and paint it.
      [`embed=graph&${filters}&${actor}`, 680, 600],
    ];
    let workers = 0;
    for (const [hash, width, height] of cases) {
      page.removeAllListeners('response');
      const scale = weighResponses(page);
      await page.setViewportSize({ width, height: height + 100 });
      await host.open(page, frameCode(hash, height, 'sandbox="allow-scripts"'));
      const frame = page.frames()[1]!;
      await drawn(frame);
      const { bytes, files } = await scale.weighFirstPicture(frame);
      expect.soft(bytes, hash).toBeGreaterThan(50_000);
      expect.soft(bytes, hash).toBeLessThanOrEqual(MAX_BYTES);
      const scripts = files.filter((url) => url.endsWith('.js'));
      expect.soft(scripts.filter((url) => !/classic\.js$|system-\w+\.js$/.test(url))).toEqual([]);
      workers += scripts.filter((url) => url.includes('Worker-')).length;
    }
    // They are weighed, too.
    expect(workers).toBeGreaterThan(0);
    await page.close();
  });
});

/** Keeps, on the document, how many steps a person could see between the first and the last. */
function countProgress(): void {
  const seen = new Set<number>();
  new MutationObserver(() => {
    const value = document.querySelector('progress')?.value ?? 0;
    if (value > 0 && value < 1) seen.add(value);
    document.documentElement.dataset['steps'] = String(seen.size);
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['value'],
  });
}

/** In one file. */
function largeDataset(): string {
  const { json, texts } = generateDataset({
    seed: 1,
    events: 20_000,
    actors: 300,
    fromYear: 1900,
    toYear: 2020,
    withPassages: 0.5,
  });
  const dataset = JSON.parse(json) as {
    sources: { file?: string; text?: string; rights?: string }[];
  };
  for (const source of dataset.sources) {
    source.text = texts.get(source.file ?? '');
    delete source.file;
    delete source.rights;
  }
  return JSON.stringify(dataset);
}
