import type { Page } from '@playwright/test';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { axeFindings } from './axe.ts';
import { expect, goTo, openPage, selected, settle, test } from './page.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const sentence = (page: Page) => page.locator('.filter-sentence');

/** The words that the reader marks as found, in the order of the text. */
const hits = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }),
  );

test('from the slash on, by keys alone: search, choose, read', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('GENÈVA');
  await expect(sentence(page)).toContainText('of 34 events: Containing “GENÈVA”');
  const options = page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const title = await options.first().locator('.search-title').innerText();
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toMatch(/^event:/);
  await expect(page.locator('section.evidence').getByRole('heading', { level: 2 })).toHaveText(
    title,
  );
  await expect(options).toHaveCount(0);
  await expect(field(page)).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect.poll(() => page.url()).not.toContain('q=');
  await expect.poll(() => hits(page)).toEqual([]);
});

test('curly quotes are forgiven, and what is marked are the source’s own words', async ({
  page,
}) => {
  await openPage(page);
  await field(page).fill("biden's first");
  await expect.poll(() => hits(page)).toEqual(['Biden’s', 'first']);
});

test('the last option is a sentence of a source, and Enter turns the reader to it', async ({
  page,
}) => {
  await openPage(page);
  await field(page).focus();
  await page.keyboard.type('predictable');
  const place = page.getByRole('group', { name: /^In the sources/ }).getByRole('option');
  // What was typed last is answered last.
  await expect(place.last().locator('mark')).toHaveText(['predictable']);
  await page.keyboard.press('ArrowUp');
  await expect(place.last()).toHaveAttribute('aria-selected', 'true');
  const marked = await place.last().locator('mark').allInnerTexts();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { selected: true })).toContainText('Times of Israel');
  await expect.poll(() => hits(page)).toEqual(expect.arrayContaining(marked));
  const isInView = () =>
    page.evaluate(() => {
      const [first] = [...(CSS.highlights.get('search') ?? [])];
      const view = document.querySelector('.reader-panel')!.getBoundingClientRect();
      if (!first) return false;
      const live = document.createRange();
      live.setStart(first.startContainer, first.startOffset);
      live.setEnd(first.endContainer, first.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return top >= view.top && bottom <= view.bottom;
    });
  await expect.poll(isInView).toBe(true);
});

test('ticks on the whole span stand where the events found are', async ({ page }) => {
  await openPage(page, 'q=geneva');
  const ticks = page.getByRole('img', { name: /events found, from/ });
  await expect(ticks).toBeVisible();
  await expect(ticks).toHaveAttribute('data-hits', /^[1-9]/);
  await field(page).fill('');
  await expect(ticks).toHaveCount(0);
});

test('an address brings its search with it, and Back brings back the one before', async ({
  page,
}) => {
  await openPage(page, 'q=geneva');
  await expect(field(page)).toHaveValue('geneva');
  await expect(sentence(page)).toContainText('Containing “geneva”');
  await expect.poll(async () => (await hits(page)).length).toBeGreaterThan(1);
  await expect(page.getByRole('listbox', { name: 'Search results' })).toHaveCount(0);
  await goTo(page, 'q=kremlin');
  await expect(sentence(page)).toContainText('Containing “kremlin”');
  await page.goBack();
  await expect(sentence(page)).toContainText('Containing “geneva”');
  await expect.poll(async () => new Set(await hits(page))).toEqual(new Set(['Geneva']));
});

test('nothing found is said in a sentence', async ({ page }) => {
  await openPage(page);
  await field(page).fill('zebra');
  await expect(
    page.getByText('No event, no actor and no sentence of the sources holds “zebra”.'),
  ).toBeVisible();
  await expect(page.getByText('No event is left')).toBeVisible();
});

test('the open list is accessible in light, in dark and with forced colours', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page);
  await field(page).focus();
  await page.keyboard.type('geneva');
  const list = page.getByRole('listbox', { name: 'Search results' });
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  for (const colorScheme of ['light', 'dark'] as const)
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      await settle(page);
      await expect(list).toBeVisible();
      const state = `${colorScheme}, forced colours ${forcedColors}`;
      expect.soft(await axeFindings(page, '[role=search]'), state).toEqual([]);
    }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true });

  test('is one press away from any view', async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
  });

  test('a sentence that is chosen opens in the sources', async ({ page }) => {
    await openPage(page, 'tab=filter');
    await field(page).fill('predictable');
    const list = page.getByRole('listbox', { name: 'Search results' });
    await expect(list).toBeVisible();
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(320);
    await list.getByRole('option').last().tap();
    await expect(page.getByRole('button', { name: 'Sources' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect.poll(async () => (await hits(page)).length).toBeGreaterThan(0);
  });
});

test('where the browser gives no worker the page searches by itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await openPage(page, 'q=geneva');
  await expect(sentence(page)).toContainText('Containing “geneva”');
});

test('typing over ten thousand events keeps the page free', async ({ page }) => {
  test.slow();
  const compiled = JSON.stringify(makeCompiled({ seed: 1, events: 10_000 }));
  const headers = { 'content-type': 'application/json' };
  // In place of the page's own dataset, which is compiled already.
  await page.route(/assets\/dataset-[^/]*\.json$/, (route) =>
    route.fulfill({ body: compiled, headers }),
  );
  await openPage(page);
  await expect(sentence(page)).toContainText('10,000 events');
  await page.keyboard.press('/');
  await page.keyboard.type('g');
  await expect(sentence(page)).toContainText('of 10,000 events');

  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  for (const letter of 'eneva') {
    await page.keyboard.type(letter);
    await page.waitForTimeout(80);
  }
  await expect(sentence(page)).toContainText('Containing “geneva”');
  const longest = await page.evaluate(() =>
    Math.max(0, ...(window as unknown as { durations: number[] }).durations),
  );
  // Alone on a machine it is below 50 ms; here several browsers share one.
  expect(longest).toBeLessThan(400);
});
