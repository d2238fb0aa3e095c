import { authored } from './expected.ts';
import { expect, openPage, pageUrl, readMarks, selected, settle, test } from './page.ts';

const [first, second] = authored.events as [
  (typeof authored.events)[number],
  (typeof authored.events)[number],
];
const theme = authored.themes[0]!;

test('what was chosen is in the address, and a copy of it opens the same view', async ({
  page,
  context,
}) => {
  await openPage(page);
  await page.locator('button[aria-pressed]').filter({ hasText: theme.name }).first().click();
  await page.getByRole('combobox', { name: /^Search/ }).fill('geneva');
  await expect(page.locator('.filter-sentence')).toContainText('geneva');
  // The list of results lies over the page.
  await page.keyboard.press('Escape');
  await page.getByRole('tab').nth(1).click();
  await page.locator('article mark').first().click();
  await expect.poll(() => page.url()).toMatch(/sel=.*theme=.*q=geneva.*open=b/);
  await settle(page);
  const there = {
    marks: await readMarks(page),
    sentence: await page.locator('.filter-sentence').innerText(),
    title: await page.getByRole('heading', { level: 2 }).allInnerTexts(),
  };

  const copy = await context.newPage();
  await openPage(copy, new URL(page.url()).hash.slice(1));
  await expect(copy.locator('.filter-sentence')).toHaveText(there.sentence);
  expect(await readMarks(copy)).toEqual(there.marks);
  expect(await copy.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(there.title);
  expect(new URL(copy.url()).hash).toBe(new URL(page.url()).hash);
});

test('back and forward walk through what was selected', async ({ page }) => {
  await openPage(page);
  const card = page.locator('section.evidence').getByRole('heading', { level: 2 });
  const start = await card.innerText();
  for (const { id, title } of [first, second]) {
    await page.locator(`[role=option][data-event="${id}"]`).dispatchEvent('click');
    await expect(card).toHaveText(title);
  }
  await page.goBack();
  await expect(card).toHaveText(first.title);
  expect(selected(page)).toBe(`event:${first.id}`);
  await page.goBack();
  await expect(card).toHaveText(start);
  expect(page.url()).toBe(pageUrl());
  await page.goForward();
  await page.goForward();
  await expect(card).toHaveText(second.title);
});

test('an address with unknown ids opens the page, says so, and keeps the rest', async ({
  page,
}) => {
  await openPage(page, `sel=event:no-such-event&theme=${theme.id},no-such-theme&q=summit`);
  const notice = page.getByRole('status').filter({ hasText: 'no-such-event' });
  await expect(notice).toContainText('no-such-theme');
  const chip = page.locator('button[aria-pressed]').filter({ hasText: theme.name }).first();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('combobox', { name: /^Search/ })).toHaveValue('summit');
  expect((await readMarks(page)).some((mark) => mark.isCurrent)).toBe(false);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

for (const garbage of ['%%%', '&&==&sel=::::&view=x..y&pin=:::', 'sel=event:%E0%A4%A', '<script>'])
  test(`the garbage “${garbage}” in the address opens the whole page`, async ({ page }) => {
    await openPage(page, garbage);
    await expect(page.locator('[role=option][data-event]').first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

test('the page is one whole in any folder: nothing is asked for outside of it', async ({
  page,
}) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(pageUrl())) outside.push(request.url());
  });
  page.on('response', (response) => {
    if (!response.ok()) outside.push(`${response.status()} ${response.url()}`);
  });
  await openPage(page);
  await page.waitForLoadState('networkidle');
  expect(outside).toEqual([]);
});

test('colours chosen by hand are in the address and win over the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPage(page, 'colours=light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: /^Colours/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => page.url()).toContain('colours=dark');
});
