import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, goTo, openPage, settle, test } from './page.ts';
import { pointAt, rest } from './timelinePage.ts';

/** An event with words in both sources and ties in the graph. */
const EVENT = 'sel=event:april-sanctions&open=a';
const UNDATED = 'sel=event:solarwinds&open=a';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Both ends of each thread of a kind, as drawn. */
const ends = (page: Page, kind: 'words' | 'pictures') =>
  page.evaluate((wanted) => {
    const shown = document.querySelectorAll<SVGPathElement>(`.threads-thread[data-kind=${wanted}]`);
    return [...shown].map((path) => {
      const spot = ({ x, y }: DOMPoint): Spot => ({ x, y });
      return {
        from: spot(path.getPointAtLength(0)),
        to: spot(path.getPointAtLength(path.getTotalLength())),
      };
    });
  }, kind);

interface Lines {
  /** The margin at every line in sight that holds marked words, and where marked words begin. */
  readonly all: readonly Spot[];
  readonly first: readonly Spot[];
}

const lines = (page: Page) =>
  page.evaluate((): Lines => {
    const [all, first]: [Spot[], Spot[]] = [[], []];
    const seen = new Set<string>();
    for (const mark of document.querySelectorAll<HTMLElement>('mark[aria-current]')) {
      const ids = mark.dataset['passage']!.split(' ');
      const before = mark.previousSibling;
      const isFirst =
        !(before instanceof HTMLElement && before.matches('mark[aria-current]')) &&
        !ids.some((id) => seen.has(id));
      for (const id of ids) seen.add(id);
      const view = mark.closest('[role=tabpanel]')!.getBoundingClientRect();
      const { left } = mark.closest('p, h3')!.getBoundingClientRect();
      [...mark.getClientRects()].forEach(({ top, bottom }, i) => {
        if (top < view.top || bottom > view.bottom) return;
        const spot = { x: left, y: (top + bottom) / 2 };
        all.push(spot);
        if (isFirst && i === 0) first.push(spot);
      });
    }
    return { all, first };
  });

/** Every thread to words ends in their margin or at an arrow, and words in sight have a thread. */
async function checkMargins(page: Page) {
  const drawn = (await ends(page, 'words')).map(({ to }) => to);
  const { all, first } = await lines(page);
  const arrows = await page
    .locator('.threads-arrow')
    .evaluateAll((buttons) =>
      buttons
        .map((button) => button.getBoundingClientRect())
        .map(({ top, bottom }) => (top + bottom) / 2),
    );
  const isAt = (end: Spot) => (spot: Spot) =>
    Math.abs(end.y - spot.y) <= 2 && spot.x - end.x > 0 && spot.x - end.x < 28;
  expect(first.length).toBeGreaterThan(0);
  for (const spot of first) expect(drawn.some((end) => isAt(end)(spot))).toBe(true);
  for (const end of drawn)
    expect(all.some(isAt(end)) || arrows.some((y) => Math.abs(end.y - y) <= 2)).toBe(true);
}

/** The same once the reader has scrolled to the words, which it does smoothly. */
async function expectAtMargins(page: Page) {
  await settle(page);
  await expect(() => checkMargins(page)).toPass();
}

interface Stem extends Spot {
  readonly right: number;
}

/** What a page needs to tell where the stems of marks are: the middle of the dot, and the end. */
function addStems(): void {
  const stemsNow = (): readonly Stem[] =>
    [...document.querySelectorAll<HTMLCanvasElement>('.threads-stem:not([data-kind=none])')].map(
      (canvas) => {
        const { width, height } = canvas;
        // Of a copy: a canvas that is read from is slower from then on, and the browser says so.
        const copy = new OffscreenCanvas(width, height).getContext('2d')!;
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        const isInked = (x: number) =>
          Array.from({ length: height }, (_, y) => data[(y * width + x) * 4 + 3]!).some(
            (alpha) => alpha > 127,
          );
        let x = 0;
        while (x < width && !isInked(x)) x += 1;
        const { left, right, top, bottom } = canvas.getBoundingClientRect();
        return { x: left + x + 3, y: (top + bottom) / 2, right };
      },
    );
  /** The words that a thread runs through. */
  const wordsCrossed = () => {
    const spots = [
      ...document.querySelectorAll<SVGPathElement>(
        '.threads-thread:not([data-kind=none]), .threads-lead',
      ),
    ].flatMap((path) =>
      Array.from({ length: Math.floor(path.getTotalLength() / 3) }, (_, i) =>
        path.getPointAtLength(i * 3),
      ),
    );
    for (const stem of stemsNow())
      for (let { x } = stem; x < stem.right; x += 3) spots.push(new DOMPoint(x, stem.y));
    const texts = document.querySelectorAll(
      '.timeline text, .graph text:not(:has(tspan)), .graph tspan, .reader-mark, .reader-bracket',
    );
    const rectsOf = (text: Element) => {
      // A range in SVG is as wide as the halo.
      if (text instanceof SVGElement) return [text.getBoundingClientRect()];
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    };
    return [...texts]
      .filter((text) =>
        rectsOf(text).some(
          // A line's box has room above and below its letters.
          ({ left, right, top, bottom }) =>
            spots.some(({ x, y }) => x > left && x < right && y > top + 2 && y < bottom - 2),
        ),
      )
      .map((text) => text.textContent);
  };
  Object.assign(window, { stemsNow, wordsCrossed });
}
declare global {
  // oxlint-disable-next-line no-var -- it is the page's
  var stemsNow: () => readonly Stem[];
  // oxlint-disable-next-line no-var -- it is the page's
  var wordsCrossed: () => readonly string[];
}

test.beforeEach(({ page }) => page.addInitScript(addStems));

/** How far the stem begins from the lower right corner of the selected mark's frame, px. */
const offMark = (page: Page) =>
  page.evaluate(() => {
    const { right, bottom } = document
      .querySelector('.timeline-mark[aria-selected=true] .timeline-frame')!
      .getBoundingClientRect();
    const { x, y } = stemsNow()[0]!;
    return Math.max(Math.abs(y - bottom), Math.abs(x - (right - 8)));
  });

test('from the selected mark a thread runs to the margin of each passage and to its ties', async ({
  page,
}) => {
  await openPage(page, EVENT);
  await expect.poll(async () => (await ends(page, 'words')).length).toBeGreaterThan(0);
  await expectAtMargins(page);
  expect(await offMark(page)).toBeLessThanOrEqual(2);
  const ties = await page.locator('.graph-lit[data-tie]').count();
  await expect(page.locator('.threads-lead:not([d=""])')).toHaveCount(ties);
  expect((await ends(page, 'pictures')).length).toBeGreaterThan(0);
});

test('over the graph a thread is lighter than a tie, whatever is selected', async ({ page }) => {
  await openPage(page, EVENT);
  for (const selection of ['actor:biden', 'pair:biden~putin', 'tie:biden~meets~putin']) {
    await goTo(page, `sel=${selection}`);
    await settle(page);
    await expect(page.locator('.threads-lead:not([d=""])').first()).toBeAttached();
    const drawn = await page.evaluate(() => {
      const { left, right, top, bottom } = document
        .querySelector('.graph svg:has([data-actor])')!
        .getBoundingClientRect();
      const within = (path: SVGPathElement) =>
        Array.from({ length: Math.floor(path.getTotalLength()) }, (_, i) =>
          path.getPointAtLength(i),
        ).filter(({ x, y }) => x > left && x < right - 14 && y > top && y < bottom).length;
      const { strokeWidth, strokeDasharray } = getComputedStyle(
        document.querySelector('.threads-lead')!,
      );
      const solid = document.querySelectorAll<SVGPathElement>('.threads-thread[data-kind=words]');
      return {
        solid: [...solid].reduce((sum, path) => sum + within(path), 0),
        strokeWidth,
        isDotted: strokeDasharray !== 'none',
      };
    });
    expect(drawn, selection).toEqual({ solid: 0, strokeWidth: '1px', isDotted: true });
  }
});

test('no arrow stays for a selection without words', async ({ page }) => {
  await openPage(page, 'sel=actor:biden');
  await expect(page.locator('.threads-arrow')).not.toHaveCount(0);
  await page
    .locator('.graph [data-actor=patrushev]')
    .first()
    .click({ modifiers: ['Shift'] });
  await expect(
    page.getByRole('heading', { name: 'Joe Biden and Nikolai Patrushev' }),
  ).toBeVisible();
  await expect(page.locator('.threads-arrow')).toHaveCount(0);
});

test('no thread crosses a word, in any selection', async ({ page }) => {
  test.setTimeout(120_000);
  // Where threads come to rest is the same; the way there is other tests' matter.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, EVENT);
  const crossed = await page.evaluate(async () => {
    const marks = document.querySelectorAll<HTMLElement>('.timeline [data-event]');
    const found: string[] = [];
    for (const id of new Set([...marks].map((mark) => mark.dataset['event']))) {
      await hand.goTo(`sel=event:${id}`);
      // Threads follow the reader to the words.
      const end = performance.now() + 10_000;
      while (wordsCrossed().length > 0 && performance.now() < end)
        await new Promise(requestAnimationFrame);
      found.push(...wordsCrossed().map((words) => `${id}: ${words}`));
    }
    return found;
  });
  expect(crossed).toEqual([]);
});

test('threads follow the reader as it scrolls, in the same frame', async ({ page }) => {
  await openPage(page, EVENT);
  await expectAtMargins(page);
  const moved = await page.evaluate(async () => {
    const view = document.querySelector<HTMLElement>('[role=tabpanel]')!;
    const path = document.querySelector<SVGPathElement>('.threads-thread[data-kind=words]')!;
    const endY = () => path.getPointAtLength(path.getTotalLength()).y;
    const before = endY();
    view.style.scrollBehavior = 'auto';
    view.scrollTop += 30;
    await new Promise(requestAnimationFrame);
    return before - endY();
  });
  expect(moved).toBeCloseTo(30, 0);
  await expectAtMargins(page);
});

test('threads follow a zoom of the timeline in the same frame', async ({ page }) => {
  await openPage(page, EVENT);
  await expectAtMargins(page);
  await pointAt(page, 0.4);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    const off: number[] = [];
    Object.assign(window, { off });
    // Just after a frame is painted, before anything else can change.
    const painted = new MessageChannel();
    painted.port1.start();
    painted.port1.addEventListener('message', () => {
      const { right } = document
        .querySelector('.timeline-mark[aria-selected=true] .timeline-frame')!
        .getBoundingClientRect();
      off.push(Math.abs(stemsNow()[0]!.x - (right - 8)));
    });
    addEventListener(
      'wheel',
      () => requestAnimationFrame(() => painted.port2.postMessage(null)),
      true,
    );
  });
  for (let i = 0; i < 5; i += 1) {
    await page.mouse.wheel(0, -40);
    await page.waitForTimeout(60);
  }
  await rest(page);
  const off = await page.evaluate(() => (window as unknown as { off: number[] }).off);
  expect(off.length).toBeGreaterThan(3);
  expect(Math.max(...off)).toBeLessThanOrEqual(2);
  await expectAtMargins(page);
});

test('threads follow another size of the window and of the panels', async ({ page }) => {
  await openPage(page, EVENT);
  await expectAtMargins(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  await rest(page);
  await expectAtMargins(page);
  expect(await offMark(page)).toBeLessThanOrEqual(2);
  for (const name of ['Width of the pictures', 'Height of the timeline']) {
    await page.getByRole('separator', { name }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await rest(page);
    await expectAtMargins(page);
    expect(await offMark(page)).toBeLessThanOrEqual(2);
  }
});

test('threads follow a divider in a hand, in the same frame', async ({ page }) => {
  await openPage(page, EVENT);
  await expectAtMargins(page);
  await page.evaluate(() => {
    const off: number[] = [];
    Object.assign(window, { off });
    const painted = new MessageChannel();
    painted.port1.start();
    painted.port1.addEventListener('message', () => {
      const { right } = document
        .querySelector('.timeline-mark[aria-selected=true] .timeline-frame')!
        .getBoundingClientRect();
      const { left } = document
        .querySelector('mark[aria-current]')!
        .closest('p, h3')!
        .getBoundingClientRect();
      const path = document.querySelector<SVGPathElement>('.threads-thread[data-kind=words]')!;
      const end = path.getPointAtLength(path.getTotalLength());
      off.push(Math.abs(stemsNow()[0]!.x - (right - 8)));
      // Left of the margin, within its width.
      off.push(Math.max(0, end.x - left, left - end.x - 28));
    });
    addEventListener(
      'pointermove',
      () => requestAnimationFrame(() => painted.port2.postMessage(null)),
      true,
    );
  });
  for (const [name, byX, byY] of [
    ['Width of the pictures', -12, 0],
    ['Height of the timeline', 0, -9],
  ] as const) {
    const box = (await page.getByRole('separator', { name }).boundingBox())!;
    let [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0; i < 6; i += 1) {
      [x, y] = [x + byX, y + byY];
      await page.mouse.move(x, y);
      await page.waitForTimeout(60);
    }
    await page.mouse.up();
    await rest(page);
    await expectAtMargins(page);
    expect(await offMark(page)).toBeLessThanOrEqual(2);
  }
  const off = await page.evaluate(() => (window as unknown as { off: number[] }).off);
  expect(off.length).toBeGreaterThan(12);
  expect(Math.max(...off)).toBeLessThanOrEqual(2);
});

test('all of a thread has the colour of the theme, or the one that is forced, also after a change', async ({
  page,
}) => {
  await openPage(page, EVENT);
  await expectAtMargins(page);
  const colours = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(
        '.threads-stem:not([data-kind=none])',
      )!;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      const inked = Array.from({ length: data.length / 4 }, (_, i) => i * 4);
      const full = inked.reduce((a, b) => (data[b + 3]! > data[a + 3]! ? b : a));
      // Forced ones are a little transparent; what is painted with those is rounded.
      const channels = (colour: string) =>
        colour
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .map(Number);
      const isStem = (colour: string) =>
        channels(colour).every((value, i) => Math.abs(value - data[full + i]!) <= 2);
      const probe = document.createElement('span');
      probe.style.color = 'Highlight';
      document.body.append(probe);
      const highlight = getComputedStyle(probe).color;
      probe.remove();
      const thread = getComputedStyle(document.querySelector('.threads-thread')!).stroke;
      const dot = getComputedStyle(document.querySelector('.threads circle')!).fill;
      return { isStem: isStem(thread), isDot: dot === thread, isForced: thread === highlight };
    });
  for (const media of [
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { colorScheme: 'light', forcedColors: 'none' },
  ] as const) {
    await page.emulateMedia(media);
    await expect(async () => {
      const isForced = 'forcedColors' in media && media.forcedColors === 'active';
      expect(await colours()).toEqual({ isStem: true, isDot: true, isForced });
    }).toPass();
  }
});

test('an undated event is threaded from its shelf', async ({ page }) => {
  await openPage(page, UNDATED);
  await expectAtMargins(page);
  expect(await offMark(page)).toBeLessThanOrEqual(2);
});

test('arrows point where the words are out of sight, and a click scrolls there', async ({
  page,
}) => {
  await openPage(page, EVENT);
  await expectAtMargins(page);
  const scrollTo = (top: number) =>
    page.evaluate((to) => {
      const view = document.querySelector<HTMLElement>('[role=tabpanel]')!;
      view.style.scrollBehavior = 'auto';
      view.scrollTop = to;
      view.style.scrollBehavior = '';
    }, top);
  for (const [direction, top] of [
    ['up', 1e6],
    ['down', 0],
  ] as const) {
    await scrollTo(top);
    await rest(page);
    const arrow = page.getByRole('button', { name: new RegExp(`Scroll ${direction} to`) });
    await expect(arrow).toBeVisible();
    await arrow.click();
    await expectAtMargins(page);
  }
});

test('a tie, an actor and words are threaded too', async ({ page }) => {
  await openPage(page, 'sel=actor:navalny');
  await expectAtMargins(page);
  const tie = await page.locator('.graph-lit[data-tie]').first().getAttribute('data-tie');
  await goTo(page, `sel=tie:${tie}`);
  await expectAtMargins(page);
  await page.locator('mark[aria-current]').first().click();
  await settle(page);
  expect((await ends(page, 'words')).length).toBeGreaterThan(0);
});

test('there is none on a phone, in print, or with the drawer shut', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, EVENT);
  await expect(page.locator('.threads')).toHaveCount(0);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(async () => (await ends(page, 'words')).length).toBeGreaterThan(0);
  expect(await ends(page, 'pictures')).toEqual([]);
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect.poll(async () => (await ends(page, 'words')).length).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await ends(page, 'words')).length).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.threads')).toBeHidden();
});

test('threads do not animate where less motion is asked for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, EVENT);
  await expectAtMargins(page);
  const names = await page
    .locator('.threads-thread, .threads-stem')
    .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).animationName))]);
  expect(names).toEqual(['none']);
});

test('axe finds nothing with threads and arrows drawn', async ({ page }) => {
  await openPage(page, UNDATED);
  await expectAtMargins(page);
  await expect(page.getByRole('button', { name: /Scroll down to/ })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
