import type { Page } from '@playwright/test';
import { generateDataset } from '../fixtures/generate.ts';
import { axeFindings } from './axe.ts';
import { expect, openPage, pageUrl, selected, settle, test } from './page.ts';
import { boxOf, inAddress, lengthOf, timeline } from './timelinePage.ts';

const EVENTS = 900;
/** One file: the texts stand in it. */
const LARGE = (() => {
  const { json, texts } = generateDataset({
    seed: 3,
    events: EVENTS,
    actors: 60,
    fromYear: 1990,
    toYear: 2021,
    withPassages: 0.5,
  });
  const dataset = JSON.parse(json) as { sources: { file?: string; text?: string }[] };
  for (const source of dataset.sources) {
    const text = source.file === undefined ? undefined : texts.get(source.file);
    if (text === undefined) continue;
    delete source.file;
    source.text = text;
  }
  return JSON.stringify(dataset);
})();

async function openLarge(page: Page, hash = ''): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await page.route(`${pageUrl()}large.json`, (route) => route.fulfill({ body: LARGE, headers }));
  await openPage(page, `data=large.json${hash}`);
  await expect(page.locator('.timeline[data-painted]')).toBeVisible();
  await expect(timeline(page).locator('[data-event]').first()).toBeAttached();
}

/** What stands on a canvas, as text that changes with it. */
const pictureOn = (page: Page, selector: string) =>
  page
    .locator(selector)
    .last()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
const picture = (page: Page) => pictureOn(page, '.timeline-canvas');
const axis = (page: Page) => pictureOn(page, '.timeline-axis canvas');

test('what a hand moves is painted at once; the address hears of it when it rests', async ({
  page,
}) => {
  await openLarge(page);
  const plot = await boxOf(timeline(page));
  await page.mouse.move(plot.x + plot.width * 0.6, plot.y + 60);
  // The code for gestures comes with the first turn.
  await page.mouse.wheel(0, -60);
  await expect.poll(() => inAddress(page, 'view')).not.toBeNull();
  const before = await picture(page);
  const address = inAddress(page, 'view');
  const axisBefore = await axis(page);
  await page.mouse.wheel(0, -60);
  await expect.poll(() => picture(page), { intervals: [16] }).not.toBe(before);
  expect(await axis(page)).not.toBe(axisBefore);
  await expect.poll(() => inAddress(page, 'view')).not.toBe(address);
  // At rest it is the same picture as when it is opened there.
  await settle(page);
  await expect(page.locator('.timeline[data-moving]')).toHaveCount(0);
  const marks = await timeline(page).getAttribute('data-marks');
  await page.reload();
  // The dataset is compiled anew first.
  await settle(page);
  await expect(timeline(page)).toHaveAttribute('data-marks', marks!);
});

test('a click right after the wheel meets what is under the pointer', async ({ page }) => {
  await openLarge(page);
  const mark = timeline(page).locator('[data-event]').nth(12);
  const id = await mark.getAttribute('data-event');
  const { x, y, height } = await boxOf(mark);
  // Zooming about a mark leaves it where it is.
  await page.mouse.move(x + 7, y + height / 2);
  await page.mouse.wheel(0, -40);
  await page.mouse.click(x + 7, y + height / 2);
  await expect.poll(() => selected(page)).toBe(`event:${id}`);
  expect(await lengthOf(page)).toBeLessThan(Infinity);
});

test('a key has the last word over a wheel that still moves', async ({ page }) => {
  await openLarge(page);
  await timeline(page).focus();
  const plot = await boxOf(timeline(page));
  await page.mouse.move(plot.x + plot.width * 0.6, plot.y + 60);
  for (let i = 0; i < 4; i += 1) await page.mouse.wheel(0, -200);
  await expect.poll(() => lengthOf(page)).toBeLessThan(Infinity);
  await page.mouse.wheel(0, -200);
  await page.keyboard.press('0');
  await expect.poll(() => inAddress(page, 'view')).toBeNull();
});

test('marks are reached and chosen by key, and named', async ({ page }) => {
  await openLarge(page);
  await timeline(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return id ? (document.getElementById(id)?.getAttribute('aria-label') ?? '') : '';
      }),
    )
    .toMatch(/,/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/sel=|view=/);
});

test('marks are elements where colours are the reader’s own, and in print', async ({ page }) => {
  await openLarge(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.locator('.timeline canvas')).toHaveCount(0);
  await expect(timeline(page).locator('.timeline-mark').first()).toBeVisible();
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expect(page.locator('.timeline canvas')).toHaveCount(0);
});

test('a painted timeline has no fault that axe finds', async ({ page }) => {
  await openLarge(page);
  expect(await axeFindings(page, '.timeline')).toEqual([]);
});
