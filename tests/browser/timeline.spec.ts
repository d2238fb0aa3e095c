import type { CDPSession, FrameLocator, Page } from '@playwright/test';
import { expect, holdBack, openPage, pageUrl, selected, test } from './page.ts';
import {
  DAY_EVENT,
  boxOf,
  drag,
  expectInPlot,
  expectKept,
  inAddress,
  lengthOf,
  openMenu,
  pointAt,
  rest,
  timeline,
  view,
  viewAfter,
} from './timelinePage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Zoomed in to some months, with room on both sides. */
const ZOOMED = 'view=18640..18690';

test.describe('the wheel', () => {
  test('zooms about the pointer, from its first turn on', async ({ page }) => {
    await openPage(page);
    const mark = timeline(page).locator(`[data-event="${DAY_EVENT.id}"]`);
    const xOf = () =>
      mark.evaluate((g) => Number(/translate\(([-\d.]+)px/.exec(g.getAttribute('style')!)![1]));
    const before = await xOf();
    const plot = await boxOf(timeline(page));
    await page.mouse.move(plot.x + before + 6, plot.y + 14);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => lengthOf(page)).toBeLessThan(Infinity);
    expect(Math.abs((await xOf()) - before)).toBeLessThan(1.5);
    await page.mouse.wheel(0, 3000);
    expect(await view(page)).toBeNull();
  });

  test('pans when it turns sideways', async ({ page }) => {
    await openPage(page, ZOOMED);
    await pointAt(page);
    const [from, to] = (await view(page))!;
    await page.mouse.wheel(120, 0);
    const [newFrom, newTo] = await viewAfter(page, [from, to]);
    expect(newFrom).toBeGreaterThan(from);
    expect(newTo - newFrom).toBeCloseTo(to - from, 0);
  });

  test('leads no further than the ends of time and a few days', async ({ page }) => {
    await openPage(page);
    await pointAt(page);
    const turn = async (x: number, y: number) => {
      await page.mouse.wheel(x, y);
      return view(page);
    };
    // Until turning the wheel changes nothing any more.
    let seen = await view(page);
    const isEnd = async (x: number, y: number) => {
      const before = seen;
      seen = await turn(x, y);
      return seen !== null && JSON.stringify(seen) === JSON.stringify(before);
    };
    await expect.poll(() => isEnd(0, -2500)).toBe(true);
    const nearest = await lengthOf(page);
    expect(nearest).toBeGreaterThan(1);
    expect(nearest).toBeLessThan(30);
    await expect.poll(() => isEnd(6400, 0)).toBe(true);
    expect(await lengthOf(page)).toBeCloseTo(nearest, 1);
  });
});

test.describe('dragging', () => {
  test('pans', async ({ page }) => {
    await openPage(page, ZOOMED);
    const [from, to] = (await view(page))!;
    const box = await boxOf(page.locator('.timeline-catch'));
    let seen: readonly [number, number] = [from, to];
    // The code for gestures comes with the first sign of a hand: one that is quicker drags again.
    await expect
      .poll(async () => {
        if (seen[0] === from) await drag(page, await pointAt(page), { x: -box.width / 10 });
        seen = (await view(page))!;
        return seen[0];
      })
      .not.toBe(from);
    const [newFrom, newTo] = seen;
    expect(newFrom - from).toBeCloseTo((to - from) / 10, 0);
    expect(newTo - newFrom).toBeCloseTo(to - from, 0);
  });

  test('in the overview draws a window, moves its ends and the whole of it', async ({ page }) => {
    await openPage(page);
    const overview = await boxOf(page.locator('.timeline-overview'));
    const y = overview.y + overview.height / 2;
    await drag(page, { x: overview.x + overview.width * 0.5, y }, { x: overview.width * 0.3 });
    const window = () => boxOf(page.locator('.timeline-window'));
    const drawn = await window();
    expect(drawn.x - overview.x).toBeCloseTo(overview.width * 0.5, -1);
    expect(drawn.width).toBeCloseTo(overview.width * 0.3, -1);

    await drag(page, { x: drawn.x + 1, y }, { x: 40 });
    const shorter = await window();
    expect(shorter.x - drawn.x).toBeCloseTo(40, -1);
    await drag(page, { x: shorter.x + shorter.width - 1, y }, { x: 30 });
    const longer = await window();
    expect(longer.width - shorter.width).toBeCloseTo(30, -1);

    await drag(page, { x: longer.x + longer.width / 2, y }, { x: -60 });
    const moved = await window();
    expect(moved.x - longer.x).toBeCloseTo(-60, -1);
    expect(moved.width).toBeCloseTo(longer.width, -1);

    const elsewhere = overview.x + overview.width * 0.25;
    await page.mouse.click(elsewhere, y);
    await rest(page);
    const clicked = await window();
    expect(clicked.x + clicked.width / 2).toBeCloseTo(elsewhere, -1);
  });
});

test('a double click on the ground zooms in', async ({ page }) => {
  await openPage(page);
  const at = await pointAt(page);
  await page.mouse.dblclick(at.x, at.y);
  await expect.poll(() => lengthOf(page)).toBeLessThan(Infinity);
  expect(selected(page)).toBeNull();
});

test.describe('a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('zooms by pinching, from the first touch on, and pans by one finger', async ({ page }) => {
    await openPage(page);
    const touch = await page.context().newCDPSession(page);
    const box = await boxOf(page.locator('.timeline-catch'));
    const [x, y] = [box.x + box.width * 0.6, box.y + box.height / 2];
    await fingers(touch, 'touchStart', [x - 30, x + 30], y);
    for (let i = 1; i <= 8; i += 1) {
      await page.waitForTimeout(30);
      await fingers(touch, 'touchMove', [x - 30 - i * 8, x + 30 + i * 8], y);
    }
    await fingers(touch, 'touchEnd', [], y);
    const pinched = await lengthOf(page);
    expect(pinched).toBeLessThan(Infinity);

    const [from] = (await view(page))!;
    await fingers(touch, 'touchStart', [x], y);
    for (let i = 1; i <= 8; i += 1) await fingers(touch, 'touchMove', [x - i * 12], y);
    await fingers(touch, 'touchEnd', [], y);
    expect((await view(page))![0]).toBeGreaterThan(from);
    expect(await lengthOf(page)).toBeCloseTo(pinched, 0);
  });
});

function fingers(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  xs: readonly number[],
  y: number,
): Promise<unknown> {
  const touchPoints = xs.map((x, id) => ({ x, y, id }));
  return session.send('Input.dispatchTouchEvent', { type, touchPoints });
}

test('the buttons zoom, fit, and show time to its true scale', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const once = await lengthOf(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const twice = await lengthOf(page);
  expect(twice).toBeLessThan(once);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect(await lengthOf(page)).toBeCloseTo(once, 0);
  await page.getByRole('button', { name: 'Fit all' }).first().click();
  await expect.poll(() => view(page)).toBeNull();
  const trueScale = page.getByRole('button', { name: /^True scale/ });
  await trueScale.click();
  await expect(trueScale).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: /\bunfold\b/i })).toHaveCount(0);
  await expectKept(page, () => page.locator('.timeline-tick-label').allInnerTexts());
});

test.describe('keys', () => {
  test('zoom, pan and fit', async ({ page }) => {
    await openPage(page, ZOOMED);
    await timeline(page).focus();
    await page.waitForLoadState('networkidle');
    const [from, to] = (await view(page))!;
    await page.keyboard.press('PageDown');
    expect((await view(page))![0] - from).toBeCloseTo(0.8 * (to - from), 0);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Shift+ArrowLeft');
    expect((await view(page))![0] - from).toBeCloseTo(-0.2 * (to - from), 0);
    await page.keyboard.press('Shift+ArrowRight');
    expect((await view(page))![0]).toBeCloseTo(from, 0);
    await page.keyboard.press('+');
    expect(await lengthOf(page)).toBeLessThan(to - from);
    await page.keyboard.press('-');
    expect(await lengthOf(page)).toBeCloseTo(to - from, 0);
    await page.keyboard.press('0');
    expect(await view(page)).toBeNull();
  });

  test('fit the selection, and what the filters leave', async ({ page }) => {
    await openPage(page, `sel=event:${DAY_EVENT.id}&standing=planned`);
    await timeline(page).focus();
    await page.keyboard.press('1');
    expect(await lengthOf(page)).toBeCloseTo(7, 0);
    await page.keyboard.press('0');
    await page.keyboard.press('2');
    await expectInPlot(page, '[data-event]');
  });

  test('draw all brackets, and none but the selection’s again', async ({ page }) => {
    await openPage(page);
    await timeline(page).focus();
    await page.keyboard.press('b');
    await expect.poll(() => inAddress(page, 'brackets')).toBe('all');
    // Their part of the page comes when it is asked for.
    await expect
      .poll(() => page.locator('.timeline-brackets-quiet circle').count())
      .toBeGreaterThan(3);
    await expectKept(page, () => page.locator('.timeline-brackets-quiet circle').count());
    await timeline(page).focus();
    await page.keyboard.press('b');
    await expect(page.locator('.timeline-brackets')).toHaveCount(0);
  });
});

test('the menu fits everything, the selection, and what the filters leave', async ({ page }) => {
  await openPage(page);
  await openMenu(page);
  await expect(page.getByRole('button', { name: 'Fit the selection' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await openPage(page, `sel=event:${DAY_EVENT.id}`);
  await openMenu(page);
  await page.getByRole('button', { name: 'Fit the selection' }).click();
  await expect(page.getByRole('button', { name: 'Fit the selection' })).toBeHidden();
  expect(await lengthOf(page)).toBeCloseTo(7, 0);
  await openMenu(page);
  await page.getByRole('button', { name: 'Fit what the filters leave' }).click();
  expect(await view(page)).toBeNull();
  await openMenu(page);
  await page.getByRole('checkbox', { name: /^True scale/ }).check();
  await expect(page.getByRole('button', { name: /\bunfold\b/i })).toHaveCount(0);
});

test('a menu whose code comes late opens to where there is room for it', async ({ page }) => {
  await openPage(page);
  const arrive = await holdBack(page, '**/assets/ViewMenu*.js');
  await page.getByRole('button', { name: 'More ways to see it' }).click();
  await expect(page.locator(':popover-open').getByText('One moment')).toBeInViewport();
  arrive();
  const popover = page.locator(':popover-open');
  const last = popover.getByRole('radio').last();
  await expect(last).toBeVisible();
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(await popover.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
});

test.describe('a folded stretch', () => {
  test('unfolds by its button and by a key, and folds again', async ({ page }) => {
    await openPage(page);
    const folds = page.getByRole('button', { name: /\bunfold\b/i });
    const count = await folds.count();
    expect(count).toBeGreaterThan(0);
    await folds.first().click();
    await expect(folds).toHaveCount(count - 1);
    const again = page.getByRole('button', { name: /^fold / });
    await again.first().focus();
    await page.keyboard.press('Enter');
    await expect(folds).toHaveCount(count);
    // Each button that goes hands the focus to the one that undoes it.
    await expect(folds.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(folds).toHaveCount(count - 1);
    await expect(again.first()).toBeFocused();
    await expectKept(page, () => folds.count());
  });

  test('unfolds by a click on its strip', async ({ page }) => {
    await openPage(page);
    const folds = page.getByRole('button', { name: /\bunfold\b/i });
    const count = await folds.count();
    const strip = await boxOf(page.locator('.timeline-fold-target').first());
    await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height - 3);
    await expect(folds).toHaveCount(count - 1);
  });
});

test.describe('within another page', () => {
  let frame: FrameLocator;
  const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
  /** Whether everything is in view, by what stands on the axis. */
  const canZoomOut = () => frame.getByRole('button', { name: 'Zoom out' }).isEnabled();

  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1300, height: 800 });
    await page.route(`${pageUrl()}host.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>An article</title>
          <body style="margin:0;height:4000px"><p style="height:100px">Above</p>
          <iframe src="./" title="Timeline" style="border:0;width:1280px;height:780px"></iframe>`,
      }),
    );
    await page.goto(`${pageUrl()}host.html`);
    frame = page.frameLocator('iframe');
    await frame.getByRole('listbox').waitFor();
    await frame.locator('[data-event]').first().waitFor();
  });

  async function wheelOverPlot(page: Page, deltaY: number): Promise<void> {
    const box = await boxOf(frame.locator('.timeline-catch'));
    await page.mouse.move(box.x + box.width * 0.6, box.y + 4);
    await page.mouse.wheel(0, deltaY);
    await page.waitForTimeout(400);
  }

  test('the wheel scrolls that page, and a hint says how to zoom', async ({ page }) => {
    await wheelOverPlot(page, 40);
    await expect(frame.getByText('Ctrl + scroll to zoom, or click first')).toBeVisible();
    expect(await scrolled(page)).toBeGreaterThan(0);
    expect(await canZoomOut()).toBe(false);
    await expect(frame.getByText('Ctrl + scroll to zoom, or click first')).toBeHidden();
  });

  test('the wheel zooms with Ctrl held', async ({ page }) => {
    await page.keyboard.down('Control');
    await wheelOverPlot(page, -120);
    await page.keyboard.up('Control');
    await expect.poll(canZoomOut).toBe(true);
    expect(await scrolled(page)).toBe(0);
  });

  test('the wheel zooms after a click inside, until Escape', async ({ page }) => {
    const box = await boxOf(frame.locator('.timeline-catch'));
    await page.mouse.click(box.x + box.width * 0.6, box.y + 4);
    await wheelOverPlot(page, -120);
    await expect.poll(canZoomOut).toBe(true);
    expect(await scrolled(page)).toBe(0);
    await page.keyboard.press('Escape');
    await wheelOverPlot(page, 60);
    expect(await scrolled(page)).toBeGreaterThan(0);
  });
});
