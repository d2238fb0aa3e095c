import type { Page } from '@playwright/test';
import { axeFindings, axeFindingsInBoth } from './axe.ts';
import {
  authored,
  coveredWords,
  eventEvidence,
  markedWords,
  placeMarks,
  sourceIds,
} from './expected.ts';
import { expect, openPage, readMarks, selected, settle, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PHONE = { width: 390, height: 844 };
const SIZES = [{ width: 1024, height: 768 }, PHONE] as const;
const SHARED = 'stable-and-predictable';
const [A = '', B = ''] = sourceIds;

/** Ids of the events that a source tells, by the author's file. */
function toldBy(source: string): ReadonlySet<string> {
  return new Set(
    authored.events
      .filter(
        ({ passages, cites }) =>
          (passages ?? []).some((quote) => quote.source === source) || cites?.includes(source),
      )
      .map(({ id }) => id),
  );
}

/** Words that several events rest on, and so lead to a choice. */
function sharedWords(page: Page) {
  return page.locator('article mark[role=link][data-events*=" "]').first();
}

test.describe('words that several things rest on', () => {
  test('offer them at a click, each previewed where it is pointed at', async ({ page }) => {
    await openPage(page);
    const words = sharedWords(page);
    const events = ((await words.getAttribute('data-events')) ?? '').split(' ');
    await words.click();
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    expect(selected(page)).toBeNull();
    for (const id of events) {
      const { title } = authored.events.find((each) => each.id === id)!;
      await expect(menu.getByRole('menuitem', { name: title }).first()).toBeVisible();
    }
    await menu.getByRole('menuitem').nth(1).hover();
    await expect(page.locator('mark[data-hovered]').first()).toBeVisible();
    await menu.getByRole('menuitem').nth(1).click();
    await expect.poll(() => selected(page)).toMatch(/^(event|actor|tie):/);
    await expect(menu).toHaveCount(0);
  });

  test('offer them to the keyboard, and Escape leads back to the words', async ({ page }) => {
    await openPage(page, `sel=event:${SHARED}`);
    const words = sharedWords(page);
    await words.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(words).toBeFocused();
    expect(selected(page)).toBe(`event:${SHARED}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toMatch(/^passage:/);
  });

  test('are not covered by what they offer, nor is the rest of their sentence', async ({
    page,
  }) => {
    await openPage(page, 'sel=event:april-sanctions');
    const words = page.locator('article mark[role=link]', { hasText: 'citing' }).first();
    await words.click();
    await expect(page.getByRole('menu')).toBeVisible();
    const covered = await words.evaluate((own) => {
      const menu = document.querySelector('[role=menu]')!.getBoundingClientRect();
      const passagesOf = (mark: Element) => mark.getAttribute('data-passage')!.split(' ');
      return [...document.querySelectorAll('article mark')]
        .filter((mark) => passagesOf(mark).some((id) => passagesOf(own).includes(id)))
        .flatMap((mark) => [...mark.getClientRects()])
        .filter(
          ({ left, right, top, bottom }) =>
            left < menu.right && right > menu.left && top < menu.bottom && bottom > menu.top,
        ).length;
    });
    expect(covered).toBe(0);
  });

  test('offer them within the window of a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await openPage(page, 'tab=sources');
    await sharedWords(page).click();
    const box = await page.getByRole('menu').boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(PHONE.width);
    expect(box!.y + box!.height).toBeLessThanOrEqual(PHONE.height);
  });
});

test('n and p step through the passages of the selection, over both sources', async ({ page }) => {
  await openPage(page, `sel=event:${SHARED}`);
  await page.locator('article mark[aria-current]').first().focus();
  await page.keyboard.press('n');
  await expect(page.getByText('2 of 2')).toBeVisible();
  await expect(page.locator('article mark[aria-current]:focus')).toContainText('The White House');
  await expect(page.getByRole('tab', { selected: true })).toContainText('Times of Israel');
  await page.keyboard.press('p');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect(page.getByRole('tab', { selected: true })).toContainText('News copy');
});

test('the link to words opens the page at those words', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, 'theme=talks');
  await page.getByRole('tab').last().click();
  await sharedWords(page).click();
  await page.getByRole('menuitem').last().click();
  const id = decodeURIComponent(selected(page)?.split(':')[1] ?? '');
  await page.getByRole('button', { name: 'Copy link to these words' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe(`#sel=passage:${encodeURIComponent(id)}`);
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForFunction(() => performance.getEntriesByName('app:ready').length > 0);
  const current = page.locator('article mark[aria-current]');
  await expect(current.first()).toBeInViewport();
  expect((await current.first().getAttribute('data-passage'))?.split(' ')).toContain(id);
});

test.describe('side by side', () => {
  test('says what both tell and what only one does, as the author’s file has it', async ({
    page,
  }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Side by side' }).click();
    const inA = toldBy(A);
    const inB = toldBy(B);
    const both = [...inA].filter((id) => inB.has(id)).length;
    await expect(page.getByText(/told by both/)).toContainText(
      `${both} events are told by both, ${inA.size - both} only by A, ${inB.size - both} only by B.`,
    );
    await expect(page.locator('.compare-events [data-compare]')).toHaveCount(
      new Set([...inA, ...inB]).size,
    );
    await expect(page.locator('.timeline')).toHaveCount(0);
    await page.getByRole('button', { name: 'One source' }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
  });

  test('the words of every event that both tell face each other at one height', async ({
    page,
  }) => {
    await openPage(page, `beside=${B}`);
    const inB = toldBy(B);
    const shared = [...toldBy(A)].filter((id) => inB.has(id));
    for (const id of shared) {
      await page.locator(`.compare-events [data-compare="${id}"]`).click();
      await settle(page);
      // Its own words: those of its date may stand above them.
      const tops = await page
        .locator('.compare-text')
        .evaluateAll((columns) =>
          columns.map((column) =>
            [...column.querySelectorAll('mark[aria-current]')].map(
              (mark) => mark.getBoundingClientRect().top,
            ),
          ),
        );
      const nearest = Math.min(...tops[0]!.flatMap((a) => tops[1]!.map((b) => Math.abs(a - b))));
      expect.soft(nearest, id).toBeLessThan(2);
    }
  });

  test('lines lead to the words wherever what comes above moves them', async ({ page }) => {
    await openPage(page, `beside=${B}`);
    const lines = page.locator('.compare-lines path');
    const drawn = () => lines.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    const before = await drawn();
    expect(before.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Coverage' }).click();
    await expect(page.locator('.reader-coverage')).toHaveCount(2);
    await settle(page);
    const after = await drawn();
    expect(after).not.toEqual(before);
    // Nothing has moved since: drawn anew they are the same.
    await page
      .locator('.compare-text .reader-panel')
      .first()
      .evaluate(async (view) => {
        view.dispatchEvent(new Event('scroll'));
        for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
      });
    expect(await drawn()).toEqual(after);
  });

  test('shows who says “stable and predictable” and who “predictability and stability”', async ({
    page,
  }) => {
    await openPage(page, `beside=${B}&sel=event:${SHARED}`);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('reader-wording') ?? [])].map(String).join('|'),
    );
    expect(marked).toContain('predictability and stability');
    expect(marked).toContain('stable and predictable');
    await page.getByRole('button', { name: 'Words', exact: true }).click();
    // Whoever is sent the address sees the same.
    await expect.poll(() => page.url()).toContain('&words=1');
    await page.reload();
    const row = page.locator(`.compare-facing li:has([data-compare="${SHARED}"])`);
    await expect(row.locator('.compare-side').first().locator('em')).toContainText([
      'predictability and stability',
    ]);
    await expect(row.locator('.compare-side').last().locator('em').last()).toContainText(
      'stable and predictable',
    );
  });

  test('n and the buttons step through what both tell', async ({ page }) => {
    await openPage(page, `beside=${B}`);
    await page.getByRole('button', { name: 'Next event that both tell' }).click();
    await expect.poll(() => selected(page)).toMatch(/^event:/);
    const first = selected(page);
    await page.keyboard.press('n');
    await expect.poll(() => selected(page)).not.toBe(first);
    await page.keyboard.press('p');
    await expect.poll(() => selected(page)).toBe(first);
  });

  test('marks in each text exactly the words of what is selected', async ({ page }) => {
    const event = authored.events.find(({ id }) => id === SHARED)!;
    await openPage(page, `beside=${B}&sel=event:${SHARED}`);
    const all = await readMarks(page);
    for (const source of [A, B]) {
      const own = all.filter(({ passages }) => passages[0]?.startsWith(`${source}:`));
      const current = placeMarks(source, own).filter((mark) => mark.isCurrent);
      expect(markedWords(source, current)).toEqual(coveredWords(source, eventEvidence(event)));
    }
  });
});

test('coverage says of each source what the compiler counts, and which event hangs by one sentence', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Coverage' }).click();
  const counts = await page.evaluate(async () => {
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    const response = await fetch(files.find((name) => name.endsWith('.json'))!);
    const { sources } = (await response.json()) as {
      sources: { coverage: { cited: number; sentences: number } }[];
    };
    return sources.map(({ coverage }) => coverage);
  });
  const region = page.getByRole('region', { name: /How much of the sources/ });
  for (const [i, { cited, sentences }] of counts.entries()) {
    await expect(region.locator('li').nth(i)).toContainText(`${cited} of ${sentences} sentences`);
    await page.getByRole('tab').nth(i).click();
    await expect(page.locator('.reader-sentence')).not.toHaveCount(0);
    const backs = await page
      .locator('.reader-sentence')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['backs']));
    expect(backs).toHaveLength(sentences);
    expect(backs.filter((level) => level !== '0')).toHaveLength(cited);
  }
  await region.getByText(/rest on a single sentence/).click();
  await region.getByRole('button').first().click();
  await expect.poll(() => selected(page)).toMatch(/^event:/);
});

for (const viewport of SIZES)
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('axe finds nothing side by side, in the words and in coverage', async ({ page }) => {
      for (const hash of [
        `beside=${B}`,
        `beside=${B}&sel=event:${SHARED}`,
        'coverage=1&reader=1',
        `coverage=1&beside=${B}`,
      ]) {
        await page.goto('about:blank');
        await openPage(page, `${hash}&tab=sources&words=0`);
        await page.locator('article').first().waitFor();
        expect.soft(await axeFindingsInBoth(page), hash).toEqual([]);
      }
      await page.getByRole('button', { name: 'Words', exact: true }).click();
      expect(await axeFindingsInBoth(page)).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
    });
  });

test('at 400 % zoom two sources and coverage need no scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const hash of [`beside=${B}&sel=event:${SHARED}`, 'coverage=1']) {
    await page.goto('about:blank');
    await openPage(page, `${hash}&tab=sources&words=0`);
    await page.locator('article').first().waitFor();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(wider, hash).toBe(0);
  }
});
