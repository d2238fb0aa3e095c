import { axeFindings, axeFindingsInBoth } from './axe.ts';
import { authored } from './expected.ts';
import { expect, openPage, pageUrl, selected, settle, test } from './page.ts';
import {
  DAY_EVENT,
  boxOf,
  drag,
  expectKept,
  head,
  inAddress,
  laneNames,
  openMenu,
  timeline,
} from './timelinePage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('lanes', () => {
  const busy = authored.events.toSorted(
    (a, b) => (b.participants?.length ?? 0) - (a.participants?.length ?? 0),
  )[0]!;

  for (const kind of ['theme', 'side', 'actor', 'source'])
    test(`by ${kind} hold every event, and the address keeps them`, async ({ page }) => {
      await openPage(page);
      await page.getByRole('combobox', { name: 'Lanes by' }).selectOption(kind);
      await settle(page);
      const ids = await timeline(page)
        .locator('[data-event]')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event')));
      const counts = await timeline(page)
        .locator('[data-count]')
        .evaluateAll((marks) =>
          marks.reduce((sum, mark) => sum + Number(mark.getAttribute('data-count')), 0),
        );
      expect(new Set(ids).size + counts).toBeGreaterThanOrEqual(authored.events.length);
      await expectKept(page, () => laneNames(page));
    });

  test('hold an event of several actors in each of theirs, selected in all', async ({ page }) => {
    await openPage(page, 'lanes=actor&as=picture');
    const marks = timeline(page).locator(`[data-event="${busy.id}"]`);
    const count = await marks.count();
    expect(count).toBeGreaterThan(1);
    await marks.first().dispatchEvent('click');
    await expect(timeline(page).locator('[aria-selected=true]')).toHaveCount(count);
    const selectedIds = await timeline(page)
      .locator('[aria-selected=true]')
      .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-event')));
    expect(new Set(selectedIds)).toEqual(new Set([busy.id]));
  });

  test('fold to one line and open again, by click and by key', async ({ page }) => {
    await openPage(page);
    const [first = ''] = await laneNames(page);
    const button = head(page, new RegExp(`^${first},`));
    const height = async () => (await boxOf(button)).height;
    const open = await height();
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(height).toBeLessThan(open / 1.5);
    await expectKept(page, height);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(await height()).toBeCloseTo(open, 0);
  });

  test('move by the arrow keys, and go back to their own order', async ({ page }) => {
    await openPage(page);
    const own = await laneNames(page);
    const handle = head(page, new RegExp(`^Move ${own[0]}`));
    await handle.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(`${own[0]}, 2 of ${own.length}`)).toBeAttached();
    await expect(handle).toBeFocused();
    await page.keyboard.press('ArrowDown');
    expect(await laneNames(page)).toEqual([own[1], own[2], own[0], ...own.slice(3)]);
    await expectKept(page, () => laneNames(page));
    await openMenu(page);
    await page.getByRole('button', { name: 'Lanes in their own order' }).click();
    expect(await laneNames(page)).toEqual(own);
    await expect.poll(() => inAddress(page, 'order')).toBeNull();
  });

  test('tell where their events are when a view shows none, and go there', async ({ page }) => {
    await openPage(page, 'view=18678..18744&as=picture');
    const away = page.locator('.timeline-away').first();
    const name = (await away.getAttribute('aria-label'))!.split(',')[0]!;
    const inLane = timeline(page).getByRole('group', { name: new RegExp(`^${name},`) });
    const dated = () =>
      inLane.locator('[clip-path] [data-mark]').evaluateAll((marks) => marks.length);
    expect(await dated()).toBe(0);
    await away.locator('span').click();
    await expect.poll(dated).toBeGreaterThan(0);
    await expect(
      page.getByRole('button', { name: new RegExp(`^${name}, .*(earlier|later)`) }),
    ).toHaveCount(0);
  });

  test('below the edge are told of, and brought up', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 620 });
    await openPage(page, 'lanes=actor&as=picture');
    const more = page.getByRole('button', { name: /more lanes?/ });
    const count = async () => parseInt(await more.innerText(), 10);
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await more.click();
    await expect.poll(async () => ((await more.isVisible()) ? count() : 0)).toBeLessThan(before);
  });

  test('move by a drag, and Escape takes it back', async ({ page }) => {
    await openPage(page);
    const own = await laneNames(page);
    const first = await boxOf(head(page, new RegExp(`^${own[0]},`)));
    const last = await boxOf(head(page, new RegExp(`^${own.at(-1)},`)));
    const down = last.y + last.height - first.y;
    const handle = head(page, new RegExp(`^Move ${own[0]}`));
    const grab = async () => {
      await page.mouse.move(first.x + 10, first.y + 10);
      const box = await boxOf(handle);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await drag(page, await grab(), { y: down });
    await expect.poll(() => laneNames(page)).toEqual([...own.slice(1), own[0]]);
    await expectKept(page, () => laneNames(page));

    const second = await boxOf(head(page, new RegExp(`^Move ${own[1]}`)));
    const from = { x: second.x + second.width / 2, y: second.y + second.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + down / 2, { steps: 6 });
    await expect.poll(() => laneNames(page)).not.toEqual([...own.slice(1), own[0]]);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await laneNames(page)).toEqual([...own.slice(1), own[0]]);
  });
});

test.describe('a count that no zoom parts', () => {
  const COUNT = 400;

  test.beforeEach(async ({ page }) => {
    await page.route(`${pageUrl()}crowd.json`, (route) =>
      route.fulfill({ contentType: 'application/json', body: crowd(COUNT) }),
    );
    await openPage(page, 'data=crowd.json');
    await timeline(page).locator('[data-count]').first().waitFor();
  });

  test('lists every event for the keyboard, and gives it back', async ({ page }) => {
    await timeline(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: /events here/ });
    await expect(list.getByRole('button').first()).toBeFocused();
    const size = Number(/\d+/.exec((await list.getAttribute('aria-label'))!)![0]);
    expect(size).toBeGreaterThan(COUNT - 20);
    await page.keyboard.press('End');
    await expect(page.locator(':focus')).toHaveAttribute('data-row', String(size - 1));
    await expect(page.locator(':focus')).toBeInViewport();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(timeline(page)).toBeFocused();
    await expect.poll(() => timeline(page).getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toMatch(/^event:/);
  });

  test('opens by a click, and closes by a press elsewhere', async ({ page }) => {
    const count = timeline(page).locator('[data-count]').first();
    await count.hover();
    await expect(page.locator('.timeline-card-kinds li').first()).toBeVisible();
    await count.click();
    const list = page.getByRole('dialog', { name: /events here/ });
    await expect(list).toBeVisible();
    await page.locator('h1').click();
    await expect(list).toHaveCount(0);
  });
});

/** A dataset of many events on one day. */
function crowd(count: number): string {
  return JSON.stringify({
    format: 1,
    id: 'crowd',
    title: 'A crowded day',
    language: 'en',
    sides: [
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
    ],
    themes: [{ id: 'talks', name: 'Talks' }],
    tieKinds: [],
    sources: [{ id: 'a', title: 'Gazette', text: 'Much happened.' }],
    actors: [
      { id: 'first', name: 'The first', kind: 'person', side: 'one' },
      { id: 'second', name: 'The second', kind: 'person', side: 'two' },
    ],
    events: Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i} of the day`,
      themes: ['talks'],
      standing: i % 5 === 0 ? 'alleged' : 'reported',
      date: {
        edtf: '2021-05-03',
        basis: 'stated',
        passages: [{ source: 'a', exact: 'Much happened.' }],
      },
      importance: 3,
      participants: [{ actor: i % 3 === 0 ? 'first' : 'second' }],
      passages: [{ source: 'a', exact: 'Much happened.' }],
    })),
  });
}

test.describe('in every state of its controls', () => {
  test('axe finds nothing, in light or in dark', async ({ page }) => {
    const [theme] = authored.themes;
    const states = [
      `lanes=actor&scale=true&shut=${authored.actors[0]!.id}`,
      `brackets=all&sel=event:${DAY_EVENT.id}&shut=${theme!.id}`,
    ];
    for (const state of states) {
      await page.goto('about:blank');
      await openPage(page, state);
      expect.soft(await axeFindingsInBoth(page), state).toEqual([]);
    }
    await openMenu(page);
    expect.soft(await axeFindingsInBoth(page), 'the menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar', { name: 'Lanes' }).getByRole('button').first().focus();
    expect.soft(await axeFindingsInBoth(page), 'a head').toEqual([]);
  });

  test('nothing sticks out or lies over another, at any width', async ({ page }) => {
    await openPage(page, 'as=picture');
    for (const width of [1440, 1100, 1024, 720, 690, 480, 390, 328]) {
      await page.setViewportSize({ width, height: 844 });
      await settle(page);
      await page.waitForTimeout(200);
      const panel = await boxOf(page.locator('.timeline'));
      const overview = await boxOf(page.locator('.timeline-overview'));
      for (const button of await page.locator('.timeline-controls > button').all()) {
        const box = await boxOf(button);
        expect.soft(box.x, `${width}: left of the panel`).toBeGreaterThanOrEqual(panel.x - 0.5);
        expect
          .soft(box.x + box.width, `${width}: over the overview`)
          .toBeLessThanOrEqual(overview.x + 0.5);
      }
      const kinds = await boxOf(page.locator('.timeline-lanes-by span'));
      const ground = await boxOf(page.locator('.timeline-band').first());
      expect
        .soft(kinds.x + kinds.width, `${width}: over the lanes`)
        .toBeLessThanOrEqual(ground.x + 6);
    }
  });
});

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('marks of lanes that change places go there so that the eye can follow', async ({
    page,
  }) => {
    await openPage(page, 'as=picture');
    const [first] = await laneNames(page);
    const handle = head(page, new RegExp(`^Move ${first}`));
    await handle.focus();
    await page.keyboard.press('ArrowDown');
    const easing = await page.evaluate(
      () =>
        document
          .getAnimations()
          .map((animation) => (animation.effect as KeyframeEffect).target)
          .filter((target) => target?.matches('.timeline-mark')).length,
    );
    // Those of both lanes.
    expect(easing).toBeGreaterThan(5);
  });
});
