import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { generateDataset } from '../fixtures/generate.ts';
import { axeFindings } from './axe.ts';
import { heading, LESSON, stage, STEPS } from './lesson.ts';
import { expect, selected, settle, test } from './page.ts';

/** What `npm run build:single` wrote. */
const FILE = resolve(process.env['SINGLE_FILE'] ?? 'dist-single/index.html');
const ADDRESS = pathToFileURL(FILE).href;

/** More than the graph draws as elements: it is laid out and painted apart from the page. */
const MANY = generateDataset({
  seed: 3,
  events: 600,
  actors: 900,
  fromYear: 1990,
  toYear: 2020,
  withPassages: 0.5,
});

test.use({ contextOptions: { offline: true } });

for (const workers of ['as the browser has them', 'refused'] as const)
  test.describe(`the page as one file, with no network, workers ${workers}`, () => {
    test.beforeEach(async ({ page }) => {
      if (workers === 'refused')
        await page.addInitScript(() => {
          const refuse = function () {
            throw new DOMException('No workers here', 'SecurityError');
          };
          window.Worker = refuse as unknown as typeof Worker;
        });
    });

    test('explores, searches and opens a dataset of one’s own', async ({ page, context }) => {
      const asked: string[] = [];
      context.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
      });
      await page.goto(ADDRESS);
      await settle(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The road to Geneva');
      expect(await fontsLoaded(page)).toEqual(
        expect.arrayContaining(['Inter Variable', 'Newsreader Variable']),
      );
      await page.getByRole('listbox').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect.poll(() => selected(page)).toMatch(/^event:/);
      await expect(page.locator('article mark[aria-current=true]').first()).toBeVisible();

      await page.keyboard.press('/');
      await page.keyboard.type('geneva');
      await expect(page.locator('.filter-sentence')).toContainText('Containing “geneva”');
      await expect(
        page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first(),
      ).toBeVisible();
      await page.keyboard.press('Escape');

      // Another window of the same file, at another place.
      const [other] = await Promise.all([
        context.waitForEvent('page'),
        page.evaluate(() => void window.open(`${location.href.split('#')[0]}#tab=actors`)),
      ]);
      await settle(other);
      await expect(other.locator('[data-actor]').first()).toBeVisible();
      await other.close();

      await page.getByRole('button', { name: 'Open a dataset' }).click();
      await page.locator('input[type=file]').setInputFiles(filesOf(MANY));
      await expect(page.locator('.filter-sentence')).toContainText('600 events');
      await settle(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.locator('[data-actor]').first()).toBeAttached();
      expect(asked).toEqual([ADDRESS, ADDRESS]);
    });
  });

test('the page as one file passes axe, and weighs at most 1.5 MB', async ({ page }) => {
  expect(statSync(FILE).size).toBeLessThanOrEqual(1_500_000);
  await page.goto(ADDRESS);
  await settle(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.locator('#fonts-licence').textContent()).toContain('SIL OPEN FONT LICENSE');
});

test('a whole lesson is given from the file, with the speaker’s window', async ({ page }) => {
  await page.goto(`${ADDRESS}#step=${LESSON.id}:1`);
  await expect(stage(page)).toBeFocused();
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('p');
  const speaker = await opening;
  for (const [i, { title, notes }] of STEPS.entries()) {
    if (i > 0) await (i % 2 === 0 ? page : speaker).keyboard.press('PageDown');
    await expect(heading(page)).toHaveText(title);
    await expect(heading(speaker)).toHaveText(title);
    await expect(speaker.locator('.speaker-notes')).toContainText(notes!.slice(0, 30));
  }
  await speaker.close();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: /^Timeline/ })).toBeVisible();
});

test('the file prints a handout', async ({ page }) => {
  await page.goto(`${ADDRESS}#print=handout:a4:0`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The road to Geneva');
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2);
});

function fontsLoaded(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    return [...new Set(loaded.map(({ family }) => family.replaceAll('"', '')))].sort();
  });
}

function filesOf({ json, texts }: ReturnType<typeof generateDataset>) {
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  return [
    file('many.json', json),
    ...[...texts].map(([name, text]) => file(name.split('/').at(-1) ?? name, text)),
  ];
}
