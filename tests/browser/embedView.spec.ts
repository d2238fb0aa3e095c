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

test('a picture says what its address filters by in vain', async ({ page, host }) => {
  await host.open(page, frameCode('embed=graph&theme=nothing', 560));
  const [frame] = await drawnFrames(page, 1);
  const told = frame!.getByRole('status').filter({ hasText: 'that this dataset does not have' });
  await expect(told).toContainText('nothing');
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
});
