import type { Page } from '@playwright/test';
import { expect, openPage, selected, settle, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The mark that the keyboard is at, with where it is drawn. */
async function active(page: Page): Promise<{ name: string; x: number; y: number }> {
  await settle(page);
  return page.getByRole('listbox').evaluate((list) => {
    const mark = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    if (!mark) throw new Error('The timeline has no active mark');
    const { left, top } = mark.getBoundingClientRect();
    return { name: mark.getAttribute('aria-label') ?? '', x: left, y: top };
  });
}

/** Comes to the timeline by keyboard; what keys do comes with that. */
async function enter(page: Page): Promise<void> {
  await page.getByRole('listbox').focus();
  await page.waitForLoadState('networkidle');
}

async function press(page: Page, key: string): Promise<{ name: string; x: number; y: number }> {
  await page.keyboard.press(key);
  return active(page);
}

test('the timeline is one stop of the Tab key', async ({ page }) => {
  await openPage(page);
  const stops: (string | null)[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.hasAttribute('data-seen')) return 'end';
      element.setAttribute('data-seen', '');
      return element.getAttribute('role');
    });
    if (stop === 'end') break;
    stops.push(stop);
  }
  expect(stops.filter((role) => role === 'listbox')).toHaveLength(1);
  expect(stops.filter((role) => role === 'option')).toHaveLength(0);
});

test('Home, End, left and right walk through every mark in order of time', async ({ page }) => {
  await openPage(page);
  const timeline = page.getByRole('listbox');
  await enter(page);
  const last = (await press(page, 'End')).name;
  // The first press leads to the first date, the second to what has none.
  await press(page, 'Home');
  const seen = [(await press(page, 'Home')).name];
  const count = await timeline.getByRole('option').count();
  while (seen.at(-1) !== last && seen.length <= count) {
    const { name } = await press(page, 'ArrowRight');
    seen.push(name);
  }
  expect(new Set(seen).size).toBe(count);
  expect((await press(page, 'ArrowLeft')).name).toBe(seen.at(-2));
});

test('up and down step from lane to lane', async ({ page }) => {
  await openPage(page);
  await enter(page);
  const start = await press(page, 'Home');
  const below = await press(page, 'ArrowDown');
  expect(below.y).toBeGreaterThan(start.y);
  const above = await press(page, 'ArrowUp');
  expect(above.y).toBeLessThan(below.y);
});

test('Enter selects and Escape lets go, and the place is kept', async ({ page }) => {
  await openPage(page);
  const timeline = page.getByRole('listbox');
  await enter(page);
  await press(page, 'Home');
  const at = await press(page, 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toMatch(/^event:/);
  await expect(timeline.locator('[aria-selected=true]')).toHaveAttribute('aria-label', at.name);
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toBeNull();
  expect((await active(page)).name).toBe(at.name);
});

test('plus and minus zoom, and zero shows everything again', async ({ page }) => {
  await openPage(page);
  await enter(page);
  await press(page, 'Home');
  await page.keyboard.press('+');
  await expect.poll(() => page.url()).toContain('view=');
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  await expect.poll(() => page.url()).not.toContain('view=');
});

test('the overview’s edges move with the arrow keys', async ({ page }) => {
  await openPage(page);
  const edge = page.getByRole('slider', { name: 'First day shown' });
  await edge.focus();
  for (let i = 0; i < 5; i += 1) await edge.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('view=');
});

test('the wheel zooms about the pointer and dragging pans', async ({ page }) => {
  await openPage(page);
  const box = await page.getByRole('listbox').boundingBox();
  if (!box) throw new Error('The timeline is not drawn');
  // Gestures load when a pointer first comes near; a reader turns the wheel more than once.
  await page.mouse.move(box.x + box.width * 0.6, box.y + 10);
  await expect(async () => {
    await page.mouse.wheel(0, -300);
    await expect.poll(() => page.url(), { timeout: 1000 }).toContain('view=');
  }).toPass();
  const zoomed = page.url();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).not.toBe(zoomed);
});

test('a slash reaches the search, and a question mark lists the keys', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await enter(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the arrow keys step through the marks of an article, and Enter selects', async ({ page }) => {
  await openPage(page);
  const marks = page.locator('article mark');
  await page.locator('article mark[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).not.toBeNull();
});
