import type { Locator, Page } from '@playwright/test';
import { authored } from './expected.ts';
import { expect, settle } from './page.ts';

/** A known day, far from the edges of anything else. */
export const DAY_EVENT = authored.events.find(({ date }) =>
  /^\d{4}-\d\d-\d\d$/.test((date as { edtf?: string } | null)?.edtf ?? ''),
)!;
/** One value of the address; null: it is not there. */
export function inAddress(page: Page, name: string): string | null {
  const parts = new URL(page.url()).hash.slice(1).split('&');
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** The days at the edges as the address has them; null: everything is in view. */
export async function view(page: Page): Promise<readonly [number, number] | null> {
  // A wheel that was just turned may not have been heard yet.
  await rest(page);
  await addressWritten(page);
  const [from, to] = (inAddress(page, 'view') ?? '').split('..').map(Number);
  return from === undefined || to === undefined ? null : [from, to];
}

/** The view once it is another than before: a busy page hears of a hand a moment later. */
export async function viewAfter(
  page: Page,
  before: readonly [number, number],
): Promise<readonly [number, number]> {
  let seen: readonly [number, number] | null = null;
  await expect.poll(async () => (seen = await view(page))).not.toEqual(before);
  if (!seen) throw new Error('Everything is in view');
  return seen;
}

/**
 * The address hears of a gesture when it is over, and waits a quarter of a second itself: by the
 * page's own clock, so that a busy machine makes no difference.
 */
async function addressWritten(page: Page): Promise<void> {
  await expect(page.locator('.timeline[data-moving]')).toHaveCount(0);
  const hash = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return location.hash;
  });
  await page.waitForURL((url) => url.hash === hash);
}

export async function lengthOf(page: Page): Promise<number> {
  const [from, to] = (await view(page)) ?? [0, Infinity];
  return to - from;
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not drawn`);
  return box;
}

/** Moves the pointer to bare ground, at a share of the plot's width. */
export async function pointAt(page: Page, share = 0.55): Promise<{ x: number; y: number }> {
  const at = await page.locator('.timeline-catch').evaluate((ground, wanted) => {
    const { left, width, top, bottom } = ground.getBoundingClientRect();
    for (let x = left + width * wanted; x < left + width; x += 10)
      for (let y = top + 3; y < bottom; y += 3)
        if (document.elementFromPoint(x, y) === ground) return { x, y };
    throw new Error('Marks are everywhere');
  }, share);
  await page.mouse.move(at.x, at.y);
  return at;
}

export async function drag(
  page: Page,
  from: { x: number; y: number },
  by: { x?: number; y?: number },
) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i += 1)
    await page.mouse.move(from.x + ((by.x ?? 0) * i) / 6, from.y + ((by.y ?? 0) * i) / 6);
  await page.mouse.up();
  await rest(page);
}

/** Waits until what a hand did last is drawn: it is written at the next frame. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await settle(page);
}

export const timeline = (page: Page) => page.getByRole('listbox', { name: /^Timeline/ });
export const head = (page: Page, name: RegExp) =>
  page.getByRole('toolbar', { name: 'Lanes' }).getByRole('button', { name });
/** What can be done with lanes comes with the first sign of a person. */
async function lanesReady(page: Page) {
  await page.dispatchEvent('body', 'pointermove', { movementX: 1 });
  const toolbar = page.getByRole('toolbar', { name: 'Lanes' });
  await expect(toolbar).toBeAttached();
  return toolbar;
}

/** The names of the lanes from the top. */
export async function laneNames(page: Page) {
  const toolbar = await lanesReady(page);
  return toolbar
    .locator('[data-head=fold]')
    .evaluateAll((heads) =>
      heads
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((button) => button.getAttribute('aria-label')!.split(',')[0]),
    );
}
export const openMenu = async (page: Page) => {
  // The menu comes when somebody is there.
  await pointAt(page);
  await page.getByRole('button', { name: 'More ways to see it' }).click();
  await page.getByRole('button', { name: 'Fit the selection' }).waitFor();
};

/** Every mark of a kind that stands on the axis is within the plot. */
export async function expectInPlot(page: Page, selector: string) {
  await settle(page);
  const plot = await boxOf(page.locator('.timeline-catch'));
  for (const mark of await timeline(page).locator(selector).all()) {
    const box = await boxOf(mark);
    if (box.x + box.width < plot.x) continue;
    expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width + 24);
  }
}

/** What is seen is seen again after the page is opened anew at its address. */
export async function expectKept(page: Page, look: () => Promise<unknown>) {
  await settle(page);
  await addressWritten(page);
  const before = await look();
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('app:ready').length > 0);
  await expect.poll(look).toEqual(before);
}
