import type { Page } from '@playwright/test';
import { axeFindingsInBoth } from './axe.ts';
import { authored, coveredWords, markedWords, placeMarks, sourceIds, ties } from './expected.ts';
import { expect, goTo, openPage, readMarksAt, selected, settle, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(120_000);

type AuthoredEvent = (typeof authored.events)[number];
type Quote = Parameters<typeof coveredWords>[1][number];

/** A dealing as its card tells it. */
interface ToldDealing {
  readonly title: string;
  readonly quotes: readonly string[];
}

/** What the card of a tie or of a pair tells. */
interface Card {
  /** Its dated lists, each with its dealings. */
  readonly stories: readonly (readonly ToldDealing[])[];
  /** The quotes of its parts that have no date. */
  readonly parts: readonly string[];
}

declare global {
  // oxlint-disable-next-line no-var -- it is the page's
  var cardNow: () => Card;
}

/** Runs in the page: lets it tell what its card tells. */
function addCard(): void {
  const quotesOf = (part: ParentNode, selector: string) =>
    [...part.querySelectorAll(selector)].map((quote) => quote.textContent);
  const cardNow = (): Card => ({
    stories: [...document.querySelectorAll('.evidence-story')].map((list) =>
      [...list.children].map((item) => ({
        title: item.querySelector('.evidence-dealing button')?.textContent ?? '',
        quotes: quotesOf(item, 'q'),
      })),
    ),
    parts: quotesOf(document, '.evidence-part q'),
  });
  Object.assign(window, { cardNow });
}

test.beforeEach(({ page }) => page.addInitScript(addCard));

const readStories = (page: Page) => page.evaluate(() => cardNow().stories);

/** The ties that an author wrote, or let be made, of an event: each as its two ends and its words. */
function tiesOf(event: AuthoredEvent) {
  const own = event.passages ?? [];
  if (event.ties)
    return event.ties.map(({ from, kind, to, passages }) => ({
      ends: [from, to],
      kind,
      quotes: passages ?? own,
    }));
  const named = [...new Set((event.participants ?? []).map(({ actor }) => actor))];
  return named.flatMap((from, i) =>
    named.slice(i + 1).map((to) => ({ ends: [from, to], kind: 'named-together', quotes: own })),
  );
}

const isBetween = (ends: readonly string[], a: string, b: string) =>
  ends.includes(a) && ends.includes(b);

/** What the card of two actors must tell, in no order, and the words behind it. */
function dealingsBetween(a: string, b: string, kind: string | null = null) {
  const told = authored.events.flatMap((event) => {
    const parts = tiesOf(event).filter(
      (tie) => isBetween(tie.ends, a, b) && (kind === null || tie.kind === kind),
    );
    return parts.length > 0 ? [{ event, quotes: parts.flatMap(({ quotes }) => quotes) }] : [];
  });
  return {
    dealings: told.map(({ event, quotes }) => ({
      title: event.title,
      quotes: quotes.map(({ exact }) => exact).toSorted(),
    })),
    quotes: told.flatMap(({ quotes }) => quotes),
  };
}

const inOrder = (dealings: readonly ToldDealing[]) =>
  dealings
    .map(({ title, quotes }) => ({ title, quotes: quotes.toSorted() }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));

async function expectMarks(page: Page, hash: string, quotes: readonly Quote[]): Promise<void> {
  const shown = await readMarksAt(
    page,
    sourceIds.map((source) => `${hash}&open=${source}`),
  );
  for (const [i, source] of sourceIds.entries()) {
    const current = placeMarks(source, shown[i]!).filter((mark) => mark.isCurrent);
    expect
      .soft(markedWords(source, current), `${hash} in ${source}`)
      .toEqual(coveredWords(source, quotes));
  }
}

/** Where everybody stands is worked out apart from the page. */
const firstTie = (page: Page) => page.locator('svg.graph-picture [data-tie]').first();
const drawnTies = (page: Page) =>
  page
    .locator('svg.graph-picture [data-tie]')
    .evaluateAll((all) => all.map((tie) => tie.getAttribute('data-tie')!));
const places = (page: Page) =>
  page
    .locator('svg.graph-picture [data-actor]')
    .evaluateAll((all) =>
      all.map((actor) => `${actor.getAttribute('data-actor')} ${actor.getAttribute('transform')}`),
    );
const part = (page: Page, key: string) =>
  new URL(page.url()).hash
    .slice(1)
    .split('&')
    .find((each) => each.startsWith(`${key}=`));
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

test('every tie, when selected, tells exactly its dealings with their words', async ({ page }) => {
  await openPage(page);
  expect(ties.length).toBeGreaterThan(20);
  const cards = await page.evaluate(
    async (all) => {
      const found = [];
      for (const hash of all) {
        await hand.goTo(hash);
        found.push(cardNow());
      }
      return found;
    },
    ties.map(({ sel }) => `sel=${sel}`),
  );
  for (const [i, { sel }] of ties.entries()) {
    const [from = '', kind = '', to = ''] = decodeURIComponent(sel.slice('tie:'.length)).split('~');
    const told = cards[i]!.stories.flat();
    if (kind !== 'role') {
      const { dealings } = dealingsBetween(from, to, kind);
      expect.soft(inOrder(told), sel).toEqual(inOrder(dealings));
    } else {
      expect.soft(told, sel).toEqual([]);
      const held = authored.actors.find(({ id }) => id === from)!.roles ?? [];
      const wanted = held
        .filter(({ of }) => of === to)
        .flatMap(({ passages, date }) => [
          ...new Set([...(passages ?? []), ...(date?.passages ?? [])].map(({ exact }) => exact)),
        ]);
      expect.soft(cards[i]!.parts.toSorted(), sel).toEqual(wanted.toSorted());
    }
  }
});

test('two who met: all that passed between them, in time order, with its words', async ({
  page,
}) => {
  await openPage(page);
  const { dealings, quotes } = dealingsBetween('biden', 'putin');
  expect(dealings.length).toBeGreaterThan(2);
  await expectMarks(page, 'sel=pair:biden~putin', quotes);
  const [story = []] = await readStories(page);
  expect(inOrder(story)).toEqual(inOrder(dealings));
  const titles = story.map(({ title }) => title);
  expect(titles.at(0)).toBe('Biden and Putin meet in Moscow');
  expect(titles.at(-1)).toBe('Biden–Putin summit in Geneva');
});

test('two who never met: the shortest chain of dealings, step by step, with its words', async ({
  page,
}) => {
  await openPage(page);
  const ids = ['biden', 'russia', 'biden-administration'];
  const steps = ids.slice(1).map((to, i) => dealingsBetween(ids[i]!, to));
  const quotes = steps.flatMap((step) => step.quotes);
  await expectMarks(page, 'sel=pair:biden~biden-administration', quotes);
  await expect(page.getByText('no dealing between the two')).toBeVisible();
  const stories = await readStories(page);
  expect(stories.map(inOrder)).toEqual(steps.map(({ dealings }) => inOrder(dealings)));

  await goTo(page, 'sel=pair:lavrov~patrushev');
  await expect(page.getByText(/^No chain of dealings links the two/)).toBeVisible();
});

test('an actor is paired with another from its card, without a Shift key', async ({ page }) => {
  await openPage(page, 'sel=actor:biden');
  await page.getByLabel('What passed between Joe Biden and').focus();
  await page.getByLabel('What passed between Joe Biden and').selectOption('Vladimir Putin');
  await button(page, 'Show').click();
  await expect.poll(() => selected(page)).toBe('pair:biden~putin');
});

test('in a window of time ties come and go, nobody moves, and the undated are told', async ({
  page,
}) => {
  await openPage(page);
  await firstTie(page).waitFor();
  const before = await places(page);
  const all = await drawnTies(page);
  // Spring 2011: what was told of these days, and what is only known to have been before 2021.
  await goTo(page, 'view=15000..15080');
  // What limits the graph comes with the first limit.
  await expect
    .poll(async () => (await drawnTies(page)).toSorted())
    .toEqual([
      'biden~accuses~putin',
      'biden~meets~putin',
      'biden~role~us',
      'biden~speaks-with~interviewer',
      'putin~role~russia',
      'russia~acted-against~navalny',
    ]);
  expect(await places(page)).toEqual(before);
  await expect(page.getByText(/\d+ ties without a date left out$/)).toBeVisible();
  await button(page, 'Show everything').click();
  await settle(page);
  await expect.poll(() => drawnTies(page)).toEqual(all);
  await expect.poll(() => part(page, 'view')).toBeUndefined();
});

test('the slider and the play button walk through time; Escape stops', async ({ page }) => {
  await openPage(page, 'sel=event:geneva-summit');
  await page.mouse.move(300, 300);
  const slider = page.getByRole('slider', { name: 'Window in time' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'all of the time');
  await slider.focus();
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /2011/);
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /2021/);
  const last = await slider.inputValue();
  await slider.press('PageDown');
  expect(Number(await slider.inputValue())).toBeLessThan(Number(last));
  await slider.press('Home');
  await button(page, 'Walk through time').click();
  await expect
    .poll(async () => Number(await slider.inputValue()), { timeout: 8000 })
    .toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Walk through time')).toBeVisible();
  expect(selected(page)).toBe('event:geneva-summit');
  const rest = await slider.inputValue();
  await page.waitForTimeout(2500);
  expect(await slider.inputValue()).toBe(rest);
  expect(part(page, 'view')).toBeDefined();
});

test('a turn of the wheel over the timeline stops the walk', async ({ page }) => {
  await openPage(page);
  await page.mouse.move(300, 300);
  await button(page, 'Walk through time').click();
  await expect(button(page, 'Stop the walk')).toBeVisible();
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, -200);
  await expect(button(page, 'Walk through time')).toBeVisible();
});

test('the legend is a filter, in the address, and leads back to everything', async ({ page }) => {
  await openPage(page);
  await firstTie(page).waitFor();
  const all = await drawnTies(page);
  await page.setViewportSize({ width: 1900, height: 1000 });
  await button(page, 'office or role').click();
  await expect
    .poll(async () => (await drawnTies(page)).filter((id) => /~role~/.test(id)))
    .toEqual([]);
  await expect.poll(() => part(page, 'less')).toBe('less=line%3Arole');
  await button(page, 'Russia').click();
  await expect(page.locator('svg.graph-picture [data-actor="putin"]')).toHaveCount(0);
  await expect(page.getByText('Without office or role, Russia')).toBeVisible();
  await button(page, 'Show everything').click();
  await expect.poll(() => drawnTies(page)).toEqual(all);
});

test('the matrix tells by keyboard who dealt with whom', async ({ page }) => {
  await openPage(page);
  await button(page, 'Matrix').click();
  const grid = page.getByRole('grid');
  await expect.poll(() => part(page, 'who')).toBe('who=matrix');
  await expect(grid.getByRole('rowheader')).toHaveCount(authored.actors.length);
  await page.getByRole('rowheader', { name: /^Joe Biden/ }).focus();
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < authored.actors.length; i += 1) {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (name?.startsWith('Joe Biden and Vladimir Putin')) break;
    await page.keyboard.press('ArrowRight');
  }
  const { dealings } = dealingsBetween('biden', 'putin');
  const told = authored.events
    .flatMap(tiesOf)
    .filter(({ ends }) => isBetween(ends, 'biden', 'putin')).length;
  await expect(page.locator(':focus')).toHaveText(String(told));
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toBe('pair:biden~putin');
  await expect
    .poll(async () => (await readStories(page)).flat().length)
    .toBe(Math.min(6, dealings.length));
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    test('axe finds nothing in the matrix, the cards of pairs and what is under “More”', async ({
      page,
    }) => {
      for (const hash of [
        'who=matrix&sel=pair:biden~putin',
        'sel=pair:biden~biden-administration&view=18700..18760&less=line:role',
        'sel=actor:biden&near=biden:1&only=between',
      ]) {
        await page.goto('about:blank');
        await openPage(page, `${hash}&tab=actors`);
        expect.soft(await axeFindingsInBoth(page), hash).toEqual([]);
      }
      await page.getByRole('button', { name: /^More/ }).last().click();
      expect.soft(await axeFindingsInBoth(page), 'More').toEqual([]);
    });

    test('the foot of the graph is one line', async ({ page }) => {
      await openPage(page, 'tab=actors');
      await page.mouse.move(200, 200);
      await page.getByRole('slider', { name: 'Window in time' }).waitFor();
      const heights = await page
        .locator('.graph-foot')
        .evaluateAll((all) => all.map((foot) => foot.getBoundingClientRect().height));
      expect(heights).toHaveLength(1);
      expect(heights[0]).toBeLessThan(52);
    });
  });
