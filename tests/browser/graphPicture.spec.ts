import type { Locator, Page } from '@playwright/test';
import { generateDataset } from '../fixtures/generate.ts';
import { axeFindings } from './axe.ts';
import { expect, openPage, pageUrl, selected, settle, test } from './page.ts';
import { inAddress } from './timelinePage.ts';

/** More actors than any picture holds, in one file: the texts stand in it. */
const LARGE = (() => {
  const { json, texts } = generateDataset({
    seed: 5,
    events: 1500,
    actors: 2400,
    fromYear: 1990,
    toYear: 2021,
    withPassages: 0.3,
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

async function openLarge(page: Page, hash = ''): Promise<Locator> {
  const headers = { 'content-type': 'application/json' };
  await page.route(`${pageUrl()}large.json`, (route) => route.fulfill({ body: LARGE, headers }));
  await openPage(page, `data=large.json${hash}`);
  const network = page.locator('.graph-network');
  await expect(network.locator('[data-actor]').first()).toBeAttached();
  return network;
}

/** The graph's stage once everybody has a place. */
async function openGeneva(page: Page, hash = ''): Promise<Locator> {
  await openPage(page, hash);
  const picture = page.locator('.graph-picture');
  await expect(picture.locator('[data-actor]').first()).toBeAttached();
  return picture;
}

/** The middle of an actor's disc, in the window. */
async function middleOf(actor: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = (await actor.locator('.graph-disc').boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, dx: number, dy: number) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 3 });
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 3 });
  await page.mouse.up();
}

/** How far apart two actors are shown. */
async function distance(one: Locator, two: Locator): Promise<number> {
  const [a, b] = [await middleOf(one), await middleOf(two)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

test.describe('the picture of few', () => {
  test('shows whole names, none on another or on a node', async ({ page }) => {
    const picture = await openGeneva(page);
    const boxes = await picture.evaluate((svg) =>
      [...svg.querySelectorAll('.graph-label, .graph-disc')].map((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return { left, right, top, bottom, text: part.textContent };
      }),
    );
    for (const [i, a] of boxes.entries()) {
      expect(a.text).not.toContain('…');
      for (const b of boxes.slice(i + 1)) {
        const touches =
          a.left < b.right - 1 &&
          b.left < a.right - 1 &&
          a.top < b.bottom - 1 &&
          b.top < a.bottom - 1;
        expect(touches, `${a.text} on ${b.text}`).toBe(false);
      }
    }
  });

  test('zooms by wheel, button and key, and the ground can be dragged then', async ({ page }) => {
    const picture = await openGeneva(page);
    const [one, two] = [
      picture.locator('[data-actor=biden]'),
      picture.locator('[data-actor=putin]'),
    ];
    const before = await distance(one, two);
    const { x, y } = await middleOf(one);
    await page.mouse.move(x, y);
    // The code for gestures comes with the first movement.
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -40);
        return distance(one, two);
      })
      .toBeGreaterThan(before * 1.1);
    const after = await middleOf(one);
    expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(4);
    await page.getByRole('button', { name: 'Fit the graph' }).click();
    await expect.poll(() => distance(one, two)).toBeCloseTo(before, 0);
    await one.focus();
    await page.keyboard.press('+');
    await expect.poll(() => distance(one, two)).toBeGreaterThan(before * 1.4);
    const { x: left, y: top } = (await picture.boundingBox())!;
    const held = await middleOf(one);
    await drag(page, { x: left + 8, y: top + 120 }, 40, 10);
    await expect.poll(async () => (await middleOf(one)).x - held.x).toBeGreaterThan(20);
    expect(selected(page)).toBeNull();
    await one.focus();
    await page.keyboard.press('0');
    await expect.poll(() => distance(one, two)).toBeCloseTo(before, 0);
  });

  test('keeps an actor where it was dragged to, also zoomed, after a reload', async ({ page }) => {
    const picture = await openGeneva(page);
    const actor = picture.locator('[data-actor=sullivan]');
    const other = picture.locator('[data-actor=putin]');
    await page.getByRole('button', { name: 'Enlarge the graph' }).click();
    const stood = await middleOf(other);
    const from = await middleOf(actor);
    // The code for gestures comes with the first movement; a reader tries again.
    await expect(async () => {
      await drag(page, from, 30, -24);
      await expect.poll(() => inAddress(page, 'pin'), { timeout: 3000 }).toMatch(/^sullivan:/);
    }).toPass();
    expect(await middleOf(other)).toEqual(stood);
    const to = await middleOf(actor);
    expect(Math.hypot(to.x - from.x - 30, to.y - from.y + 24)).toBeLessThan(3);
    await page.getByRole('button', { name: 'Fit the graph' }).click();
    const dropped = await middleOf(actor);
    await page.reload();
    await expect
      .poll(async () => {
        const { x, y } = await middleOf(actor);
        return Math.hypot(x - dropped.x, y - dropped.y);
      })
      .toBeLessThan(1.5);
  });

  test('names make way for an actor that was dragged among them', async ({ page }) => {
    await openGeneva(page, 'pin=biden:0.2631:0.6147');
    const names = () =>
      page.locator('.graph-picture').evaluate((svg) => {
        const boxes = (selector: string) =>
          [...svg.querySelectorAll(selector)].map((part) => ({
            text: part.textContent,
            actor: part.closest('[data-actor]')!.getAttribute('data-actor'),
            box: part.getBoundingClientRect(),
          }));
        const parts = [...boxes('.graph-label'), ...boxes('.graph-disc')];
        return boxes('.graph-label')
          .filter(({ actor, box }) =>
            parts.some(
              (other) =>
                other.actor !== actor &&
                other.box.left < box.right - 1 &&
                other.box.right > box.left + 1 &&
                other.box.top < box.bottom - 1 &&
                other.box.bottom > box.top + 1,
            ),
          )
          .map(({ text }) => text);
      });
    await expect.poll(names).toEqual([]);
  });

  test('with too little room it says how many names it shows, and leads to all', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await openPage(page, 'sel=event:april-sanctions');
    const note = page.getByRole('button', { name: /^\d+ of \d+ names/ });
    const [named = 0, all = 0] = ((await note.textContent()) ?? '').match(/\d+/g)!.map(Number);
    expect(named).toBeGreaterThanOrEqual(0.85 * all);
    expect(named).toBeLessThan(all);
    expect(await axeFindings(page, '.graph')).toEqual([]);
    await note.click();
    await expect(page.locator('.graph')).toContainText('Russian Security Council');
  });

  test('two actors are chosen with Shift, by click and by key', async ({ page }) => {
    const picture = await openGeneva(page);
    const [biden, lavrov] = [
      await middleOf(picture.locator('[data-actor=biden]')),
      await middleOf(picture.locator('[data-actor=lavrov]')),
    ];
    await page.mouse.click(biden.x, biden.y);
    await expect.poll(() => selected(page)).toBe('actor:biden');
    await page.keyboard.down('Shift');
    await page.mouse.click(lavrov.x, lavrov.y);
    await page.keyboard.up('Shift');
    await expect.poll(() => selected(page)).toMatch(/^pair:biden(~|%7E)lavrov$/);
    await picture.locator('[data-actor=putin]').focus();
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => selected(page)).toMatch(/^pair:biden(~|%7E)putin$/);
    await settle(page);
    await expect(picture.locator('.graph-tie.graph-lit').first()).toBeAttached();
    expect(await axeFindings(page, '.graph')).toEqual([]);
  });
});

test.describe('the picture of many', () => {
  test('holds a thousand actors and says how many more there are', async ({ page }) => {
    const network = await openLarge(page);
    await expect(network).toHaveAttribute('data-actors', '1000');
    await expect(page.locator('.graph-foot')).toContainText(/and [\d,]+ more/);
    // Something is painted: a canvas without anything is a few hundred characters.
    const ground = network.locator('canvas').first();
    await expect
      .poll(() => ground.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length))
      .toBeGreaterThan(20_000);
  });

  test('shows more names the nearer one comes: by wheel, button and key', async ({ page }) => {
    const network = await openLarge(page);
    const names = () =>
      network
        .locator('[data-actor]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-actor')).join(' '));
    const before = await names();
    const box = (await network.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -60);
        return network.getAttribute('data-zoomed');
      })
      .toBe('true');
    await expect.poll(names).not.toBe(before);
    await page.getByRole('button', { name: 'Fit the graph' }).click();
    await expect.poll(names).toBe(before);
    await network.locator('[tabindex="0"]').focus();
    await page.keyboard.press('+');
    await expect(network).toHaveAttribute('data-zoomed', 'true');
    await page.keyboard.press('0');
    await expect(network).not.toHaveAttribute('data-zoomed');
  });

  test('an actor is found under the pointer, chosen, and joined with another by key', async ({
    page,
  }) => {
    const network = await openLarge(page);
    const actor = network.locator('[data-actor]').nth(3);
    const id = await actor.getAttribute('data-actor');
    const { x, y } = await middleOf(actor);
    await page.mouse.click(x, y);
    await expect.poll(() => selected(page)).toBe(`actor:${id}`);
    await network.locator(`[data-actor="${id}"]`).focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-actor')))
      .not.toBe(id);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => selected(page)).toContain('pair:');
    expect(selected(page)).toContain(id);
    await settle(page);
    expect(await axeFindings(page, '.graph')).toEqual([]);
  });

  test('a node that is dragged keeps its place, and nobody else moves', async ({ page }) => {
    const network = await openLarge(page);
    const ids = await network
      .locator('[data-actor]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-actor')!));
    const [moved, still] = [ids[0]!, ids[4]!];
    const node = network.locator(`[data-actor="${moved}"]`);
    const stood = await middleOf(network.locator(`[data-actor="${still}"]`));
    const from = await middleOf(node);
    await expect
      .poll(async () => {
        await drag(page, from, 14, 6);
        return inAddress(page, 'pin');
      })
      .toContain(moved);
    const to = await middleOf(node);
    expect(Math.hypot(to.x - from.x - 14, to.y - from.y - 6)).toBeLessThan(3);
    const left = network.locator(`[data-actor="${still}"]`);
    if ((await left.count()) > 0) expect(await middleOf(left)).toEqual(stood);
  });

  test('is readable where the reader has colours of their own', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const network = await openLarge(page);
    await expect(network.locator('[data-actor]').first()).toBeAttached();
  });
});
