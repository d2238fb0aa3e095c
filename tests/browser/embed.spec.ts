import type { Frame, Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { authored, ties } from './expected.ts';
import {
  adoptedCode,
  drawn,
  drawnFrames,
  elementCode,
  frameCode,
  frameHeights,
  layoutShift,
  partUrl,
  scriptCode,
} from './hosts/hostPage.ts';
import { MAX_BYTES, weighResponses } from './hosts/weighResponses.ts';
import { LESSON } from './lesson.ts';
import { test } from './hosts/hostTest.ts';
import { expect, openPage, pageUrl, settle } from './page.ts';

/** A column of a newspaper, and a telephone. */
const COLUMN = { width: 680, height: 900 };
const PHONE = { width: 390, height: 844 };

const event = authored.events.toSorted((a, b) => b.importance - a.importance)[0]!;
const EVENT = `sel=event:${event.id}`;

/** Every part, by the address that leads to it. */
const PARTS: Readonly<Record<string, string>> = {
  whole: 'embed=whole',
  timeline: 'embed=timeline',
  graph: `embed=graph&${EVENT}`,
  event: `embed=event&${EVENT}`,
  passage: '',
  tie: `embed=tie&sel=${ties[0]!.sel}`,
  story: `embed=story&step=${LESSON.id}:3`,
  missing: 'embed=event&sel=event:nobody',
  unknown: 'embed=timelin',
};

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(COLUMN);
});

test('axe finds nothing in any part, and nothing sticks out', async ({ page }) => {
  const passage = await anyPassage(page);
  for (const [part, hash] of Object.entries({ ...PARTS, passage })) {
    await page.goto('about:blank');
    await page.emulateMedia({ colorScheme: 'light' });
    await openPage(page, `${hash}&fit=1`);
    expect.soft(await axeFindings(page), part).toEqual([]);
    expect.soft(await widerBy(page), part).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await axeFindings(page, undefined, 'dark'), part).toEqual([]);
  }
});

test('nor at the width of a telephone, and in the narrowest column', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openPage(page, `embed=timeline&fit=1&${EVENT}`);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ ...PHONE, width: 280 });
  const passage = await anyPassage(page);
  for (const [part, hash] of Object.entries({ ...PARTS, passage })) {
    await page.goto('about:blank');
    await openPage(page, `${hash}&fit=1`);
    expect.soft(await widerBy(page), part).toBe(0);
  }
});

test('eleven on one page draw, fit, and move nothing where their height is kept free', async ({
  page,
  host,
}) => {
  const passage = await anyPassage(page);
  const hashes = Object.values({ ...PARTS, passage }).concat(PARTS['event']!, PARTS['graph']!);
  const body = (heights: readonly number[]) =>
    hashes.map((hash, i) => `<p>Text</p>${adoptedCode(`${hash}&fit=1`, heights[i]!)}`).join('') +
    `<p>The end</p>${scriptCode()}`;
  await host.open(page, body(hashes.map(() => 400)));
  await scrollThrough(page, expectFit);
  const heights = await frameHeights(page);
  expect(heights).toHaveLength(11);
  expect(new Set(heights).size).toBeGreaterThan(4);

  await host.open(page, body(heights));
  await scrollThrough(page, async (frame) => {
    expect.soft(await layoutShift(frame), frame.url()).toBe(0);
  });
  expect(await frameHeights(page)).toEqual(heights);
  expect(await layoutShift(page)).toBe(0);
  // None of them took the focus.
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('a frame grows and shrinks with what it shows, and comes to rest', async ({ page, host }) => {
  await page.setViewportSize(PHONE);
  await host.open(page, adoptedCode('embed=timeline&fit=1', 400) + scriptCode());
  const [frame] = await drawnFrames(page, 1);
  await expectFit(frame!);
  const [before] = await frameHeights(page);
  await page.evaluate(() => {
    addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
      if (data.type === 'height') performance.mark('height told');
    });
  });
  const row = frame!.locator('[data-event]').first();
  await row.click();
  await expect.poll(async () => (await frameHeights(page))[0]).toBeGreaterThan(before! + 100);
  await expectFit(frame!);
  await expect(frame!.locator('mark[aria-current=true]').first()).toBeVisible();
  await row.click();
  await expect.poll(async () => (await frameHeights(page))[0]).toBe(before);
  await frame!.getByRole('button', { name: 'Filter' }).click();
  await expect.poll(async () => (await frameHeights(page))[0]).toBeGreaterThan(before!);
  const told = await page.evaluate(() => performance.getEntriesByName('height told').length);
  expect(told).toBeLessThan(12);
});

test('beside a wide picture the words are read without moving the article', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 1100, height: 900 });
  await host.open(page, `${adoptedCode('embed=timeline&fit=1', 400)}<p>The end</p>${scriptCode()}`);
  const [frame] = await drawnFrames(page, 1);
  await expectFit(frame!);
  const [before] = await frameHeights(page);
  await frame!.locator(`[data-event="${event.id}"]`).first().click();
  await expect(frame!.locator('mark[aria-current=true]').first()).toBeAttached();
  await settleFrame(frame!);
  await expectFit(frame!);
  expect(await frameHeights(page)).toEqual([before]);
});

test('an element on a page with a strict policy is told and tells; what is malformed does nothing', async ({
  page,
  host,
}) => {
  const own = new URL(pageUrl()).origin;
  const policy = `default-src 'none'; script-src ${own}; frame-src ${own}; img-src data:`;
  const headers = { 'content-security-policy': policy };
  // Its room is free before the script comes, or where it never does.
  for (const [how, height] of [
    [{ height: 500 }, 500],
    [{ height: 500, steps: 3 }, 3 * COLUMN.height],
  ] as const) {
    await host.open(page, elementCode('embed=timeline', how), headers);
    expect((await page.locator('evidence-timeline').boundingBox())?.height).toBe(height);
  }
  const code = elementCode('embed=timeline&fit=1', { height: 500 });
  const dark = code.replace('<evidence-timeline', '$& theme="dark"');
  await host.open(page, dark + scriptCode() + scriptCode(), headers);
  const [frame] = await drawnFrames(page, 1);
  await expectFit(frame!);
  expect(await themeOf(frame!)).toBe('dark');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of ['evidence-selection', 'evidence-view'])
      addEventListener(type, (told) => heard.push((told as CustomEvent<unknown>).detail));
  });
  await page.evaluate((id) => {
    const element = document.querySelector('evidence-timeline') as unknown as Told;
    element.select({ type: 'event', id });
    element.filter('standing=reported,planned');
    element.setTheme('light');
  }, event.id);
  await expect(frame!.locator('.evidence-title')).toHaveText(event.title);
  await expect(frame!.locator('.filter-sentence')).toContainText('Reported');
  expect(await themeOf(frame!)).toBe('light');
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  await expect.poll(heard).toEqual([{ selection: { type: 'event', id: event.id } }]);

  const state = async () => [
    frame!.url(),
    await frame!.locator('main').innerText(),
    await frameHeights(page),
    await heard(),
  ];
  await settleFrame(frame!);
  await expect.poll(() => frame!.url()).toContain('colours=light');
  const before = await state();
  await page.evaluate(sendMalformed, true);
  await frame!.evaluate(sendMalformed, false);
  // The last is answered, so all before it have been heard.
  await page.evaluate(() => {
    const element = document.querySelector('evidence-timeline') as unknown as Told;
    element.select(null);
    element.select({ type: 'event', id: 'nobody' });
  });
  await expect.poll(async () => (await heard()).length).toBe(2);
  await page.evaluate(
    (id) =>
      (document.querySelector('evidence-timeline') as unknown as Told).select({
        type: 'event',
        id,
      }),
    event.id,
  );
  await expect.poll(async () => (await heard()).length).toBe(3);
  await settleFrame(frame!);
  await expect.poll(async () => (await state()).slice(0, 3)).toEqual(before.slice(0, 3));
});

test('the wheel and the keys are the article’s until the reader has clicked in', async ({
  page,
  host,
}) => {
  const tall = '<p style="height:1200px">Text</p>';
  for (const [part, picture, ground] of [
    ['timeline', '.timeline-plot', -4],
    ['graph', '.graph-picture', 4],
  ] as const) {
    await page.route(/\/attach(View|Zoom)-/, async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await host.open(page, adoptedCode(`embed=${part}&fit=1`, 480) + scriptCode() + tall);
    const [frame] = await drawnFrames(page, 1);
    const box = (await frame!.locator(picture).boundingBox())!;
    const at = { x: box.x + box.width * 0.6, y: box.y + box.height / 2 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY), part).toBeGreaterThan(60);
    const moved = () => frame!.evaluate(transforms);
    const before = await moved();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowRight');
    expect(await frame!.evaluate(() => document.activeElement === document.body), part).toBe(true);
    // On the ground beside the marks.
    const scrolled = await page.evaluate(() => scrollY);
    const side = ground < 0 ? box.x + box.width : box.x;
    await page.mouse.click(side + ground, box.y + box.height - 6 - scrolled);
    await page.mouse.move(at.x, at.y - scrolled);
    // What serves gestures comes with the first of them, and does then what was done meanwhile.
    await page.mouse.wheel(0, -120);
    await expect.poll(moved, part).not.toBe(before);
    expect(await page.evaluate(() => scrollY), part).toBe(scrolled);
  }
});

test('a frame too low for its part keeps the credit in sight, and the wheel with the article', async ({
  page,
  host,
}) => {
  await page.setViewportSize(PHONE);
  const tall = '<p style="height:1500px">Text</p>';
  await host.open(page, frameCode(PARTS['event']!, 300) + tall);
  const [frame] = await drawnFrames(page, 1);
  const outer = (await page.locator('iframe').boundingBox())!;
  const credit = (await frame!.locator('.embed-credit').boundingBox())!;
  expect(credit.y + credit.height).toBeLessThanOrEqual(outer.y + outer.height);
  await page.mouse.move(150, 150);
  await page.mouse.wheel(0, 90);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  expect(await frame!.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => scrollTo(0, 0));
  await frame!.locator('h1').click();
  await page.mouse.move(150, 150);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 90);
      return frame!.evaluate(() => scrollY);
    })
    .toBeGreaterThan(60);
});

test('the whole fills its frame, and leaves the wheel to the article until it is pressed', async ({
  page,
  host,
}) => {
  const tall = '<p style="height:1500px">Text</p>';
  await host.open(page, frameCode('embed=whole', 680) + tall);
  const [frame] = await drawnFrames(page, 1);
  const outer = (await page.locator('iframe').boundingBox())!;
  for (const part of ['.phone-tabs', '.embed-credit']) {
    const box = (await frame!.locator(part).boundingBox())!;
    expect(box.y + box.height, part).toBeLessThanOrEqual(outer.y + outer.height);
  }
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  await page.evaluate(() => scrollTo(0, 0));
  await frame!.locator('h1').click();
  await page.mouse.move(300, 400);
  const scrolled = () => frame!.locator('.event-list').evaluate((list) => list.scrollTop);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 120);
      return scrolled();
    })
    .toBeGreaterThan(60);
});

test('what the host locks stays as it is, and is said in words', async ({ page, host }) => {
  const theme = authored.themes[0]!;
  const hash = `embed=timeline&lock=filters,time&theme=${theme.id}&view=18600..18800`;
  await host.open(page, frameCode(hash, 560));
  const [frame] = await drawnFrames(page, 1);
  await expect(frame!.getByText(new RegExp(`events: ${theme.name}`))).toBeVisible();
  await expect(frame!.getByRole('button', { name: 'Filter' })).toHaveCount(0);
  await expect(frame!.getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  await frame!.getByRole('listbox').focus();
  for (const key of ['+', '0', 'End', 'Enter']) await page.keyboard.press(key);
  await expect(frame!.locator('.evidence-title')).toBeVisible();
  expect(frame!.url()).toContain('view=18600..18800');
});

test('a frame with no script beside it is whole at its height, and leaves nothing behind', async ({
  page,
  host,
  context,
}) => {
  await host.open(page, frameCode(`embed=graph&${EVENT}`, 480));
  const [frame] = await drawnFrames(page, 1);
  expect(await frame!.evaluate(() => document.documentElement.scrollHeight)).toBe(480);
  await expect(frame!.locator('mark[aria-current=true]').first()).toBeVisible();
  await frame!.locator('[data-actor]').first().click({ force: true });
  await page.goBack().catch(() => null);
  // The way back is the host’s: no press in the frame is a step of it.
  expect(page.url()).toBe('about:blank');
  expect(await context.cookies()).toEqual([]);
});

test('what the page has to tell covers neither the credit nor, on a phone, the ways around', async ({
  page,
}) => {
  for (const [part, width] of [
    ['whole', 1100],
    ['whole', 390],
    ['timeline', 680],
  ] as const) {
    await page.setViewportSize({ width, height: 600 });
    await page.goto('about:blank');
    await page.goto(partUrl(`embed=${part}&sel=event:nope&theme=nope`));
    await settle(page);
    const notice = (await page.locator('.notices').boundingBox())!;
    for (const below of await page.locator('.embed-credit, nav').all()) {
      const { y } = (await below.boundingBox())!;
      expect.soft(notice.y + notice.height, `${part} ${width}`).toBeLessThanOrEqual(y);
    }
  }
});

test('out of sight a frame of the whole says that it is ready, though its graph comes later', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  const listen =
    '<script>let ready = 0; addEventListener("message", ({ data }) => { ready += data.type === "ready" })</script>';
  const pinned = `embed=whole&pin=${authored.actors[0]!.id}:1:1`;
  const far = `<div style="height:9000px"></div>${frameCode(pinned, 600)}`;
  await host.open(page, listen + far);
  await expect.poll(() => page.evaluate('ready'), { timeout: 5000 }).toBe(1);
  const frame = page.frames()[1]!;
  await expect(frame.locator('.graph-stage')).toBeEmpty();
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(frame.locator('.graph-stage [data-actor]').first()).toBeVisible();
});

test('the first picture of every part is small, and no font is waited for', async ({ page }) => {
  const passage = await anyPassage(page);
  const actor = authored.actors[0]!.id;
  // With something selected, and in frames of other widths, some parts need more.
  const cases: readonly (readonly [string, string, number, number?])[] = [
    ...Object.entries({ ...PARTS, passage }).map(([part, hash]) => [part, hash, 680] as const),
    ['timeline on a phone, with an actor', `embed=timeline&fit=1&sel=actor:${actor}`, 390],
    ['timeline beside the words of an actor', `embed=timeline&sel=actor:${actor}`, 1100],
    ['whole at its widest, with an event', `embed=whole&fit=1&${EVENT}`, 1100],
    // Its graph has to be a network there.
    ['whole, wide and low, with an actor', `embed=whole&sel=actor:${actor}`, 1100, 600],
  ];
  // Fonts that never come.
  await page.route('**/*.woff2', () => undefined);
  for (const [name, hash, width, height = 784] of cases) {
    await page.setViewportSize({ width, height });
    page.removeAllListeners('response');
    const scale = weighResponses(page);
    await page.goto('about:blank');
    await page.goto(partUrl(hash), { waitUntil: 'commit' });
    await settle(page);
    const { bytes } = await scale.weighFirstPicture(page);
    expect.soft(bytes, name).toBeGreaterThan(50_000);
    expect.soft(bytes, name).toBeLessThanOrEqual(MAX_BYTES);
    expect.soft(await layoutShift(page), name).toBe(0);
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the article’s scrolling tells a story, and buttons do where it does not', async ({
  page,
  host,
}) => {
  const count = LESSON.steps.length;
  const code = elementCode(`embed=story&step=${LESSON.id}:1`, { height: 600, steps: count });
  await host.open(page, `<p>Text</p>${code}<p>The end</p>${scriptCode()}`);
  const [frame] = await drawnFrames(page, 1);
  const title = frame!.getByRole('heading', { level: 2 }).first();
  await expect(title).toHaveText(LESSON.steps[0]!.title);
  await expect(frame!.getByRole('button', { name: 'Next' })).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(title).toHaveText(LESSON.steps.at(-1)!.title);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(title).toHaveText(LESSON.steps[0]!.title);

  await host.open(page, frameCode(`embed=story&step=${LESSON.id}:1`, 480));
  const [alone] = await drawnFrames(page, 1);
  await alone!.getByRole('button', { name: 'Next' }).click();
  await expect(alone!.getByRole('heading', { level: 2 }).first()).toHaveText(
    LESSON.steps[1]!.title,
  );
});

/** What the test calls of the element. */
interface Told {
  select(selection: { type: 'event'; id: string } | null): void;
  filter(filters: string): void;
  setTheme(theme: 'light'): void;
}

/** A thousand messages of almost the right shape: to the frame, or from it. */
function sendMalformed(toFrame: boolean): void {
  const shadow = document.querySelector('evidence-timeline')?.shadowRoot;
  const target = toFrame ? shadow!.querySelector('iframe')!.contentWindow! : window.parent;
  const values: unknown[] = [
    null,
    undefined,
    NaN,
    -1,
    1e308,
    '',
    '__proto__',
    '<img src=x onerror=alert(1)>',
    [],
    {},
    { type: 'event' },
    { type: 'event', id: {} },
    { from: 'a', to: 1 },
    new Date(0),
    new Map([['type', 'event']]),
  ];
  const types = ['ready', 'height', 'selection', 'view', 'select', 'filter', 'step', 'theme', 'x'];
  for (let i = 0; i < 1000; i += 1) {
    const value = values[i % values.length];
    const type = types[i % types.length];
    const said = { type, selection: value, filters: i % 2 ? value : 7, index: value };
    const whole = { ...said, theme: value, height: value, steps: value, view: value };
    const version = { evidenceTimeline: i % 3 ? 1 : i % 2 ? '1' : 2 };
    target.postMessage(i % 5 === 0 ? value : { ...version, ...harmless(whole, type) }, '*');
  }
  // A height of nothing and a view of everything are of the right shape.
  function harmless(message: object, type: unknown): object {
    if (type === 'height' || type === 'ready') return { ...message, height: '7', steps: '7' };
    if (type === 'view') return { ...message, view: { from: 'a' } };
    if (type === 'selection' || type === 'select') return { ...message, selection: { id: 'x' } };
    return type === 'filter' ? { ...message, filters: 7 } : message;
  }
}

/** All that moves where a picture is zoomed. */
function transforms(): string {
  const moved = [...document.querySelectorAll('.graph-picture > g, .timeline-plot [transform]')];
  const at = moved.map((element) => element.getAttribute('transform'));
  const axis = [...document.querySelectorAll('.timeline-axis text')].map(
    (tick) => tick.textContent,
  );
  return [...at, ...axis].join();
}

async function settleFrame(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => performance.getEntriesByName('view:settled').length > 0);
}

/** A frame that follows is as high as its page, and that page needs no more. */
async function expectFit(frame: Frame): Promise<void> {
  await expect
    .poll(() =>
      frame.evaluate(() => {
        const height = Math.ceil(document.querySelector('.embed')!.getBoundingClientRect().height);
        return [innerHeight - height, document.documentElement.scrollHeight - innerHeight];
      }),
    )
    .toEqual([0, 0]);
}

function themeOf(frame: Frame): Promise<string | undefined> {
  return frame.evaluate(() => document.documentElement.dataset['theme']);
}

/** Brings each frame into sight and has it looked at when it has drawn its part. */
async function scrollThrough(page: Page, look: (frame: Frame) => Promise<void>): Promise<void> {
  for (const element of await page.locator('iframe').all()) {
    await element.scrollIntoViewIfNeeded();
    const handle = await element.elementHandle();
    const frame = await handle?.contentFrame();
    await drawn(frame!);
    await look(frame!);
  }
}

async function anyPassage(page: Page): Promise<string> {
  await openPage(page, `embed=event&${EVENT}`);
  const id = await page.locator('mark[data-passage]').first().getAttribute('data-passage');
  return `embed=passage&sel=passage:${encodeURIComponent(id ?? '')}`;
}

function widerBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
