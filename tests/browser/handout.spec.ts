import { axeFindings } from './axe.ts';
import { authored, eventEvidence } from './expected.ts';
import { expect, openPage, settle, test } from './page.ts';

/** Sizes of a page in points, as Chromium writes them. */
const PAPERS = {
  a4: /MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/,
  letter: /MediaBox \[0 0 612 792\]/,
};

/** A text as it is compared: where a line ends is the page's business. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

for (const paper of ['a4', 'letter'] as const)
  for (const form of ['handout', 'worksheet'] as const)
    test(`a ${form} on ${paper} is a PDF of such pages`, async ({ page }) => {
      await openPage(page, `print=${form}:${paper}:7`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      const boxes = pdf.match(/MediaBox \[[^\]]*\]/g) ?? [];
      expect(pages.length).toBeGreaterThan(4);
      expect(pages.length).toBeLessThan(20);
      expect(boxes.length).toBeGreaterThan(0);
      for (const box of boxes) expect(box).toMatch(PAPERS[paper]);
    });

test('the handout lists every event with each of its words', async ({ page }) => {
  await openPage(page, 'print=handout:a4:0');
  await page.emulateMedia({ media: 'print' });
  const items = page.locator('.handout-event');
  await expect(items).toHaveCount(authored.events.length);
  for (const event of authored.events) {
    const item = items.filter({ has: page.getByRole('heading', { name: event.title }) });
    const text = plain((await item.first().textContent()) ?? '');
    for (const { exact, source } of eventEvidence(event).filter((quote) =>
      event.passages?.includes(quote),
    )) {
      expect(text).toContain(plain(exact));
      expect(text).toContain(source === 'a' ? 'A, ' : 'B, ');
    }
  }
  for (const part of ['data-timeline', 'data-graph'])
    await expect(page.locator(`svg[${part}]`)).toBeVisible();
});

test('paper has no controls, and is light even where the screen is dark', async ({ page }) => {
  await openPage(page, 'print=worksheet:a4:3&colours=dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const control of await page.locator('button, input, select').all())
    await expect(control).toBeHidden();
  const ink = await page
    .locator('.handout-sheet h1')
    .first()
    .evaluate((heading) => getComputedStyle(heading).color);
  const light = Number(/\d+/.exec(ink)![0]);
  expect(light).toBeLessThan(60);
});

test('no part of a sheet is wider than the paper', async ({ page }) => {
  for (const form of ['handout', 'worksheet']) {
    await openPage(page, `print=${form}:letter:0`);
    // As wide as the paper is without its margins.
    await page.setViewportSize({ width: 703, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.handout-sheet *:not(svg *)')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.getAttribute('class')),
    );
    expect(wide).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

test('a worksheet and its answers carry the same number, and change together', async ({ page }) => {
  await openPage(page, 'print=worksheet:a4:7');
  const asked = () => page.locator('.handout-sheet').first().locator('.worksheet-items').first();
  await expect(page.getByRole('heading', { name: 'Answers to worksheet 7' })).toBeVisible();
  const before = await asked().textContent();
  await page.getByRole('button', { name: 'Shuffle anew' }).click();
  await expect(page.getByRole('heading', { name: 'Answers to worksheet 8' })).toBeVisible();
  await expect(page.getByText('Worksheet 8', { exact: true })).toBeVisible();
  expect(await asked().textContent()).not.toBe(before);
  await page.getByLabel('Sheet number').fill('7');
  await page.getByLabel('Sheet number').press('Enter');
  await expect(page.getByRole('heading', { name: 'Answers to worksheet 7' })).toBeVisible();
  expect(await asked().textContent()).toBe(before);
  await expect.poll(() => page.url()).toContain('print=worksheet:a4:7');
});

test('the handout keeps to the filters, says so, and leads back to them', async ({ page }) => {
  await openPage(page, 'theme=talks&print=handout:a4:0');
  const talks = authored.events.filter(({ themes }) => themes.includes('talks'));
  await expect(page.locator('.handout-event')).toHaveCount(talks.length);
  await expect(page.locator('.handout-about')).toContainText('Talks');
  await expect(page.locator('.handout-url').last()).toHaveText(/#theme=talks$/);
  await expect(page.getByRole('img', { name: 'QR code of the address' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await settle(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.handout')).toHaveCount(0);
  expect(page.url()).toContain('#theme=talks');
});

test('a handout of what a search leaves waits for what it finds', async ({ page }) => {
  await openPage(page, 'q=taliban&print=handout:a4:0');
  await expect(page.locator('.handout-about')).toContainText(/containing “taliban”/i);
  const listed = await page.locator('.handout-event').count();
  expect(listed).toBeGreaterThan(0);
  expect(listed).toBeLessThan(authored.events.length);
});

test('axe finds nothing in either form', async ({ page }) => {
  for (const form of ['handout', 'worksheet']) {
    await openPage(page, `print=${form}:a4:0`);
    expect(await axeFindings(page)).toEqual([]);
  }
});
