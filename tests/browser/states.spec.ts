import type { Locator, Page } from '@playwright/test';
import { axeFindings, axeFindingsInBoth } from './axe.ts';
import { authored, ties } from './expected.ts';
import { expect, holdBack, openPage, pageUrl, test } from './page.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

const event = authored.events.toSorted((a, b) => b.importance - a.importance)[0]!;

/** The states that must look and read right, by the address that leads to each. */
const STATES: Readonly<Record<string, string>> = {
  'nothing selected': '',
  'an event selected': `sel=event:${event.id}`,
  'a tie selected': `sel=${ties[0]!.sel}`,
  'a filter that finds nothing': 'q=nobody%20ever%20wrote%20this',
  'an error': 'data=broken.json',
};

for (const viewport of SIZES)
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing in any state, and nothing moves or sticks out', async ({ page }) => {
      await page.route(`${pageUrl()}broken.json`, (route) =>
        route.fulfill({ body: '{"format": }' }),
      );
      for (const [state, hash] of Object.entries(STATES)) {
        await page.goto('about:blank');
        await openPage(page, hash);
        if (state === 'an error') await page.getByRole('alert').waitFor();
        // What axe looks for is in the widest or the narrowest.
        if (viewport !== SIZES[1]) expect.soft(await axeFindingsInBoth(page), state).toEqual([]);
        expect.soft(await overflow(page), `${state}: wider than the window by`).toBe(0);
        if (state !== 'an error') expect.soft(await layoutShift(page), state).toBe(0);
      }
    });
  });

test.describe('on a phone, by touch', () => {
  test.use({ viewport: SIZES[2], hasTouch: true });

  test('with everything open axe finds nothing, and every target is large or apart enough', async ({
    page,
  }) => {
    const { from, to } = authored.events.flatMap((each) => each.ties ?? [])[0]!;
    const hashes = [
      ...['timeline', 'actors', 'sources', 'filter'].map(
        (tab) => `sel=event:${event.id}&tab=${tab}`,
      ),
      `sel=actor:${from}`,
      `sel=${ties[0]!.sel}`,
      `sel=pair:${[from, to].toSorted().join('~')}`,
    ];
    for (const hash of hashes) {
      await page.goto('about:blank');
      await openPage(page, hash);
      await expect(page.locator('.evidence h2')).toBeVisible();
      const more = page.getByRole('button', { name: 'More evidence' });
      if ((await more.count()) > 0) await more.click();
      expect.soft(await axeFindings(page), hash).toEqual([]);
    }
  });
});

test('axe finds nothing in the dialogs, the popovers and the list of the graph', async ({
  page,
}) => {
  // A dozen states, each looked through whole.
  test.slow();
  await openPage(page);
  for (const name of ['Open a dataset', 'Keys']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect.soft(await axeFindings(page), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'List', exact: true }).click();
  expect.soft(await axeFindings(page), 'list of the graph').toEqual([]);
  for (const popover of await page.locator('button[popovertarget]').all()) {
    await popover.click();
    await page.locator(':popover-open').waitFor();
    // The page around it is as it was.
    const findings = await axeFindings(page, ':popover-open');
    expect.soft(findings, await popover.innerText()).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('what is slow to come says that it is on its way, where it will be', async ({ page }) => {
  const isOnItsWay = async (place: Locator) => {
    const status = place.getByRole('status').filter({ hasText: 'One moment' });
    await expect(status).toHaveCSS('opacity', '1');
    return status;
  };
  await openPage(page);
  const arrive = await holdBack(page, '**/assets/*.js');
  await page.locator('[role=option][data-event]').first().click();
  const card = page.locator('section.evidence');
  const inCard = await isOnItsWay(card);
  await page.getByRole('button', { name: 'When', exact: true }).click();
  const inPopover = await isOnItsWay(page.locator(':popover-open'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const above = page.locator('.waiting-above');
  await expect(above).toHaveCSS('opacity', '1');
  arrive();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  for (const status of [inCard, inPopover, above]) await expect(status).toHaveCount(0);
  await expect(card.getByRole('heading', { level: 2 })).toBeVisible();
});

test('at 400 % zoom the page needs no scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const tab of ['timeline', 'actors', 'sources', 'filter']) {
    await page.goto('about:blank');
    await openPage(page, `sel=event:${event.id}&tab=${tab}`);
    expect.soft(await overflow(page), tab).toBe(0);
  }
});

test('with forced colours every mark is still drawn and sides have their letters', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPage(page, `sel=event:${event.id}`);
  await expect(page.locator('[role=option][aria-selected=true]')).toBeVisible();
  await expect(page.locator('svg .graph-letter').first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('a reader who asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page);
  await page.evaluate((id) => void (location.hash = `sel=event:${id}&theme=talks`), event.id);
  const longest = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const lengths = document
      .getAnimations()
      // That something is on its way appears after a time, and does not move.
      .filter((each) => !(each instanceof CSSAnimation && each.animationName === 'waiting'))
      .map(({ effect }) => effect?.getComputedTiming().endTime);
    return Math.max(0, ...lengths.map(Number));
  });
  expect(longest).toBeLessThan(20);
});

test('when the page says that it is ready, all three views are drawn', async ({ page }) => {
  await page.addInitScript(() => {
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      if (name === 'app:ready')
        document.documentElement.dataset['ready'] = [
          '[role=option]',
          'svg [data-actor]',
          'article mark',
        ]
          .map((selector) => (document.querySelector(selector) ? 'drawn' : selector))
          .join(' ');
      return mark(name, options);
    };
  });
  await openPage(page);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'drawn drawn drawn');
});

/** How much wider the page is than the window, px. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Cumulative layout shift since the page was opened. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Where nothing ever shifted, there is no report.
        setTimeout(() => resolve(0), 100);
      }),
  );
}
