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
