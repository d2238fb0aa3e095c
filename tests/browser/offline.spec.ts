import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveDist } from '../../src/build/serveDist.mjs';
import { axeFindings } from './axe.ts';
import { expect, goTo, openPage, pageUrl, selected, settle, test as base } from './page.ts';

/** After this, ms, a page that is drawn would have begun to keep itself. */
const BEGINS_MS = 3500;

/** A page of its own, in a folder that a test may build again. */
interface Renewed {
  readonly folder: string;
  readonly url: string;
}

const test = base.extend<{ renewed: Renewed }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs.
  renewed: async ({}, provide, testInfo) => {
    const folder = testInfo.outputPath('page');
    cpSync(builtFolder(), folder, { recursive: true });
    const { url, close } = await serveDist(folder);
    await provide({ folder, url });
    close();
  },
});

// What a page keeps outlasts the emptying of a tab.
test.use({ serviceWorkers: 'allow', reuseContext: false });

const sign = (page: Page) =>
  page.getByRole('status').filter({ hasText: /You are offline|newer version/ });

test('offline after the first visit the page is whole, and says so', async ({ page, context }) => {
  await openPage(page);
  await isKept(page);
  await context.setOffline(true);
  await expect(sign(page)).toContainText('You are offline');
  await page.reload();
  await settle(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The road to Geneva');
  await expect(page.locator('article mark').first()).toBeVisible();
  await expect(sign(page)).toContainText('You are offline');
  expect(await axeFindings(page)).toEqual([]);

  // What had not been loaded before.
  await page.keyboard.press('/');
  await page.keyboard.type('geneva');
  await page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().click();
  await expect.poll(() => selected(page)).toMatch(/^event:/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open a dataset' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await sign(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(sign(page)).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.locator('.offline')).toHaveCount(0);
  await context.setOffline(true);
  await expect(sign(page)).toContainText('You are offline');
  await context.setOffline(false);
  await expect(sign(page)).toHaveCount(0);
});

test.describe('a newer version', () => {
  test.use({ hostsAllowed: async ({ renewed }, provide) => provide([new URL(renewed.url).host]) });

  test('is told of, and waits for the button, whatever happens before', async ({
    page,
    context,
    renewed: { folder, url },
  }) => {
    const readBuild = () => page.locator('html').getAttribute('data-build');
    await page.goto(url);
    await settle(page);
    await isKept(page);
    buildAgain(folder);
    // Somebody comes back to the window.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(sign(page)).toContainText('A newer version of this page is ready');
    expect(await axeFindings(page)).toEqual([]);
    expect(await readBuild()).toBeNull();

    await page.reload();
    await settle(page);
    expect(await readBuild()).toBeNull();
    await expect(sign(page)).toContainText('A newer version');
    await goTo(page, 'step=lesson:1');
    await expect(sign(page)).toHaveCount(0);
    await page.waitForTimeout(BEGINS_MS);
    await expect(sign(page)).toHaveCount(0);
    expect(await readBuild()).toBeNull();

    const other = await context.newPage();
    await other.goto(`${url}#sel=event:summit`);
    await settle(other);
    await goTo(page, '');
    await expect(sign(page)).toContainText('A newer version');
    await sign(page).getByRole('button', { name: 'Change to it' }).click();
    await expect.poll(readBuild).toBe('2');
    await context.setOffline(true);
    await page.reload();
    await expect(sign(page)).toHaveText([/You are offline/]);
    expect(await readBuild()).toBe('2');
    // The other window goes on with what it was, all of it.
    expect(await other.locator('html').getAttribute('data-build')).toBeNull();
    await other.keyboard.press('?');
    await expect(other.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  });
});

test('within another page it keeps nothing', async ({ page }) => {
  await page.route(`${pageUrl()}host.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Host</title><iframe src="./" title="Inner"></iframe>',
    }),
  );
  await page.goto(`${pageUrl()}host.html`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(BEGINS_MS);
  const kept = await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
  ]);
  expect(kept).toEqual([0, 0]);
});

/** Waits until all of the page is kept and shown from there. */
async function isKept(page: Page): Promise<void> {
  const hasMark = async () =>
    (await caches.keys()).some((name) => name.endsWith(' shown')) &&
    navigator.serviceWorker.controller !== null;
  await expect.poll(() => page.evaluate(hasMark), { timeout: 20_000 }).toBe(true);
}

/** Another build of the same page, which its root element tells. */
function buildAgain(folder: string): void {
  change(join(folder, 'index.html'), (html) => html.replace('<html ', '<html data-build="2" '));
  const page = /(\{[^{}]*)\b([0-9a-f]{32})\b([^{}]*\})/g;
  change(join(folder, 'offlineWorker.js'), (code) =>
    code.replace(page, (entry) =>
      entry.includes('index.html') ? entry.replace(/[0-9a-f]{32}/, '2'.repeat(32)) : entry,
    ),
  );
}

function change(file: string, edit: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`${file} is not as expected`);
  writeFileSync(file, edited);
}

function builtFolder(): string {
  const folder = process.env['PAGE_DIST'];
  if (!folder) throw new Error('PAGE_DIST is not set: run the tests through their configuration');
  return folder;
}
