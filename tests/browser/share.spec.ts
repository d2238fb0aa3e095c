import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { AuthoredDataset } from '../../src/dataset/authored.ts';
import { axeFindings } from './axe.ts';
import { authored } from './expected.ts';
import { LESSON } from './lesson.ts';
import { expect, openPage, pageUrl, settle, test } from './page.ts';

/** Not every form holds all that is meant: a calendar has no place for what has no date. */
const NARROWED = new RegExp(`-\\d+-of-${authored.events.length}-events\\.`);
/** Parts whose frame is waited for; that all of them show is said elsewhere. */
const SEEN: ReadonlySet<string> = new Set(['timeline', 'passage', 'story']);
const CHOSEN = authored.events.find(({ id }) => id === 'april-sanctions')!;

async function openShare(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
}

/** The address in the code that is offered. Not parsed in the page, whose policy minds its style. */
async function frameAddress(page: Page): Promise<string> {
  const code = await page.getByRole('textbox', { name: 'Code for your page' }).inputValue();
  const src = /^<iframe src="([^"]*)" [^<>]*><\/iframe>$/.exec(code)?.[1];
  return src?.replaceAll('&#39;', "'").replaceAll('&amp;', '&') ?? code;
}

test('the link of this view is copied, and the focus goes back to where it came from', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, 'sel=event:april-sanctions&theme=talks');
  await openShare(page, 'Link');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).first().click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('the page in a frame hands out its own address, not that of the file for frames', async ({
  page,
}) => {
  await page.goto(`${pageUrl()}embed.html#embed=whole&sel=event:april-sanctions`);
  await settle(page);
  const own = `${pageUrl()}#sel=event:april-sanctions`;
  await openShare(page, 'Link');
  await expect(page.getByRole('textbox', { name: 'This very view' })).toHaveValue(own);
  await expect(page.getByRole('textbox', { name: /^The selected event/ })).toHaveValue(own);
  await page.getByRole('tab', { name: 'Cite' }).click();
  const citation = page.getByRole('textbox', { name: 'Citation' });
  await expect(citation).toHaveValue(new RegExp(` ${own} \\(accessed `));
});

test('every part has its code, and the preview shows it at its height', async ({ page }) => {
  await openPage(page, 'sel=event:april-sanctions');
  await openShare(page, 'Embed');
  const preview = page.getByRole('region', { name: 'Preview' });
  const frame = preview.locator('iframe').contentFrame();
  await expect(frame.getByRole('heading', { name: CHOSEN.title })).toBeVisible();
  // As high as its content: nothing is cut off, nothing scrolls.
  await expect
    .poll(() => frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight))
    .toBe(0);
  for (const [name, hash] of [
    ['The whole', /^#embed=whole&/],
    ['Timeline', /^#embed=timeline&/],
    ['Graph', /^#embed=graph&/],
    ['Event', /^#embed=event&sel=event:april-sanctions$/],
    ['Quotation', /^#embed=passage&sel=passage:/],
    ['Tie', /^#embed=tie&sel=tie:/],
    ['Story', /^#embed=story&step=/],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    expect(new URL(await frameAddress(page)).hash).toMatch(hash);
    const part = /embed=(\w+)/.exec(await frameAddress(page))![1]!;
    if (SEEN.has(part)) await expect(frame.locator(`[data-part="${part}"]`)).toBeVisible();
  }
});

test('each data file is saved under a name that says what it is', async ({ page }) => {
  await openPage(page, 'theme=talks');
  await openShare(page, 'Data');
  for (const [name, ending, sign] of [
    ['Dataset (JSON)', /\.json$/, '"format": 1'],
    ['Table (CSV)', /\.csv$/, 'date in words'],
    ['TimelineJS (JSON)', /\.json$/, '"events"'],
    ['Calendar (iCalendar)', /\.ics$/, 'BEGIN:VEVENT'],
    ['Network (GEXF)', /\.gexf$/, '<gexf'],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save data' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(ending);
    expect(file.suggestedFilename()).toMatch(NARROWED);
    expect(await readFile(await file.path(), 'utf8')).toContain(sign);
  }
});

test('what the filters leave opens again to the same picture', async ({ page }) => {
  const files = new Map<string, string>();
  await page.route('**/*.saved.json', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    return route.fulfill({ contentType: 'application/json', body: files.get(name) });
  });
  const save = async (name: string) => {
    await openShare(page, 'Data');
    await page.getByRole('radio', { name: 'Dataset (JSON)' }).check();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save data' }).click();
    files.set(name, await readFile(await (await coming).path(), 'utf8'));
    await page.goto('about:blank');
  };
  await openPage(page);
  await save('whole.saved.json');
  for (const [filters, look] of [
    ['theme=pressure', ''],
    ['q=sanctions', '&lanes=source'],
    ['when=18718..18747', '&lanes=actor'],
  ] as const) {
    await openPage(page, `data=whole.saved.json&${filters}${look}`);
    const before = await page.evaluate(drawnPicture);
    expect.soft(before.marks.length, filters + look).toBeGreaterThan(1);
    expect.soft(before.actors.length, filters + look).toBeGreaterThan(1);
    await save('part.saved.json');
    await openPage(page, `data=part.saved.json${look}`);
    expect.soft(await page.evaluate(drawnPicture), filters + look).toEqual(before);
    await expect
      .soft(page.getByText(new RegExp(`^A part: \\d+ of ${authored.events.length} events ·`)))
      .toBeVisible();
    await page.goto('about:blank');
  }
});

test.describe('notes that do not arrive', () => {
  test.use({ mayMiss: /notes-/ });

  test('are not left out of a dataset that is saved', async ({ page }) => {
    await page.route('**/notes-*.json', (route) => route.fulfill({ status: 503 }));
    await openPage(page);
    await openShare(page, 'Data');
    await page.getByRole('radio', { name: 'Dataset (JSON)' }).check();
    const save = page.getByRole('button', { name: 'Save data' });
    await save.click();
    await expect(page.getByRole('alert')).toContainText(
      'The notes of the stories did not arrive (503).',
    );
    await page.unroute('**/notes-*.json');
    const coming = page.waitForEvent('download');
    await save.click();
    const file = JSON.parse(await readFile(await (await coming).path(), 'utf8')) as AuthoredDataset;
    const notes = (steps: typeof LESSON.steps) => steps.map((step) => step.notes ?? null);
    expect(notes(file.stories![0]!.steps)).toEqual(notes(LESSON.steps));
  });
});

test('axe finds nothing in any part, light or dark, and nothing is wider than a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPage(page, 'sel=event:april-sanctions');
  await openShare(page, 'Link');
  for (const name of ['Link', 'Embed', 'Cite', 'Picture', 'Data']) {
    await page.getByRole('tab', { name }).click();
    // What the frame shows is looked at with it.
    if (name === 'Embed')
      await expect(
        page.frameLocator('dialog iframe').getByRole('heading', { level: 1 }),
      ).toBeVisible();
    if (name === 'Picture') await expect(page.getByRole('figure').getByRole('img')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page, 'dialog', colorScheme)).toEqual([]);
    }
    const overflow = await page
      .getByRole('tabpanel')
      .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(overflow).toBe(0);
  }
});

/** Where lanes, marks, their names, actors and ties are drawn, each relative to its picture, whole px. */
function drawnPicture() {
  const placesOf = (area: string, parts: string) => {
    const around = document.querySelector(area)!.getBoundingClientRect();
    return [...document.querySelectorAll(`${area} :is(${parts})`)].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const places = [x - around.x, y - around.y, width, height].map(Math.round);
      return `${part.getAttribute('aria-label') ?? part.textContent} ${places.join(' ')}`;
    });
  };
  return {
    lanes: placesOf('.timeline', '[data-lane]'),
    marks: placesOf('.timeline', '[data-event], .mark-label'),
    axis: placesOf('.timeline', '.timeline-axis text'),
    actors: placesOf('.graph-stage', '[data-actor]'),
    ties: placesOf('.graph-stage', '[data-tie]'),
  };
}
