import type { Page } from '@playwright/test';
import {
  eventsBehind,
  isBehind,
  placeMarks,
  roleDates,
  roles,
  sourceIds,
  ties,
  type Claim,
} from './expected.ts';
import { expect, openPage, readMarks, readMarksAt, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(120_000);

/** What the reader and the card do for somebody who presses words and lines. */
interface Ways {
  /** What is selected, as the address has it; null: nothing. */
  readonly selected: () => string | null;
  readonly cardTitles: () => readonly string[];
  /**
   * Presses a mark. Where that offers several things it takes the words themselves, whose card
   * lists them all, and returns the titles of the events that were offered; else null.
   */
  readonly pressMark: (index: number) => Promise<readonly string[] | null>;
  /** The texts of all buttons of the card, its lists opened to their ends. */
  readonly lines: () => Promise<readonly string[]>;
  readonly pressLine: (text: string) => Promise<void>;
}

declare global {
  // oxlint-disable-next-line no-var -- it is the page's
  var ways: Ways;
}

/** Runs in the page: lets it press its own words and lines. */
function addWays(): void {
  const wordsOf = (element: HTMLElement) => element.innerText.trim();
  const buttons = () => [
    ...document.querySelectorAll<HTMLButtonElement>('section.evidence button'),
  ];
  const card = () => document.querySelector('section.evidence:not([data-empty])');
  const menu = () => document.querySelector('[role=menu]');
  const press = (element: HTMLElement | null | undefined, what: string) => {
    if (!element) throw new Error(`Not there to be pressed: ${what}`);
    return hand.act(() => element.click());
  };
  const ways: Ways = {
    selected: () => {
      const parts = location.hash.slice(1).split('&');
      return parts.find((part) => part.startsWith('sel='))?.slice('sel='.length) ?? null;
    },
    cardTitles: () =>
      [...document.querySelectorAll<HTMLElement>('section.evidence h2')].map(wordsOf),
    pressMark: async (index) => {
      const marks = document.querySelectorAll<HTMLElement>('article mark[data-passage]');
      await press(marks[index], `mark ${index}`);
      // The code of the menu and of the card comes with the first click.
      await hand.until(() => menu() ?? card(), 'a menu or a card');
      const offer = menu();
      if (!offer) return null;
      const names = offer.querySelectorAll<HTMLElement>('[data-type=event] .reader-menu-name');
      const titles = [...names].map(wordsOf);
      await press(offer.querySelector<HTMLElement>('[data-type=passage]'), 'the words themselves');
      await hand.until(card, 'a card');
      return titles;
    },
    lines: async () => {
      for (const more of buttons().filter((button) => /^Show (all|\d)/.test(button.innerText)))
        more.click();
      await new Promise(requestAnimationFrame);
      return buttons().map(wordsOf);
    },
    pressLine: (text) =>
      press(
        buttons().find((button) => wordsOf(button) === text),
        text,
      ),
  };
  Object.assign(window, { ways });
}

test.beforeEach(({ page }) => page.addInitScript(addWays));

for (const source of sourceIds)
  test(`every mark of source ${source} leads to exactly its events, by one click or two`, async ({
    page,
  }) => {
    await openPage(page, `open=${source}`);
    const marks = placeMarks(source, await readMarks(page));
    expect(marks.length).toBeGreaterThan(0);
    const wanted = marks.map((mark) => eventsBehind(source, mark).map(({ title }) => title));
    const reached = await page.evaluate(
      async ({ hash, marks: all }) => {
        const found = [];
        /** The line of an event is the same wherever it is offered: the first is followed. */
        const followed = new Set<string>();
        for (const [i, titles] of all.entries()) {
          // A click on words of what is selected already would ask for what else there is.
          await hand.goTo(hash);
          const choices = await ways.pressMark(i);
          const isAtOnce = ways.selected()?.startsWith('event:') === true;
          const atOnce = isAtOnce ? ways.cardTitles() : null;
          const lines = isAtOnce ? [] : await ways.lines();
          const led = [];
          const first = isAtOnce ? [] : titles.filter((title) => !followed.has(title));
          for (const title of first) {
            followed.add(title);
            await ways.pressMark(i);
            await ways.pressLine(title);
            led.push({ title, titles: ways.cardTitles(), isCurrent: hand.marks()[i]?.isCurrent });
          }
          found.push({ choices, atOnce, lines, led });
        }
        return found;
      },
      { hash: `open=${source}`, marks: wanted },
    );
    for (const [i, { choices, atOnce, lines, led }] of reached.entries()) {
      const { text } = marks[i]!;
      const titles = wanted[i]!;
      const all = titles.toSorted();
      if (choices) expect.soft(choices.toSorted(), text).toEqual(all);
      if (atOnce) {
        expect.soft(atOnce, text).toEqual(titles);
        continue;
      }
      const offered = new Set(lines.filter((line) => titles.includes(line)));
      expect.soft([...offered].toSorted(), text).toEqual(all);
      const right = led.map(({ title }) => ({ title, titles: [title], isCurrent: true }));
      expect.soft(led, text).toEqual(right);
    }
  });

test('every role and its date are offered by the marks of their words', async ({ page }) => {
  await openPage(page);
  const claims = await atFirstMarks(page, [...roles, ...roleDates]);
  expect(claims.length).toBeGreaterThan(0);
  const reached = await page.evaluate(async (all) => {
    const found = [];
    for (const { source, index } of all) {
      await hand.goTo(`open=${source}`);
      await ways.pressMark(index);
      found.push({ sel: ways.selected(), lines: await ways.lines() });
    }
    return found;
  }, claims);
  for (const [i, { sel, lines }] of reached.entries()) {
    const claim = claims[i]!;
    // Words on which nothing but the role rests lead to it at once.
    if (sel?.startsWith('actor:')) expect.soft(claim.sel).toContain(sel);
    else expect.soft(lines.filter(holds(claim.words)), claim.sel).not.toEqual([]);
  }
});

test('every tie of events is reached from the marks of its words in two clicks', async ({
  page,
}) => {
  await openPage(page);
  const wanted = ties.filter(({ sel }) => !sel.includes('~role~'));
  const claims = await atFirstMarks(page, wanted);
  expect(claims.map(({ sel }) => sel)).toEqual(wanted.map(({ sel }) => sel));
  const reached = await page.evaluate(async (all) => {
    const found = [];
    for (const { source, index, words } of all) {
      const leads: (string | null)[] = [];
      const show = async () => {
        await hand.goTo(`open=${source}`);
        await ways.pressMark(index);
      };
      await show();
      const lines = await ways.lines();
      for (const line of lines.filter((text) => words.every((word) => text.includes(word)))) {
        if (leads.length > 0) await show();
        await ways.pressLine(line);
        leads.push(ways.selected());
      }
      found.push(leads);
    }
    return found;
  }, claims);
  for (const [i, claim] of claims.entries())
    expect.soft(reached[i], claim.words.join(' and ')).toContain(claim.sel);
});

const holds = (words: readonly string[]) => (line: string) =>
  words.every((word) => line.includes(word));

/** What has a mark, in any source, under which one of its quotes stands, with the first such mark. */
async function atFirstMarks(page: Page, claims: readonly Claim[]) {
  const shown = await readMarksAt(
    page,
    sourceIds.map((source) => `open=${source}`),
  );
  const marks = sourceIds.map((source, i) => ({ source, placed: placeMarks(source, shown[i]!) }));
  return claims.flatMap(({ sel, words, evidence }) => {
    const at = marks
      .map(({ source, placed }) => ({
        source,
        index: placed.findIndex((mark) => isBehind(source, mark, evidence)),
      }))
      .find(({ index }) => index >= 0);
    return at ? [{ sel, words, ...at }] : [];
  });
}
