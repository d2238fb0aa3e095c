import { authored } from './expected.ts';
import { drawnFrames, frameCode } from './hosts/hostPage.ts';
import { test } from './hosts/hostTest.ts';
import { expect } from './page.ts';

test('threads in the whole lead to words that are in sight, and no further', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  const parts = authored.events.flatMap(({ participants }) => participants ?? []);
  const countOf = (id: string) => parts.filter(({ actor }) => actor === id).length;
  const [busiest] = authored.actors.toSorted((a, b) => countOf(b.id) - countOf(a.id));
  await host.open(page, frameCode(`embed=whole&sel=actor:${busiest!.id}`, 640));
  const [frame] = await drawnFrames(page, 1);
  // What it takes to place many in little room comes after the first picture.
  await expect(frame!.locator('.graph-network')).toBeVisible();
  const arrow = frame!.locator('.threads-arrow');
  await expect(arrow).toHaveCount(1);
  const reader = (await frame!.locator('.reader-panel').boundingBox())!;
  const box = (await arrow.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(reader.y + reader.height);
});

test('a low frame begins with its selection in sight', async ({ page, host }) => {
  await page.setViewportSize({ width: 1200, height: 700 });
  const lowest = authored.themes.at(-1)!.id;
  const low = authored.events.find(({ themes }) => themes?.length === 1 && themes[0] === lowest)!;
  await host.open(page, frameCode(`embed=whole&sel=event:${low.id}`, 560));
  const [frame] = await drawnFrames(page, 1);
  await expect(frame!.locator(`.timeline [data-event="${low.id}"]`)).toBeInViewport();
});

test('a picture says what its address filters by in vain', async ({ page, host }) => {
  await host.open(page, frameCode('embed=graph&theme=nothing', 560));
  const [frame] = await drawnFrames(page, 1);
  const told = frame!.getByRole('status').filter({ hasText: 'that this dataset does not have' });
  await expect(told).toContainText('nothing');
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
});

test('a list begins near the event that is selected, and leads to what was before', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  // Known from elsewhere alone, it counts as undated: it stands at the end.
  const undated = authored.events.findLast(
    ({ date }) => (date as { basis?: string } | null)?.basis === 'background',
  )!;
  await host.open(page, frameCode(`embed=timeline&sel=event:${undated.id}`, 718));
  const [frame] = await drawnFrames(page, 1);
  const rows = frame!.locator('.event-list-item');
  await expect(rows).toHaveCount(10);
  const card = frame!.locator('.embed-evidence');
  await expect(card.locator('mark').first()).toBeVisible();
  const top = await card.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeLessThan(718 - 100);
  // An actor whom the card names is told in its place.
  const name = authored.actors.find(({ id }) => id === undated.participants![0]!.actor)!.name;
  await card.getByRole('button', { name, exact: true }).first().click();
  await expect(card.getByRole('heading', { name })).toBeInViewport();
  await frame!.getByRole('button', { name: /^Show \d+ earlier$/ }).click();
  await expect(frame!.getByRole('button', { name: /earlier$/ })).toHaveCount(0);
  await frame!.getByRole('button', { name: /^Show all/ }).click();
  await expect(rows).toHaveCount(authored.events.length);
});

test('stepping through a list by keyboard keeps the focus, the card in sight, and the rows', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const dated = authored.events.find(({ date }) =>
    /^\d{4}-\d\d$/.test((date as { edtf?: string } | null)?.edtf ?? ''),
  )!;
  await host.open(page, frameCode(`embed=timeline&sel=event:${dated.id}`, 600));
  const [frame] = await drawnFrames(page, 1);
  const next = frame!.getByRole('button', { name: 'Next event' });
  const current = frame!.locator('.event-list-row[aria-current]');
  const rows = frame!.locator('.event-list-item');
  await next.focus();
  for (let i = 0; i < 2; i += 1) {
    const title = await current.innerText();
    await page.keyboard.press('Enter');
    await expect(current).not.toHaveText(title, { useInnerText: true });
    await expect(next).toBeFocused();
    await expect(current).toBeInViewport({ ratio: 1 });
  }
  const count = await rows.count();
  await frame!.getByRole('button', { name: 'Close' }).focus();
  const id = await current.getAttribute('data-event');
  await page.keyboard.press('Enter');
  await expect(current).toHaveCount(0);
  await expect(frame!.locator(`.event-list-row[data-event="${id}"]`)).toBeFocused();
  expect(await rows.count()).toBe(count);
});

test('a list brings its last rows into sight, without moving the article', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const last = authored.events.filter(
    ({ date }) => (date as { basis?: string } | null)?.basis === 'background',
  );
  for (const { id } of last.slice(-3)) {
    await host.open(page, frameCode(`embed=timeline&sel=event:${id}`, 600));
    const [frame] = await drawnFrames(page, 1);
    await expect(frame!.locator('.event-list-row[aria-current]')).toBeInViewport({ ratio: 1 });
    await expect(frame!.locator('.embed-evidence')).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});
