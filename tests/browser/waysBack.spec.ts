import type { Page } from '@playwright/test';
import {
  eventsBehind,
  isBehind,
  placeMarks,
  roleDates,
  roles,
  sourceIds,
  ties,
  type PlacedMark,
} from './expected.ts';
import { act, expect, goTo, openPage, readMarks, selected, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(120_000);

for (const source of sourceIds)
  test(`every mark of source ${source} leads to exactly its events, by one click or two`, async ({
    page,
  }) => {
    await openPage(page, `open=${source}`);
    const marks = placeMarks(source, await readMarks(page));
    /** Marks of the same events offer the same lines: those of the first are taken. */
    const taken = new Set<string>();
    for (const [i, mark] of marks.entries()) {
      const titles = eventsBehind(source, mark).map(({ title }) => title);
      // A click on words of what is selected already would ask for what else there is.
      await goTo(page, `open=${source}`);
      const choices = await clickMark(page, i);
      if (choices) expect.soft(choices.toSorted(), mark.text).toEqual(titles.toSorted());
      if (selected(page)?.startsWith('event:')) {
        await expect.soft(cardTitle(page), mark.text).toHaveText(titles);
        continue;
      }
      expect.soft(await offered(page, titles), mark.text).toEqual(titles.toSorted());
      if (taken.has(titles.join('\n'))) continue;
      taken.add(titles.join('\n'));
      for (const title of titles) {
        await clickMark(page, i);
        await clickLine(page, title);
        await expect.soft(cardTitle(page), mark.text).toHaveText([title]);
        expect.soft((await readMarks(page))[i]?.isCurrent, `${title}: ${mark.text}`).toBe(true);
      }
    }
  });

test('every role and its date are offered by the marks of their words', async ({ page }) => {
  await openPage(page);
  for (const claim of [...roles, ...roleDates]) {
    const at = await firstMark(page, claim.evidence);
    if (!at) continue;
    await goTo(page, `open=${at.source}`);
    await clickMark(page, at.index);
    // Words on which nothing but the role rests lead to it at once.
    if (selected(page)?.startsWith('actor:')) {
      expect.soft(claim.sel).toContain(selected(page));
      continue;
    }
    const lines = await linesWith(page, claim.words);
    expect.soft(lines, claim.sel).not.toEqual([]);
  }
});

test('every tie of events is reached from the marks of its words in two clicks', async ({
  page,
}) => {
  await openPage(page);
  for (const claim of ties.filter(({ sel }) => !sel.includes('~role~'))) {
    const at = await firstMark(page, claim.evidence);
    if (!at) throw new Error(`No mark for ${claim.sel}`);
    await goTo(page, `open=${at.source}`);
    await clickMark(page, at.index);
    const reached: (string | null)[] = [];
    for (const line of await linesWith(page, claim.words)) {
      await clickLine(page, line);
      reached.push(selected(page));
      await goTo(page, `open=${at.source}`);
      await clickMark(page, at.index);
    }
    expect.soft(reached, claim.words.join(' and ')).toContain(claim.sel);
  }
});

function card(page: Page) {
  return page.locator('section.evidence');
}

function cardTitle(page: Page) {
  return card(page).getByRole('heading', { level: 2 });
}

/**
 * Clicks a mark. Where that offers several things it takes the words themselves, whose card lists
 * them all, and returns the titles of the events that were offered; else null.
 */
async function clickMark(page: Page, index: number): Promise<readonly string[] | null> {
  await act(
    page,
    (i) => document.querySelectorAll<HTMLElement>('article mark[data-passage]')[i]?.click(),
    index,
  );
  const menu = page.getByRole('menu');
  // The code of the menu and of the card comes with the first click.
  await menu.or(page.locator('section.evidence:not([data-empty])')).first().waitFor();
  const isOffered = await menu.isVisible();
  const titles = isOffered
    ? await menu.locator('[data-type=event] .reader-menu-name').allInnerTexts()
    : null;
  if (isOffered)
    await act(
      page,
      () => document.querySelector<HTMLElement>('[role=menuitem][data-type=passage]')?.click(),
      null,
    );
  await page.locator('section.evidence:not([data-empty])').waitFor();
  return titles;
}

/** The texts of all buttons of the card, its lists opened to their ends. */
async function allLines(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const buttons = () => [
      ...document.querySelectorAll<HTMLButtonElement>('section.evidence button'),
    ];
    for (const more of buttons().filter((button) => /^Show (all|\d)/.test(button.innerText)))
      more.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return buttons().map((button) => button.innerText.trim());
  });
}

async function linesWith(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const all = await allLines(page);
  return all.filter((line) => words.every((word) => line.includes(word)));
}

/** Those of the lines that are titles of events. */
async function offered(page: Page, titles: readonly string[]): Promise<readonly string[]> {
  const all = await allLines(page);
  return [...new Set(all.filter((line) => titles.includes(line)))].toSorted();
}

function clickLine(page: Page, text: string): Promise<void> {
  return act(
    page,
    (wanted) =>
      [...document.querySelectorAll<HTMLButtonElement>('section.evidence button')]
        .find((button) => button.innerText.trim() === wanted)
        ?.click(),
    text,
  );
}

const placed = new Map<string, readonly PlacedMark[]>();

/** The first mark, in any source, under which one of these quotes stands. */
async function firstMark(page: Page, quotes: Parameters<typeof isBehind>[2]) {
  for (const source of sourceIds) {
    if (!quotes.some((quote) => quote.source === source)) continue;
    let marks = placed.get(source);
    if (!marks) {
      await goTo(page, `open=${source}`);
      placed.set(source, (marks = placeMarks(source, await readMarks(page))));
    }
    const index = marks.findIndex((mark) => isBehind(source, mark, quotes));
    if (index >= 0) return { source, index };
  }
  return null;
}
