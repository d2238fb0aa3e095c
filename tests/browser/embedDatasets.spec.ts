import type { Frame, Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { harbour, serveDataset, TITLE } from './harbour.ts';
import { adoptedCode, drawn, scriptCode, type Host } from './hosts/hostPage.ts';
import { test as base } from './hosts/hostTest.ts';
import { expect, pageUrl } from './page.ts';

const OTHER_HOST = 'data.example.org';
const OTHER_URL = `https://${OTHER_HOST}/own.json`;

const test = base.extend({
  hostsAllowed: async ({ host }, provide) => provide([host.name, OTHER_HOST]),
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const BROKEN = harbour().replace('"format": 1,', '"format": 1');

for (const part of ['timeline', 'whole'])
  test(`a ${part} says why its dataset cannot be opened, shows no other, and tries again`, async ({
    page,
    host,
  }) => {
    await serveDataset(page, `${pageUrl()}own.json`, BROKEN);
    const frame = await openFrame(page, host, `embed=${part}&fit=1&lock=filters&data=own.json`);
    await expect(frame.getByRole('heading')).toHaveText('This dataset could not be opened');
    await expect(frame.getByText(/line \d+, column \d+/)).toBeVisible();
    await expectNothingElse(frame);
    await expectFit(page, frame);
    await expect.poll(() => readyCount(page)).toBe(1);
    await expect(frame.getByRole('link', { name: 'Open the full page' })).toHaveAttribute(
      'href',
      `${pageUrl()}#data=own.json`,
    );

    await page.unrouteAll({ behavior: 'wait' });
    await serveDataset(page, `${pageUrl()}own.json`, harbour());
    await frame.getByRole('button', { name: 'Try again' }).click();
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await drawn(frame);
    await expectFit(page, frame);
    await expect.poll(() => readyCount(page)).toBe(2);
    expect(frame.url()).toContain('data=own.json');
    expect(await frame.locator('.embed').getAttribute('data-locks')).toBe('filters');
    // An article has one dataset: nothing leads to another, and no step is the reader's way back.
    await expect(frame.getByRole('button', { name: /^Back to|^Open a dataset/ })).toHaveCount(0);
    expect(await page.evaluate(() => history.length)).toBe(await historyBefore(page));
  });

test('an address that no dataset can be at is told of, too', async ({ page, host }) => {
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', '%2F%2F%5B']) {
    const frame = await openFrame(page, host, `embed=timeline&fit=1&data=${address}`);
    await expect(frame.getByRole('heading')).toHaveText('This dataset could not be opened');
    await expect(frame.getByText(/There is no dataset at/)).toBeVisible();
    await expect(frame.getByRole('button')).toHaveCount(0);
    await expectNothingElse(frame);
  }
});

test('another host is asked for when the reader says so; what they type goes on in the article', async ({
  page,
  host,
}) => {
  await serveDataset(page, OTHER_URL, harbour());
  const hash = `embed=timeline&fit=1&data=${encodeURIComponent(OTHER_URL)}`;
  const frame = await openFrame(
    page,
    host,
    hash,
    '<main><h1>An article</h1><label>Words <input autofocus></label>',
  );
  await page.keyboard.type('some');
  const question = frame.getByRole('heading');
  await expect(question).toHaveText(`Open a dataset from ${OTHER_HOST}?`);
  await page.keyboard.type(' words');
  await expect(page.locator('input')).toHaveValue('some words');
  await expectNothingElse(frame);
  await expectFit(page, frame);
  expect(await axeFindings(page)).toEqual([]);
  expect(await readyCount(page)).toBe(0);
  await frame.getByRole('button', { name: 'Open it' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect.poll(() => readyCount(page)).toBe(1);
});

test('what the page around asks for before is done when it has come', async ({ page, host }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(`${pageUrl()}own.json`, async (route) => {
    await asked;
    await route.fulfill({ body: harbour(), contentType: 'application/json' });
  });
  const src = `${pageUrl()}embed.html#embed=timeline&fit=1&data=own.json`;
  await host.open(page, `<evidence-timeline src="${src}"></evidence-timeline>${scriptCode()}`);
  await page.waitForFunction(() => customElements.get('evidence-timeline'));
  await page.evaluate(() =>
    (
      document.querySelector('evidence-timeline') as unknown as {
        select(selection: { type: string; id: string }): void;
      }
    ).select({ type: 'event', id: 'parting' }),
  );
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1]!;
  await frame.getByRole('button', { name: 'Stop' }).click();
  await expect(frame.getByRole('heading')).toHaveText('This dataset has not been opened');
  await expectNothingElse(frame);
  answer();
  await frame.getByRole('button', { name: 'Open it' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

/** Opens an article with one frame, which embed.js adopts. */
async function openFrame(page: Page, host: Host, hash: string, before = ''): Promise<Frame> {
  const count =
    '<script>let ready = 0; addEventListener("evidence-ready", () => { ready += 1 }); const before = history.length</script>';
  await host.open(page, before + count + adoptedCode(hash, 300) + scriptCode());
  await expect.poll(() => page.frames().length).toBe(2);
  return page.frames()[1]!;
}

function readyCount(page: Page): Promise<number> {
  return page.evaluate('ready');
}

function historyBefore(page: Page): Promise<number> {
  return page.evaluate('before');
}

/** Neither the dataset that came with the page nor anything to do with it. */
async function expectNothingElse(frame: Frame): Promise<void> {
  await expect(frame.locator('[data-event], [data-actor], dialog, .header')).toHaveCount(0);
}

async function expectFit(page: Page, frame: Frame): Promise<void> {
  const height = () =>
    frame.evaluate(() =>
      Math.ceil(document.querySelector('.embed')!.getBoundingClientRect().height),
    );
  await expect
    .poll(async () => (await page.locator('iframe').boundingBox())!.height - (await height()))
    .toBe(0);
}
