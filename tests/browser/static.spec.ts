import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DIST, serveDist } from '../../src/build/serveDist.mjs';
import { axeFindings } from './axe.ts';
import { authored } from './expected.ts';
import { expect, pageUrl, settle, test } from './page.ts';

const list = '.static-page';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page tells every event with its words, and what is missing', async ({ page }) => {
    await page.goto(`${pageUrl()}#sel=event:april-sanctions`);
    await expect(page.locator('h1')).toHaveText('The road to Geneva');
    await expect(page.locator('.static-missing')).toContainText('Scripts are off');
    const titles = await page.locator('.static-events > li h3').allTextContents();
    expect(titles.toSorted()).toEqual(authored.events.map(({ title }) => title).toSorted());
    // The address that selects an event leads to it.
    await expect(page.getByRole('link', { name: 'New sanctions against Moscow' })).toBeInViewport();
    await page.getByRole('link', { name: 'New sanctions against Moscow' }).click();
    await expect(page.locator('h1')).toHaveText('New sanctions against Moscow');
    await expect(page.locator('blockquote').first()).toContainText('Two days later he imposed');
  });
});

test('with scripts nobody sees the list before the page', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${pageUrl()}event/april-sanctions/`, { waitUntil: 'commit' });
  await page.waitForURL('**/#sel=event:april-sanctions', { waitUntil: 'commit' });
  await page.locator(list).waitFor({ state: 'attached' });
  await expect(page.locator(list)).toBeHidden();
  letGo();
  await settle(page);
  await expect(page.locator(list)).toHaveCount(0);
  await expect(page.locator('.evidence-title')).toHaveText('New sanctions against Moscow');
});

test('nothing is drawn before the styles have come, however late', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/start-*.css', async (route) => {
    await held;
    await route.continue();
  });
  const script = page.waitForResponse('**/assets/shared-*.js');
  await page.goto(pageUrl(), { waitUntil: 'commit' });
  await script;
  // Longer than the page waits for fonts: it has had the time to draw.
  await page.waitForTimeout(1200);
  expect(await page.locator(list).count()).toBe(1);
  letGo();
  await settle(page);
  await expect(page.getByRole('listbox', { name: /^Timeline/ })).toBeVisible();
});

test('where the scripts do not arrive the list is there, and says so', async ({ browser }) => {
  const page = await browser.newPage();
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(pageUrl());
  await expect(page.locator(list)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('The scripts of this page did not arrive');
  expect(await axeFindings(page)).toEqual([]);
  await page.unroute('**/assets/index-*.js');
  await page.route('**/assets/dataset-*.json', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.locator(list)).toBeVisible();
  await page.close();
});

test('a frame that may only run scripts shows the page, from a host without CORS', async ({
  browser,
}) => {
  const { url, close } = await serveDist(process.env['PAGE_DIST']);
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<iframe sandbox="allow-scripts" width="1200" height="800" src="${url}#sel=event:april-sanctions"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('listbox', { name: /^Timeline/ })).toBeVisible();
  await expect(frame.locator(list)).toHaveCount(0);
  expect(page.frames()[1]!.url()).toBe(`${url}#sel=event:april-sanctions`);
  // WebKit takes no address for `'self'` there.
  const policy = await page
    .frames()[1]!
    .locator('meta[http-equiv=Content-Security-Policy]')
    .getAttribute('content');
  expect(policy).toMatch(/script-src 'strict-dynamic' 'sha256-[^']+';/);
  expect(policy).toMatch(/style-src [^;]*https:/);
  // What did not come is asked for again.
  const late = readdirSync(join(process.env['PAGE_DIST'] ?? DIST, 'assets')).find((name) =>
    /^SpeakerPage-.*\.classic\.js$/.test(name),
  )!;
  await page.route(`**/${late}`, (route) => route.abort(), { times: 1 });
  expect(await page.frames()[1]!.evaluate(askTwice, `${url}assets/${late}`)).toEqual([
    'did not come',
    'came',
  ]);
  // Late parts come too, and the letters of pictures, which the page fetches where it may.
  await frame.getByRole('button', { name: 'Share' }).click();
  await frame.getByRole('tab', { name: 'Picture' }).click();
  await expect(frame.locator('.share-dialog img, dialog img').first()).toBeVisible();
  await page.close();
  host.close();
  host.closeAllConnections();
  close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the head is there before the scripts, and stays where it is', async ({ page }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/assets/index-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const boxes = () =>
      Promise.all(['.header h1', '.header p'].map((part) => page.locator(part).boundingBox()));
    await page.goto(pageUrl(), { waitUntil: 'commit' });
    await expect(page.locator('.static-page h1')).toBeVisible();
    await expect(page.locator('.static-events')).toBeHidden();
    await page.evaluate(() => document.fonts.ready);
    const before = await boxes();
    letGo();
    await settle(page);
    await expect(page.locator(list)).toHaveCount(0);
    expect(await boxes()).toEqual(before);
  });
});

/** In a page of classic scripts: what comes of a part that is asked for twice. */
async function askTwice(address: string): Promise<readonly string[]> {
  const { System } = globalThis as unknown as {
    readonly System: { import(address: string): Promise<unknown> };
  };
  const ask = () =>
    System.import(address).then(
      () => 'came',
      () => 'did not come',
    );
  return [await ask(), await ask()];
}
