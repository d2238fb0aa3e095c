import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { generateDataset } from '../fixtures/generate.ts';
import { axeFindings } from './axe.ts';
import { harbour, HARBOUR, serveDataset as serve, TITLE } from './harbour.ts';
import { expect, openPage, pageUrl, selected, settle, test } from './page.ts';
import { boxOf, timeline } from './timelinePage.ts';

const OTHER_HOST = 'data.example.org';
/** After this, ms, what was stopped would have been seen to go on. */
const STAYS_MS = 1500;

test.describe('a dataset of one’s own opens', () => {
  test('at once from an address on the page’s own host', async ({ page }) => {
    await serve(page, `${pageUrl()}own.json`, harbour());
    await openPage(page, 'data=own.json');
    await expectHarbour(page);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/#data=own\.json&sel=event:/);
  });

  test('with the rest of the address, which speaks of it', async ({ page }) => {
    await serve(page, `${pageUrl()}own.json`, harbour());
    await openPage(page, 'data=own.json&sel=event:parting');
    await expectHarbour(page);
    await expect(page.locator('section.evidence').getByRole('heading')).toHaveText('They part');
  });

  test('from files that are chosen', async ({ page }) => {
    await openPage(page);
    await choose(page, { name: 'own.json', text: harbour() });
    await expectHarbour(page);
  });

  test('from files that are dropped on the page, and back leads to the first one', async ({
    page,
  }) => {
    await openPage(page);
    const first = await page.getByRole('heading', { level: 1 }).innerText();
    const text = harbour((dataset) => {
      const { text: words, ...source } = dataset.sources[0]!;
      dataset.sources[0] = { ...source, file: 'texts/gazette.txt' } as never;
      expect(words).toBe(HARBOUR.sources[0]!.text);
    });
    await drop(page, [
      { name: 'own.json', text },
      { name: 'gazette.txt', text: HARBOUR.sources[0]!.text },
    ]);
    await expectHarbour(page);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
    await page.goForward();
    await expectHarbour(page);
    await page.getByRole('button', { name: /^Back to/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
  });
});

test.describe('a dataset on another host', () => {
  const url = `https://${OTHER_HOST}/own.json`;

  test('is not asked for before the reader says so, nor after saying no', async ({ page }) => {
    await openPage(page, `data=${encodeURIComponent(url)}`);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(OTHER_HOST);
    await dialog.getByRole('button', { name: 'Stay here' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('[role=option][data-event]').first()).toBeVisible();
  });

  test.describe(() => {
    test.use({ hostsAllowed: [OTHER_HOST] });

    test('opens after the reader says yes', async ({ page }) => {
      await serve(page, url, harbour());
      await openPage(page, `data=${encodeURIComponent(url)}`);
      await page.getByRole('dialog').getByRole('button', { name: 'Open it' }).click();
      await expectHarbour(page);
    });
  });
});

const mistakes: readonly (readonly [string, string, RegExp, RegExp])[] = [
  ['broken JSON', harbour().replace('"format": 1,', '"format": 1'), /line \d+, column \d+/, /,/],
  [
    'a value of a wrong type',
    harbour((dataset) => Object.assign(dataset.events[0]!, { title: 7 })),
    /events\[0\]\.title/,
    /text|string/i,
  ],
  [
    'an unknown id',
    harbour((dataset) => (dataset.events[0]!.participants[0]!.actor = 'major')),
    /events\[0\]\.participants\[0\]\.actor/,
    /major.*mayor/,
  ],
  [
    'a passage that is not in its source',
    harbour((dataset) => (dataset.events[1]!.passages[0]!.exact = 'A day later they parted!')),
    /events\[1\]\.passages\[0\]/,
    /A day later they parted\./,
  ],
  [
    'a day that does not exist',
    harbour((dataset) => (dataset.events[0]!.date['edtf'] = '2021-02-29')),
    /events\[0\]\.date\.edtf/,
    /2021-02-29.*28 days/,
  ],
  [
    'a circle of dates',
    harbour((dataset) => {
      dataset.events[0]!.date = {
        ...dataset.events[0]!.date,
        before: { event: 'parting', by: 'P1D' },
      };
      delete dataset.events[0]!.date['edtf'];
    }),
    /events\[\d\]\.date/,
    /meeting.*parting|parting.*meeting/,
  ],
];

test.describe('a dataset with a mistake says where, what and what to do, and the page stays as it was', () => {
  test('whatever the mistake', async ({ page }) => {
    await openPage(page, 'q=geneva');
    await page.locator('article mark').first().click();
    await expect.poll(() => selected(page)).not.toBeNull();
    const before = {
      hash: page.url(),
      sentence: await page.locator('.filter-sentence').innerText(),
    };
    const alert = page.getByRole('alert');
    for (const [name, text, place, finding] of mistakes)
      await test.step(name, async () => {
        await choose(page, { name: 'own.json', text });
        await expect(alert.getByRole('listitem').first()).toContainText(place);
        await expect(alert.getByRole('listitem').first()).toContainText(finding);
        await expect(alert.locator('em').first()).not.toBeEmpty();
        expect(page.url()).toBe(before.hash);
        expect(await page.locator('.filter-sentence').innerText()).toBe(before.sentence);
        expect(selected(page)).not.toBeNull();
        await alert.getByRole('button', { name: 'Dismiss' }).click();
        await expect(alert).toHaveCount(0);
      });
  });

  test('50 MB of nonsense', async ({ page }, testInfo) => {
    const file = testInfo.outputPath('nonsense.json');
    writeFileSync(file, `{"format": ${'[{"a": "no sense"}, '.repeat(2_500_000)}`);
    await openPage(page);
    await page.getByRole('button', { name: 'Open a dataset' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 45_000 });
    await expect(page.getByRole('alert').locator('em').first()).not.toBeEmpty();
    await expect(page.locator('[role=option][data-event]').first()).toBeVisible();
  });

  test('an address where there is nothing', async ({ page }) => {
    await page.route(`${pageUrl()}gone.json`, (route) => route.fulfill({ status: 404, body: '' }));
    await openPage(page, 'data=gone.json');
    await expect(page.getByRole('alert')).toContainText('404');
  });
});

test.describe('a dataset of 2,000 events', () => {
  const { json, texts } = generateDataset({
    seed: 1,
    events: 2000,
    actors: 3000,
    fromYear: 1142,
    toYear: 2025,
    withPassages: 0.5,
  });
  const files = [{ name: 'many.json', text: json }].concat(
    [...texts].map(([name, text]) => ({ name: name.split('/').at(-1) ?? name, text })),
  );

  test('opens, says plainly what has no passage, and stays usable', async ({ page }) => {
    await openPage(page);
    await drop(page, files);
    await expect(page.locator('.filter-sentence')).toContainText('2,000 events', {
      timeout: 30_000,
    });
    await settle(page);
    const remarks = page.getByRole('status').filter({ hasText: /^Opened with \d+ remarks/ });
    const line = await boxOf(remarks);
    const panels = await boxOf(page.getByRole('main'));
    expect(line.y + line.height).toBeLessThanOrEqual(panels.y + 0.5);
    await remarks.getByRole('button', { name: 'Show them' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remarks for the author' });
    await expect(dialog).toContainText('have no passage');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await remarks.getByRole('button', { name: 'Dismiss' }).click();
    await expect(remarks).toHaveCount(0);

    const { events } = JSON.parse(json) as {
      events: { title: string; date?: object | null; passages?: unknown[] }[];
    };
    const bare = events.find(({ passages }) => (passages ?? []).length === 0);
    const search = page.getByRole('combobox', { name: /^Search/ });
    await search.fill(bare?.title ?? '');
    await expect(page.locator('.filter-sentence')).toContainText('1 of 2,000 events');
    await timeline(page).focus();
    await timeline(page).press('Enter');
    await expect(page.locator('section.evidence')).toContainText(/no passage backs/i);
    await search.fill('');
    await settle(page);

    await timeline(page).focus();
    const slowest = await slowestOf(page, [
      'ArrowRight',
      'ArrowRight',
      '+',
      '+',
      'End',
      'Home',
      '0',
    ]);
    expect(slowest).toBeLessThan(1500);
    await search.fill('vienna');
    await expect(page.locator('.filter-sentence')).toContainText('of 2,000 events');
    await expect(page.locator('[data-actor]').first()).toBeAttached();
  });

  test('a count opens to what it stood for, which is shown and told until the next gesture', async ({
    page,
  }) => {
    await openPage(page);
    await drop(page, files);
    await expect(page.locator('.filter-sentence')).toContainText('2,000 events', {
      timeout: 30_000,
    });
    await settle(page);
    const plot = await boxOf(page.locator('.timeline-catch'));
    // The last of a lane, which is no shelf's.
    const count = timeline(page).getByRole('group').first().locator('[data-count]').last();
    const size = await count.getAttribute('data-count');
    await count.hover();
    await expect(page.locator('.timeline-card')).toBeVisible();
    await count.click();
    await expect(page.locator('.timeline-card')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: `${size} events, ` })).toHaveText(
      / to /,
    );
    const band = await boxOf(page.locator('.timeline-opened'));
    expect(band.width / plot.width).toBeGreaterThan(0.8);
    expect(band.x).toBeGreaterThan(plot.x);
    expect(band.x + band.width).toBeLessThan(plot.x + plot.width);
    await page.mouse.wheel(0, -60);
    await expect(page.locator('.timeline-opened')).toHaveCount(0);
  });
});

test.describe('a dataset of 20,000 events that an address names', () => {
  const { json, texts } = generateDataset({
    seed: 2,
    events: 20_000,
    actors: 3000,
    fromYear: 1142,
    toYear: 2025,
    withPassages: 0.5,
  });
  /** Sends the open page to it, and waits until that is under way. */
  const start = async (page: Page) => {
    await page.route(`${pageUrl()}large.json`, (route) => route.fulfill({ body: json }));
    await page.route(`${pageUrl()}source-*.txt`, (route) =>
      route.fulfill({ body: texts.get(route.request().url().split('/').at(-1) ?? '') ?? '' }),
    );
    await page.evaluate(() => (location.hash = 'data=large.json'));
    await expect(page.getByRole('progressbar')).toBeVisible();
  };

  test('leaves the page usable meanwhile, and stopping leaves it as it was', async ({ page }) => {
    await openPage(page);
    const event = await page
      .locator('[role=option][data-event]')
      .first()
      .getAttribute('data-event');
    await page.evaluate((id) => (location.hash = `sel=event:${id}`), event);
    await settle(page);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const evidence = await page.locator('section.evidence:not([data-empty])').innerText();
    await start(page);

    const colours = page.getByRole('button', { name: /^Colours/ });
    const before = await colours.getAttribute('title');
    await colours.click();
    await expect(colours).not.toHaveAttribute('title', before ?? '', { timeout: 1000 });
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 1000 });
    await page.waitForTimeout(STAYS_MS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await page.locator('section.evidence').innerText()).toBe(evidence);
  });

  test('opens, and never holds the page up for long', async ({ page }) => {
    await openPage(page);
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await start(page);
    await expect(page.locator('.filter-sentence')).toContainText('20,000 events', {
      timeout: 40_000,
    });
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    expect(Math.max(0, ...tasks)).toBeLessThan(1500);
  });
});

/** The longest time, ms, from a key press until all of its effect is drawn. */
async function slowestOf(page: Page, keys: readonly string[]): Promise<number> {
  let slowest = 0;
  for (const key of keys) {
    const start = Date.now();
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    slowest = Math.max(slowest, Date.now() - start);
  }
  return slowest;
}

async function expectHarbour(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.locator('[role=option][data-event=meeting]')).toBeVisible();
  await expect(page.locator('article mark').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

async function choose(page: Page, { name, text }: TextFile): Promise<void> {
  await page.getByRole('button', { name: 'Open a dataset' }).click();
  const buffer = Buffer.from(text);
  const file = { name, mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Drops files on the page as a hand would: they hang over it, then fall. */
async function drop(page: Page, files: readonly TextFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  // Browsers say it again and again as long as files hang over the page.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await expect(page.getByText(/^Drop a dataset/)).toBeVisible({ timeout: 100 });
  }).toPass();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
