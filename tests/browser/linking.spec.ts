import type { Page } from '@playwright/test';
import { authored, coveredWords, eventEvidence, markedWords, placeMarks } from './expected.ts';
import { expect, openPage, pageUrl, readMarks, selected, settle, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The most important event: every view shows it, whatever gives way. */
const mainEvent = authored.events.toSorted((a, b) => b.importance - a.importance)[0]!;

test.describe('selecting an event shows it in every view', () => {
  test('by a click on its mark in the timeline', async ({ page }) => {
    await openPage(page);
    await clickMiddle(page, `[role=option][data-event="${mainEvent.id}"]`);
    await expectEventEverywhere(page);
  });

  test('by the keyboard in the timeline', async ({ page }) => {
    await openPage(page);
    const timeline = page.getByRole('listbox');
    await timeline.focus();
    await timeline.press('Home');
    for (const _step of authored.events) {
      const active = await timeline.getAttribute('aria-activedescendant');
      const mark = page.locator(`[id="${active}"]`);
      if ((await mark.getAttribute('data-event')) === mainEvent.id) break;
      await timeline.press('ArrowRight');
    }
    await timeline.press('Enter');
    await expectEventEverywhere(page);
  });

  test('by a click on words that only it rests on', async ({ page }) => {
    await openPage(page);
    const own = page.locator('article mark:not([data-events*=" "])').first();
    const id = await own.getAttribute('data-events');
    await own.click();
    await expectEventEverywhere(
      page,
      authored.events.find((each) => each.id === id),
    );
  });

  test('by its title on the card of one of its actors', async ({ page }) => {
    const actor = mainEvent.participants?.[0]?.actor ?? '';
    await openPage(page, `sel=actor:${actor}`);
    const card = page.locator('section.evidence');
    const more = card.getByRole('button', { name: /^Show all/ });
    while ((await more.count()) > 0) await more.first().click();
    await card.getByRole('button', { name: mainEvent.title, exact: true }).click();
    await expectEventEverywhere(page);
  });

  test('by a tap on its row in the list of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openPage(page);
    await page.locator(`[data-event="${mainEvent.id}"]`).first().click();
    await expect.poll(() => selected(page)).toBe(`event:${mainEvent.id}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectEventEverywhere(page);
  });
});

test.describe('in the graph', () => {
  test('a click on an actor selects it and lights up its events', async ({ page }) => {
    await openPage(page);
    const { id, name } = authored.actors[0]!;
    await clickMiddle(page, `svg [data-actor="${id}"]`);
    await expect.poll(() => selected(page)).toBe(`actor:${id}`);
    await expect(cardTitle(page)).toHaveText(name);
    await expect(page.locator(`svg [data-actor="${id}"]`)).toHaveAttribute('aria-pressed', 'true');
    const own = authored.events.filter((each) => each.participants?.some((p) => p.actor === id));
    await settle(page);
    expect(await signed(page)).toEqual(
      await drawn(
        page,
        own.map((each) => each.id),
      ),
    );
  });

  test('a click on a tie selects it, its two ends and its events', async ({ page }) => {
    await openPage(page);
    const id = await clickFirstFreeTie(page);
    await expect.poll(() => selected(page)).toBe(`tie:${encodeURIComponent(id)}`);
    await settle(page);
    const [from = '', kind = '', to = ''] = id.split('~');
    expect((await lit(page, 'actor')).toSorted()).toEqual([from, to].toSorted());
    const dealings = authored.events.filter((each) =>
      each.ties?.some(
        (tie) => tie.kind === kind && [from, to].includes(tie.from) && [from, to].includes(tie.to),
      ),
    );
    expect(await signed(page)).toEqual(
      await drawn(
        page,
        dealings.map((each) => each.id),
      ),
    );
  });

  test('Enter on an actor that has focus selects it', async ({ page }) => {
    await openPage(page);
    const stop = page.locator('svg [data-actor][tabindex="0"]');
    await stop.focus();
    const id = await stop.getAttribute('data-actor');
    await stop.press('Enter');
    await expect.poll(() => selected(page)).toBe(`actor:${id}`);
  });

  test('the list form selects actors, roles and ties as the picture does', async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'List', exact: true }).click();
    const row = page.locator(`li[data-actor="${authored.actors[0]!.id}"]`);
    await row.getByRole('button').first().click();
    await expect.poll(() => selected(page)).toBe(`actor:${authored.actors[0]!.id}`);
    const tie = row.locator('button[data-tie]').first();
    const id = (await tie.getAttribute('data-tie')) ?? '';
    await tie.click();
    await expect.poll(() => selected(page)).toBe(`tie:${encodeURIComponent(id)}`);
  });

  test('an actor that is dragged stays where it is dropped, and the address says where', async ({
    page,
  }) => {
    await openPage(page);
    const { id } = authored.actors[0]!;
    const from = await middle(page, `svg [data-actor="${id}"]`);
    // Gestures load when a pointer first comes near; a reader tries again.
    await expect(async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => page.url(), { timeout: 1000 }).toContain(`pin=${id}:`);
    }).toPass();
    await settle(page);
    const to = await middle(page, `svg [data-actor="${id}"]`);
    expect(Math.abs(to.x - from.x - 60)).toBeLessThan(3);
    expect(selected(page)).toBeNull();
  });
});

test('letting go with Escape clears every view', async ({ page }) => {
  await openPage(page, `sel=event:${mainEvent.id}`);
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toBeNull();
  await settle(page);
  expect((await readMarks(page)).some((mark) => mark.isCurrent)).toBe(false);
  expect(await signed(page)).toEqual([]);
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
});

test('the first words of the selection are scrolled into view', async ({ page }) => {
  for (const { id } of authored.events.slice(-6)) {
    await page.goto('about:blank');
    await openPage(page, `sel=event:${id}`);
    await expect(page.locator('article mark[aria-current=true]').first()).toBeInViewport();
  }
});

test('a filter chip narrows the timeline, the graph and the sentence about them', async ({
  page,
}) => {
  await openPage(page);
  const theme = authored.themes[0]!;
  const left = authored.events.filter((each) => each.themes.includes(theme.id));
  const chip = page.locator('button[aria-pressed]').filter({ hasText: theme.name }).first();
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: `${left.length} of` })).toBeVisible();
  await settle(page);
  const shown = await page
    .locator('[role=option][data-event]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event')));
  expect(shown.filter((id) => !left.some((each) => each.id === id))).toEqual([]);
  await chip.click();
  await expect.poll(() => page.url()).toBe(pageUrl());
});

async function expectEventEverywhere(page: Page, event = mainEvent): Promise<void> {
  await expect.poll(() => selected(page)).toBe(`event:${event.id}`);
  await expect(cardTitle(page)).toHaveText(event.title);
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveAttribute(
    'data-event',
    event.id,
  );
  await settle(page);
  const actors = [...new Set((event.participants ?? []).map(({ actor }) => actor))];
  expect((await lit(page, 'actor')).toSorted()).toEqual(actors.toSorted());
  expect(await lit(page, 'tie')).toHaveLength(event.ties?.length ?? 0);
  const marks = await readMarks(page);
  const source = marks[0]?.passages[0]?.split(':')[0] ?? '';
  const current = placeMarks(source, marks).filter((mark) => mark.isCurrent);
  expect(markedWords(source, current)).toEqual(coveredWords(source, eventEvidence(event)));
}

function cardTitle(page: Page) {
  return page.locator('section.evidence').getByRole('heading', { level: 2 });
}

/** What of the graph lights up for the selection. */
function lit(page: Page, kind: 'actor' | 'tie'): Promise<readonly string[]> {
  return page
    .locator(`svg .graph-lit[data-${kind}]`)
    .evaluateAll((all, name) => all.map((one) => one.getAttribute(name) ?? ''), `data-${kind}`);
}

/** Events whose marks in the timeline stand out for the selection, sorted. */
function signed(page: Page): Promise<readonly string[]> {
  return page
    .locator('[role=option][data-sign=selected], [role=option][data-sign=related]')
    .evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-event') ?? []).sort());
}

/** Those of these events that have a mark of their own, sorted. */
async function drawn(page: Page, ids: readonly string[]): Promise<readonly string[]> {
  const all = await page
    .locator('[role=option][data-event]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event') ?? ''));
  return [...new Set(all)].filter((id) => ids.includes(id)).sort();
}

/** The middle of an element's first shape, in the window. */
function middle(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const shape = element.querySelector('circle, rect, path') ?? element;
      const { left, top, width, height } = shape.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
}

async function clickMiddle(page: Page, selector: string): Promise<void> {
  const { x, y } = await middle(page, selector);
  await page.mouse.click(x, y);
}

/** Clicks on the first tie whose line is on top of everything at its middle; returns its id. */
async function clickFirstFreeTie(page: Page): Promise<string> {
  const { id, x, y } = await page.locator('svg [data-tie]').evaluateAll((ties) => {
    for (const tie of ties) {
      const path = tie.querySelector('path');
      const matrix = path?.getScreenCTM();
      const isMade = /~(role|named-together)~/.test(tie.getAttribute('data-tie') ?? '');
      if (!path || !matrix || isMade) continue;
      const { x: left, y: top } = path
        .getPointAtLength(path.getTotalLength() / 2)
        .matrixTransform(matrix);
      if (document.elementFromPoint(left, top)?.closest('[data-tie]') === tie)
        return { id: tie.getAttribute('data-tie') ?? '', x: left, y: top };
    }
    throw new Error('No tie can be hit at its middle');
  });
  await page.mouse.click(x, y);
  return id;
}
