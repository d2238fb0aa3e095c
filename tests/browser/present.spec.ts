import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import type { AuthoredDataset } from '../../src/dataset/authored.ts';
import { axeFindings } from './axe.ts';
import { heading, LESSON, stage, STEPS } from './lesson.ts';
import { expect, openPage, pageUrl, selected, test } from './page.ts';

/** The window in which nothing may be smaller than 20 px. */
const PROJECTOR = { width: 1280, height: 720 };
test.use({ viewport: PROJECTOR });

async function present(page: Page, step = 1, more = ''): Promise<void> {
  await page.goto(`${pageUrl()}#step=${LESSON.id}:${step}${more}`);
  await expect(heading(page)).toHaveText(STEPS[step - 1]!.title);
  await expect(stage(page)).toBeFocused();
}

test('a story is found on the page, and fills it', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const line = page.getByRole('dialog').locator('li', { hasText: LESSON.title });
  await expect(line).toContainText('45 min');
  expect(await axeFindings(page)).toEqual([]);
  await line.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page)).toHaveText(STEPS[0]!.title);
  await expect(stage(page)).toBeFocused();
});

for (const [scheme, viewport] of [
  ['light', PROJECTOR],
  ['dark', { width: 1024, height: 768 }],
] as const)
  test(`a whole lesson is stepped through by keyboard, legible and clean, ${scheme}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await present(page);
    for (const [i, { title, question }] of STEPS.entries()) {
      if (i > 0) await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'PageDown');
      await expect(heading(page)).toHaveText(title);
      expect(new URL(page.url()).hash).toContain(`step=${LESSON.id}:${i + 1}`);
      if (question) await expect(page.locator('.present-stage')).toContainText(question);
      expect(await smallType(page), title).toEqual([]);
      expect(await cutWords(page), title).toEqual([]);
      expect(await printedOver(page), title).toEqual([]);
      expect(await axeFindings(page, undefined, scheme), title).toEqual([]);
    }
    await page.keyboard.press('ArrowRight');
    await expect(heading(page)).toHaveText(STEPS.at(-1)!.title);
  });

/** Texts whose capitals are lower on the screen than a fiftieth of its height. */
function smallType(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const words = node.textContent!.trim();
      if (words === '' || !element.checkVisibility({ opacityProperty: true })) continue;
      if (element.closest('.visually-hidden, [popover], script, style')) continue;
      const scaled = element.closest<HTMLElement>('.present-scaled');
      const scale = scaled ? scaled.getBoundingClientRect().width / scaled.offsetWidth : 1;
      const { fontSize, fontFamily } = getComputedStyle(element);
      const px = parseFloat(fontSize) * scale;
      const capitals = px * (fontFamily.startsWith('"Newsreader') ? 0.687 : 0.734);
      if (capitals < innerHeight / 50 || px < 19.9) found.add(`${px.toFixed(1)} px: ${words}`);
    }
    return [...found];
  });
}

/** Texts that lie over one another. */
function printedOver(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('.present')!,
      NodeFilter.SHOW_TEXT,
    );
    const texts: { words: string; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!isSeen || node.textContent!.trim() === '') continue;
      if (element.closest('.visually-hidden, [popover], dialog, p, h1, figcaption')) continue;
      // Only read out.
      if (getComputedStyle(element).clipPath !== 'none') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push({ words: node.textContent!, box: range.getBoundingClientRect() });
    }
    // Lines may touch: the boxes of letters are higher than letters.
    const across = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = (a: DOMRect, b: DOMRect) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return texts.flatMap((one, i) =>
      texts
        .slice(i + 1)
        .filter(({ box }) => across(one.box, box) > 2 && down(one.box, box) > 0.4 * box.height)
        .map(({ words }) => `${one.words} over ${words}`),
    );
  });
}

/** Parts of a step that would have to be scrolled, or stick out of the window; titles that are cut. */
function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll(
        '[data-fits], .present-foot, .present-strip, [data-state="now"] > .present-mark-words > span',
      ),
    ];
    return parts.flatMap((part) => {
      const { bottom, right } = part.getBoundingClientRect();
      const isCut =
        part.scrollHeight > part.clientHeight + 1 ||
        part.scrollWidth > part.clientWidth + 1 ||
        bottom > innerHeight + 1 ||
        right > innerWidth + 1;
      return isCut ? [part.className] : [];
    });
  });
}

test('the foot is whole in every window, whatever tools and clock it has', async ({ page }) => {
  // Both sources tell it: no other kind of step has so many tools.
  const at = STEPS.findIndex(
    ({ event, view }) => event === 'april-call' && view?.show === 'passage',
  );
  for (const [width, height] of [
    [1440, 900],
    [1366, 650],
    [1280, 720],
    [1024, 768],
    [1920, 1080],
    [1600, 1024],
    [800, 600],
    [400, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const step of [1, at + 1]) {
      await present(page, step);
      const size = `${width} × ${height}, step ${step}`;
      expect(await footFaults(page, '45:00'), size).toEqual([]);
    }
  }
});

/** Parts of the foot that leave it, and a line more than it needs. */
function footFaults(page: Page, time: string): Promise<readonly string[]> {
  return page.evaluate((late) => {
    const foot = document.querySelector<HTMLElement>('.present-foot')!;
    const clock = foot.querySelector('.present-clock')!;
    // Its own next tick puts this right again.
    clock.textContent = late;
    const { left, right, top } = foot.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(foot);
    const parts = [...foot.querySelectorAll('button, .present-progress, .present-clock')];
    const faults = parts.flatMap((part) => {
      const box = part.getBoundingClientRect();
      const isIn =
        box.left >= left + parseFloat(paddingLeft) - 1 &&
        box.right <= right - parseFloat(paddingRight) + 1;
      return isIn ? [] : [part.textContent];
    });
    if (foot.scrollWidth > foot.clientWidth) faults.push('the foot');
    const isOneLine = clock.getBoundingClientRect().top - top < foot.clientHeight / 2;
    if (!isOneLine) faults.push('the clock is on a line of its own');
    return faults;
  }, time);
}

test('the words of a step are marked, verbatim', async ({ page }) => {
  for (const [i, step] of STEPS.entries()) {
    if (!step.passage || step.view?.show !== 'passage') continue;
    await present(page, i + 1);
    const mark = page.locator(`.present-quote[data-source="${step.passage.source}"] mark`);
    await expect(mark).toHaveText(step.passage.exact);
  }
});

test.describe('notes that do not arrive', () => {
  test.use({ mayMiss: /notes-/ });

  test('leave a story to be presented, are missed in words, and asked for again', async ({
    page,
  }) => {
    await page.route('**/notes-*.json', (route) => route.abort());
    await present(page, 1);
    await page.keyboard.press('n');
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await expect(notes).toContainText('The notes did not arrive.');
    await page.unroute('**/notes-*.json');
    await page.keyboard.press('Escape');
    await expect(stage(page)).toHaveCount(0);
    await page.goBack();
    await page.keyboard.press('n');
    await expect(notes).toHaveText(STEPS[0]!.notes!);
  });
});

test('keys lead everywhere: ends, numbers, notes, overview, help, black and white', async ({
  page,
}) => {
  await present(page, 2);
  await page.keyboard.press('End');
  await expect(heading(page)).toHaveText(STEPS.at(-1)!.title);
  await page.keyboard.press('Home');
  await expect(heading(page)).toHaveText(STEPS[0]!.title);
  await page.keyboard.type('12');
  await expect(page.getByText('Step 12, then Enter')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(STEPS[11]!.title);
  await page.keyboard.press('PageUp');
  await expect(heading(page)).toHaveText(STEPS[10]!.title);

  await page.keyboard.press('n');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toHaveText(STEPS[10]!.notes!);
  await page.keyboard.press('n');

  await page.keyboard.press('o');
  const overview = page.getByRole('dialog', { name: 'Overview of the steps' });
  await expect(overview.getByRole('button', { name: /^11/ })).toBeFocused();
  await overview.getByRole('button', { name: /^3/ }).click();
  await expect(heading(page)).toHaveText(STEPS[2]!.title);
  await expect(stage(page)).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heading(page)).toHaveText(STEPS[2]!.title);

  for (const [key, colour] of [
    ['b', 'rgb(0, 0, 0)'],
    ['w', 'rgb(255, 255, 255)'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('.present-blank')).toHaveCSS('background-color', colour);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.present-blank')).toHaveCount(0);
    await expect(heading(page)).toHaveText(STEPS[2]!.title);
  }
});

test('what comes next can be hidden, below the step and on the timeline', async ({ page }) => {
  const at = STEPS.findIndex((step) => step.view?.show === 'timeline' && step.event);
  const told = new Set(STEPS.slice(0, at + 1).flatMap((step) => step.event ?? []));
  await present(page, at);
  await page.keyboard.press('h');
  await expect(page.locator('.present-strip [data-state="next"]')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  const marks = page.locator('.present-scaled [data-event]');
  await expect(marks.first()).toBeVisible();
  const summit = STEPS.at(-1)!.event!;
  expect(told.has(summit)).toBe(false);
  await expect(page.locator(`.present-scaled [data-event="${summit}"]`)).toHaveCount(0);
  expect(new URL(page.url()).hash).toContain('hide=1');
  await page.keyboard.press('h');
  await expect.poll(() => page.url()).not.toContain('hide=1');
});

test('the other source is one key away', async ({ page }) => {
  const at = STEPS.findIndex(
    ({ event, view }) => event === 'april-call' && view?.show === 'passage',
  );
  await present(page, at + 1);
  const shown = () => page.locator('.present-quote').getAttribute('data-source');
  const first = await shown();
  await page.keyboard.press('s');
  await expect.poll(shown).not.toBe(first);
  await page.keyboard.press('s');
  await expect.poll(shown).toBe(first);
});

test('Escape explores at that very place, and Back presents again', async ({ page }) => {
  await openPage(page, 'theme=talks');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Present', exact: true }).click();
  await expect(stage(page)).toBeFocused();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(STEPS[5]!.title);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: /^Timeline/ })).toBeVisible();
  expect(selected(page)).toBe(`event:${STEPS[5]!.event}`);
  await page.goBack();
  await expect(heading(page)).toHaveText(STEPS[5]!.title);
});

test('the speaker’s window and the presentation stay in step, both ways', async ({ page }) => {
  await present(page, 2);
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('p');
  const speaker = await opening;
  await expect(heading(speaker)).toHaveText(STEPS[1]!.title);
  await expect(speaker.locator('.speaker-notes')).toContainText(STEPS[1]!.notes!.slice(0, 40));
  await expect(speaker.getByRole('region', { name: 'Next' })).toContainText(STEPS[2]!.title);
  await expect(speaker.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
  await expect(speaker.locator('.speaker-clock')).toContainText('45:00 in all');
  expect(await axeFindings(speaker)).toEqual([]);

  await page.keyboard.press('ArrowRight');
  await expect(heading(speaker)).toHaveText(STEPS[2]!.title);
  await speaker.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(STEPS[3]!.title);
  await speaker.getByRole('button', { name: 'Back' }).click();
  await expect(heading(page)).toHaveText(STEPS[2]!.title);
  await expect(heading(speaker)).toHaveText(STEPS[2]!.title);

  await speaker.close();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(STEPS[3]!.title);
  // While the window is still closing it is taken for the one of its name, and none opens.
  const opened: Page[] = [];
  page.on('popup', (other) => opened.push(other));
  await expect
    .poll(async () => {
      await page.keyboard.press('p');
      return opened.length;
    })
    .toBe(1);
  const second = opened[0]!;
  await expect(heading(second)).toHaveText(STEPS[3]!.title);
  await page.keyboard.press('Escape');
  await expect(second.getByRole('status')).toContainText('closed or left');

  // Back in the lesson, and after the page was loaded anew, the same window goes on.
  await second.getByRole('button', { name: 'From 0:00' }).waitFor();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Go on at step 4' }).click();
  await expect(heading(page)).toHaveText(STEPS[3]!.title);
  await page.keyboard.press('ArrowRight');
  await expect(heading(second)).toHaveText(STEPS[4]!.title);
  await expect(second.getByRole('status')).toHaveCount(0);
  await page.reload();
  await expect(stage(page)).toBeFocused();
  await expect(second.getByRole('status')).toHaveCount(0);
  await second.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(STEPS[5]!.title);
  await second.close();
});

test('keys and clicker still turn steps after a mouse in the pictures', async ({ page }) => {
  await present(page, 9);
  await page.locator('.timeline-plot').click({ position: { x: 300, y: 20 } });
  await page.keyboard.press('PageDown');
  await page.keyboard.press(' ');
  await expect(heading(page)).toHaveText(STEPS[10]!.title);
  await page.locator('[data-actor=biden]').click();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveText(STEPS[8]!.title);
});

test.describe('enlarged four times', () => {
  test.use({ viewport: { width: 320, height: 180 } });

  test('all of a step is reached by keyboard', async ({ page }) => {
    await present(page, 4);
    const last = page.locator('.present-quote figcaption').last();
    await expect(last).not.toBeInViewport({ ratio: 1 });
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return (await last.boundingBox())!.y;
      })
      .toBeLessThan(150);
    await expect(heading(page)).toHaveText(STEPS[3]!.title);
  });
});

test('a story of one’s own is recorded, filled in, taken back, saved, opened and equal', async ({
  page,
}) => {
  await openPage(page, 'sel=event:april-call&theme=talks');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Start a story' }).click();
  const bar = page.getByRole('region', { name: 'A story of your own' });
  const add = bar.getByRole('button', { name: 'Add this view as a step' });
  await add.click();
  await page.evaluate(() => void (location.hash = 'sel=actor:biden'));
  await add.click();
  await add.click();
  await expect(bar).toContainText('3 steps');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toContainText('2 steps');

  await bar.getByRole('button', { name: 'Edit' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByLabel('Question for the class').first().fill('Who phones whom?');
  await editor.getByLabel('Notes for the teacher').first().fill('Wait for it.');
  await editor.getByLabel('Minutes').first().fill('4');
  await editor
    .getByRole('button', { name: /^Move down/ })
    .first()
    .click();
  expect(await axeFindings(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await editor.getByRole('button', { name: 'Save as a file' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  const [story] = (JSON.parse(saved) as Required<AuthoredDataset>).stories;
  expect(story!.steps.map(({ question }) => question ?? null)).toEqual([null, 'Who phones whom?']);
  expect(story!.steps[1]).toMatchObject({
    event: 'april-call',
    minutes: 4,
    notes: 'Wait for it.',
    view: { show: 'passage' },
  });

  expect(story!.steps[1]!.view!.address).toContain('theme=talks');

  await page.goto('about:blank');
  await openPage(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page
    .getByLabel('Open a story from a file')
    .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await expect(bar).toContainText('2 steps');
  await bar.getByRole('button', { name: 'Edit' }).click();
  const again = page.waitForEvent('download');
  await editor.getByRole('button', { name: 'Save as a file' }).click();
  expect(readFileSync(await (await again).path(), 'utf8')).toBe(saved);
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Present' }).click();
  await expect(stage(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.present-stage')).toContainText('Who phones whom?');
});

test('a story that is not there, and a broken file, are told plainly', async ({ page }) => {
  await page.goto(`${pageUrl()}#step=gone:3`);
  await expect(page.getByText('This dataset has no story of that name.')).toBeVisible();
  await page.getByRole('button', { name: 'Explore the dataset' }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByLabel('Open a story from a file').setInputFiles({
    name: 's.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"stories":[{"id":"x","title":"X","steps":[{"title":"a","event":"b"}]}]}'),
  });
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('no story that this dataset can show');
  await expect(notice).toContainText('Unknown event “b”');
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a swipe turns to the next step and back, and nothing sticks out', async ({ page }) => {
    await present(page, 2);
    const swipe = (from: number, to: number) =>
      page.evaluate(
        ([x0, x1]) => {
          const target = document.querySelector('.present-quote')!;
          const touch = (x: number) =>
            new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
          const fire = (type: string, x: number, isOver: boolean) =>
            target.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: isOver ? [] : [touch(x)],
                changedTouches: [touch(x)],
              }),
            );
          fire('touchstart', x0, false);
          fire('touchend', x1, true);
        },
        [from, to] as const,
      );
    await swipe(300, 80);
    await expect(heading(page)).toHaveText(STEPS[2]!.title);
    await swipe(80, 300);
    await expect(heading(page)).toHaveText(STEPS[1]!.title);
    await swipe(100, 110);
    await expect(heading(page)).toHaveText(STEPS[1]!.title);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test('a hundred and ten steps there and back leave nothing behind', async ({ page, context }) => {
  await present(page);
  const session = await context.newCDPSession(page);
  const walk = async (count: number) => {
    for (let i = 0; i < count; i += 1)
      await page.keyboard.press(Math.floor(i / 11) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };
  // Once there and back: every part has come.
  await walk(22);
  const start = await heldBytes(session);
  await walk(110);
  expect(await heldBytes(session)).toBeLessThan(start * 1.05);
});

/** What a page's script holds, bytes: not what the browser compiled of it, nor its own records. */
async function heldBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot');
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (HELD.has(types[0][nodes[at + typeAt]!]!)) bytes += nodes[at + sizeAt]!;
  return bytes;
}

const HELD: ReadonlySet<string> = new Set([
  'object',
  'array',
  'closure',
  'string',
  'concatenated string',
  'sliced string',
  'number',
]);

/** As the DevTools protocol sends it, in short. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}
