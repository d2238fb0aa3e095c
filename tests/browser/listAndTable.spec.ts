import type { Locator, Page } from '@playwright/test';
import { generateDataset } from '../fixtures/generate.ts';
import { axeFindingsInBoth } from './axe.ts';
import { authored } from './expected.ts';
import { expect, openPage, pageUrl, selected, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** More elements than this in a list are too many, whatever its length. */
const MOST_ROWS = 60;

const event = authored.events.toSorted((a, b) => b.importance - a.importance)[0]!;

function rowsOf(page: Page): Locator {
  return page.locator('.timeline-forms [data-row]');
}

/** Title of the row that the keyboard is at; null: it is elsewhere. */
function focusedRow(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-event]')?.getAttribute('data-event') ?? null,
  );
}

/** Whether a row is in view, whole. */
function isInView(page: Page, id: string): Promise<boolean> {
  return page.locator(`.timeline-forms [data-event="${id}"]`).evaluate((row) => {
    const box = row.getBoundingClientRect();
    const frame = row.closest('[role=region]')!.getBoundingClientRect();
    return box.height > 5 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
  });
}

test.describe('the choice of form', () => {
  test('is before the picture for whoever goes from element to element', async ({ page }) => {
    await openPage(page);
    const order = await page.evaluate(() => {
      const all = [...document.querySelectorAll('[role=radiogroup], button, [role=listbox]')];
      const place = (find: (element: Element) => boolean) => all.findIndex(find);
      return [
        place((element) => element.matches('[role=radiogroup]')),
        place((element) => element.textContent === 'Show the events as a list'),
        place((element) => element.matches('[role=listbox]')),
      ];
    });
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('leads from the keyboard straight into the list', async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Show the events as a list' }).press('Enter');
    await expect.poll(() => focusedRow(page)).not.toBeNull();
    expect(page.url()).toContain('as=list');
  });

  for (const viewport of [WIDE, PHONE])
    test(`shows the same events in every form at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await openPage(page);
      for (const [name, role] of [
        ['List', 'region'],
        ['Table', 'table'],
      ] as const) {
        await page.getByText(name, { exact: true }).locator('visible=true').first().click();
        await expect(page.locator('.timeline-forms').getByRole(role).first()).toBeVisible();
        const ids = await rowsOf(page).evaluateAll((rows) =>
          rows.map((row) => row.closest('[data-event]')?.getAttribute('data-event')),
        );
        expect(new Set(ids)).toEqual(new Set(authored.events.map(({ id }) => id)));
      }
      await page.getByText('Picture', { exact: true }).first().click();
      await expect(page.getByRole('listbox')).toBeVisible();
      expect(await overflow(page)).toBe(0);
    });
});

for (const form of ['list', 'table'] as const)
  test.describe(`the ${form}`, () => {
    test('shows what is selected elsewhere, and selects with Enter', async ({ page }) => {
      await openPage(page, `as=${form}&sel=event:${event.id}`);
      const row = page.locator(`.timeline-forms [data-event="${event.id}"]`);
      await expect(row).toHaveAttribute('aria-current', 'true');
      expect(await isInView(page, event.id)).toBe(true);

      await rowsOf(page).first().focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      const id = await focusedRow(page);
      await page.keyboard.press('Enter');
      await expect.poll(() => selected(page)).toBe(`event:${id}`);
      const title = authored.events.find((one) => one.id === id)!.title;
      await expect(page.locator('section.evidence').getByRole('heading').first()).toHaveText(title);
      await page.keyboard.press('Escape');
      await expect.poll(() => selected(page)).toBeNull();
      expect(await focusedRow(page)).toBe(id);
    });

    test('leaves out what the filters leave out, or dims it', async ({ page }) => {
      await openPage(page, `as=${form}&standing=planned`);
      const planned = authored.events.filter(({ standing }) => standing === 'planned').length;
      await expect(rowsOf(page)).toHaveCount(planned);
      await page.getByLabel('keep the others, dimmed').check();
      await expect(rowsOf(page)).toHaveCount(authored.events.length);
      const dimmed = page.locator('.timeline-forms [data-dimmed]');
      await expect(dimmed).toHaveCount(authored.events.length - planned);
    });

    for (const viewport of [WIDE, PHONE])
      test(`is clean for axe at ${viewport.width} px`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await openPage(page, `as=${form}&sel=event:${event.id}&standing=reported&dim=1`);
        await expect(rowsOf(page).first()).toBeVisible();
        expect(await axeFindingsInBoth(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      });

    test('is one stop of the Tab key, and at 400 % zoom the page does not scroll sideways', async ({
      page,
    }) => {
      await openPage(page, `as=${form}`);
      await expect(rowsOf(page).first()).toBeVisible();
      expect(await rowsOf(page).and(page.locator('[tabindex="0"]')).count()).toBe(1);
      await page.setViewportSize({ width: 320, height: 256 });
      await expect(rowsOf(page).first()).toBeAttached();
      await expect.poll(() => overflow(page)).toBe(0);
    });
  });

test('the table sorts by each of its columns, and the address says so', async ({ page }) => {
  await openPage(page, 'as=table');
  const titles = () => page.locator('.timeline-forms tbody th').allInnerTexts();
  const byTime = await titles();
  const heads = page.getByRole('columnheader');
  expect(await heads.allInnerTexts()).toEqual([
    'Date',
    'Event',
    'Who',
    'Standing',
    'Sources',
    'Passages',
  ]);
  await heads.filter({ hasText: 'Event' }).getByRole('button').click();
  const { compare } = new Intl.Collator('en', { numeric: true });
  expect(await titles()).toEqual(byTime.toSorted(compare));
  await heads.filter({ hasText: 'Passages' }).getByRole('button').click();
  await heads.filter({ hasText: 'Passages' }).getByRole('button').click();
  await expect.poll(() => page.url()).toContain('sort=-passages');
  const counts = (await page.locator('tbody .event-table-passages').allInnerTexts()).map(
    (text) => Number(text) || 0,
  );
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('with forced colours the selected row is told from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const form of ['list', 'table']) {
    await page.goto('about:blank');
    await openPage(page, `as=${form}&sel=event:${event.id}`);
    const borders = await rowsOf(page).evaluateAll((rows) =>
      rows.map((row) => {
        const box = row.querySelector('.event-list-words') ?? row.closest('tr')!.firstElementChild!;
        const { borderBottomColor, borderBottomWidth } = getComputedStyle(box);
        return `${borderBottomColor} ${borderBottomWidth}`;
      }),
    );
    const current = await rowsOf(page).evaluateAll((rows) =>
      rows.findIndex((row) => row.hasAttribute('aria-current')),
    );
    expect(borders.filter((border) => border === borders[current])).toHaveLength(1);
  }
});

test.describe('a dataset of 20,000 events', () => {
  const { json, texts } = generateDataset({
    seed: 3,
    events: 20_000,
    actors: 800,
    fromYear: 1142,
    toYear: 2025,
    withPassages: 0,
  });
  const dataset = JSON.parse(json) as { sources: { id: string; file?: string; text?: string }[] };
  for (const source of dataset.sources) {
    source.text = texts.get(source.file!)!;
    delete source.file;
  }
  const body = JSON.stringify(dataset);

  async function open(page: Page, hash: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await page.route(`${pageUrl()}many.json`, (route) => route.fulfill({ body, headers }));
    await page.goto(`${pageUrl()}#data=many.json&${hash}`);
    await expect(rowsOf(page).first()).toBeVisible({ timeout: 40_000 });
  }

  const scrollerOf = (page: Page) => page.locator('.timeline-forms [role=region]');

  async function scrollTo(page: Page, top: number): Promise<void> {
    await scrollerOf(page).evaluate((element, px) => void (element.scrollTop = px), top);
    await settled(page);
  }

  for (const form of ['list', 'table'] as const)
    test(`is a ${form} of few elements, walked through by keys, and scrolled on from what was selected`, async ({
      page,
    }) => {
      await page.setViewportSize(PHONE);
      await open(page, `as=${form}`);
      await test.step('few elements on a phone, wherever one is in it', () =>
        expectFewElements(page));
      await page.setViewportSize(WIDE);
      // A phone shows one panel at a time.
      await expect(page.locator('article').first()).toBeVisible();
      await expect(rowsOf(page).first()).toBeVisible();
      await settled(page);
      await test.step('few elements beside the other panels', () => expectFewElements(page));
      await scrollTo(page, 0);
      await test.step('keys never lose the focus', () => expectWalk(page));
      await scrollTo(page, 0);
      await test.step('it is scrolled on from what was selected', async () => {
        await rowsOf(page).nth(2).click();
        await settled(page);
        await scrollTo(page, 4000);
        expect(await scrollerOf(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(
          3500,
        );
      });
    });

  async function expectFewElements(page: Page): Promise<void> {
    const scroller = scrollerOf(page);
    const height = () => scroller.evaluate((element) => element.scrollHeight);
    await expect.poll(height).toBeGreaterThan(20_000 * 30);
    const seen = new Set<string>();
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      await scroller.evaluate((element, part) => {
        element.scrollTop = part * element.scrollHeight;
      }, share);
      await settled(page);
      expect(await rowsOf(page).count()).toBeLessThan(MOST_ROWS);
      expect(await gapsInView(scroller)).toBe(0);
      seen.add((await rowsOf(page).last().getAttribute('data-row'))!);
    }
    expect(seen.size).toBe(5);
    expect(await rowsOf(page).last().getAttribute('data-row')).toBe('19999');
  }

  async function expectWalk(page: Page): Promise<void> {
    await rowsOf(page).first().focus();
    const at = () =>
      page.evaluate(() => Number(document.activeElement?.getAttribute('data-row') ?? -1));
    for (const [key, from, to] of [
      ['ArrowDown', 1, 1],
      ['PageDown', 5, 30],
      ['End', 19_999, 19_999],
      ['PageUp', 19_960, 19_995],
      ['ArrowUp', 19_959, 19_994],
    ] as const) {
      await page.keyboard.press(key);
      await settled(page);
      expect(await at()).toBeGreaterThanOrEqual(from);
      expect(await at()).toBeLessThanOrEqual(to);
      expect(await isInView(page, (await focusedRow(page))!)).toBe(true);
    }
    // Scrolled far away by hand, the keyboard goes on from where it was.
    const before = await at();
    await scrollTo(page, 0);
    await page.keyboard.press('ArrowUp');
    await settled(page);
    expect(await at()).toBe(before - 1);
    expect(await isInView(page, (await focusedRow(page))!)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toBe(`event:${await focusedRow(page)}`);
  }

  test('keeps its place in other forms, sorts in a moment, and shows what is selected', async ({
    page,
  }) => {
    await open(page, 'as=list');
    const show = async (form: 'List' | 'Table') => {
      await page.getByText(form, { exact: true }).first().click();
      const shown =
        form === 'List'
          ? page.getByRole('region', { name: 'Events in order of time' })
          : page.getByRole('columnheader').first();
      await expect(shown).toBeVisible();
      await settled(page);
    };
    const scrollToShare = (share: number) =>
      scrollerOf(page).evaluate((element, part) => {
        element.scrollTop = part * element.scrollHeight;
      }, share);
    await scrollToShare(0.4);
    await settled(page);
    const top = () =>
      scrollerOf(page).evaluate((list) => {
        const frame = list.getBoundingClientRect();
        const rows = [...list.querySelectorAll('[data-event]')];
        const first = rows.find((row) => row.getBoundingClientRect().top > frame.top);
        return first?.getAttribute('data-event');
      });
    const before = await top();
    expect(before).toBeTruthy();
    await show('Table');
    await show('List');
    expect(await top()).toBe(before);

    await show('Table');
    const start = Date.now();
    await page.getByRole('columnheader', { name: 'Event' }).getByRole('button').click();
    await settled(page);
    expect(Date.now() - start).toBeLessThan(3000);
    await scrollToShare(0.5);
    await settled(page);
    await rowsOf(page).nth(10).click();
    const id = selected(page)!.slice('event:'.length);
    await show('List');
    expect(await isInView(page, id)).toBe(true);
  });
});

/** Waits until a scroll position is drawn. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Px of the view, below what stays at its top, that no row and no heading covers. */
function gapsInView(scroller: Locator): Promise<number> {
  return scroller.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    const boxes = [...element.querySelectorAll('.event-list-group, tr[data-event]')].map((row) =>
      row.getBoundingClientRect(),
    );
    let missing = 0;
    for (let y = frame.top + 50; y < frame.bottom - 30; y += 10)
      if (!boxes.some(({ top, bottom }) => top <= y && y <= bottom)) missing += 10;
    return missing;
  });
}

/** How much wider the page is than the window, px. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
