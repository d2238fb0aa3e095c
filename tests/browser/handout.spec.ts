import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { authored, eventEvidence, sourceIds, textOf } from './expected.ts';
import { expect, openPage, settle, test } from './page.ts';
import { bare, bareText, readPdf, type PdfPage } from './readPdf.ts';

/** Sizes of a page in points. */
const PAPERS = { a4: [595, 842], letter: [612, 792] } as const;

/** Margins of a page: at its top, at both sides, and at its foot, in points. */
const [HEAD, SIDE, FOOT] = [20, 15, 18].map((mm) => (mm / 25.4) * 72) as [number, number, number];
/** How much wider a run may be said to be than it is drawn, in points. */
const SPACING = 3;
/** Fewer letters than that below its head make a page a waste of paper. */
const FEWEST_LETTERS = 200;

type Paper = keyof typeof PAPERS;

/** What is between the margins of a page; a page without it is the back of a sheet. */
const bodyOf = ({ runs, height }: PdfPage) => runs.filter(({ y }) => y > HEAD && y < height - FOOT);

/** What is wrong with pages as such: size, head, number, margins, emptiness. */
function faultsOf(pages: readonly PdfPage[], paper: Paper, title: string): readonly string[] {
  const counts = new Map<string, number>();
  return pages.flatMap((page, at) => {
    const { width, height, runs } = page;
    const faults: string[] = [];
    const check = (isRight: boolean, what: string) => {
      if (!isRight) faults.push(`page ${at + 1}: ${what}`);
    };
    check(
      Math.abs(width - PAPERS[paper][0]) < 1 && Math.abs(height - PAPERS[paper][1]) < 1,
      `is ${width} × ${height}`,
    );
    const next = pages[at + 1];
    if (runs.length === 0) {
      check(at % 2 === 1 && (next ? sheetOf(next) : '').startsWith('Answers'), 'is empty');
      return faults;
    }
    const head = bareText(runs.filter(({ y }) => y <= HEAD));
    const sheet = sheetOf(page);
    check(head === bare(`${title}${sheet}`) && sheet !== '', `has the head ${head}`);
    const number = (counts.get(sheet) ?? 0) + 1;
    counts.set(sheet, number);
    const foot = bareText(runs.filter(({ y }) => y >= height - FOOT));
    const isAlone = pages.every((other) => other.runs.length > 0 && sheetOf(other) === sheet);
    check(foot === (isAlone ? `${number}/${pages.length}` : `${number}`), `has the foot ${foot}`);
    check(bareText(bodyOf(page)).length >= FEWEST_LETTERS, 'is nearly empty');
    for (const { text, x, y, width: length } of runs)
      check(
        x > SIDE - 1 && x + length < width - SIDE + SPACING && y > 20 && y < height - 15,
        `cuts “${text}”`,
      );
    return faults;
  });
}

/** What the right of a page's head says it is a page of. */
function sheetOf({ runs, width }: PdfPage): string {
  const right = runs.filter(({ x, y }) => y <= HEAD && x > width / 2);
  return right.map(({ text }) => text).join(' ');
}

/** A lettered row of a sheet of answers. */
interface Row {
  readonly letter: string;
  /** As it is compared. */
  readonly text: string;
}

/** The rows of a sheet, task by task. */
function rowsOf(pages: readonly PdfPage[]): readonly (readonly Row[])[] {
  const tasks: { letter: string; text: string }[][] = [];
  for (const page of pages)
    for (const { text, x, size } of bodyOf(page)) {
      const rows = tasks.at(-1);
      const isAtMargin = x < SIDE + 1;
      // A heading: of the sheet, of a task, or of what follows the tasks.
      if (isAtMargin && size > 12.5) tasks.push([]);
      else if (isAtMargin && /^[a-z]$/.test(text)) rows?.push({ letter: text, text: '' });
      else if (rows && rows.length > 0) rows.at(-1)!.text += bare(text);
    }
  return tasks;
}

/** What is not right in a sheet of answers, by what authors wrote and what the texts say. */
function wrongAnswers(pages: readonly PdfPage[]): readonly string[] {
  const wrong: string[] = [];
  const check = (isRight: boolean, what: string) => {
    if (!isRight) wrong.push(what);
  };
  const named = (text: string) => authored.events.filter(({ title }) => text.includes(bare(title)));
  const [order = [], tellers = [], support = [], alleged = []] = rowsOf(pages).slice(1);
  check(order.length >= 3, 'few events are put in order');
  check(
    bareText(pages.flatMap(bodyOf)).includes(
      `Inorder:${order.map(({ letter }) => letter).join(',')}.`,
    ),
    'the order is not that of the rows',
  );
  order.forEach(({ text }, place) => check(text.startsWith(`${place + 1}.`), `place of ${text}`));
  const days = order.map(({ text }) => named(text.slice(2)).flatMap(({ date }) => daysOf(date)));
  days.forEach((later, i) =>
    days.slice(0, i).forEach((earlier) => {
      const isTurned = earlier[0] !== undefined && later[1] !== undefined && later[1] < earlier[0];
      check(!isTurned, `${order[i]!.text} comes too late`);
    }),
  );
  check(tellers.length >= 4, 'of few it is asked who says them');
  for (const { text } of tellers) {
    const [, answer, asked] = /^(both|A|B)(.*)$/s.exec(text) ?? [];
    const words = /^[“‘'](.*)[”’']\(./s.exec(asked ?? '')?.[1];
    const holders =
      words === undefined
        ? sourceIds.filter((id) => named(asked ?? '').some((event) => tells(event, id)))
        : sourceIds.filter((id) => hasWords(id, words));
    const right = holders.length === 2 ? 'both' : holders.join('').toUpperCase();
    check(answer === right, `${text} is not said by ${right}`);
  }
  check(support.length >= 3, 'few words are to be found');
  for (const { text } of support) {
    const quotes = named(text).flatMap(eventEvidence);
    check(
      quotes.some(({ exact }) => text.includes(bare(exact))),
      `${text} has no words of its own`,
    );
  }
  const allegations = authored.events
    .filter(({ standing }) => standing === 'alleged')
    .flatMap(({ passages }) => (passages ?? []).map(({ exact }) => bare(exact)));
  check(alleged.length >= 3, 'few sentences are to be underlined');
  for (const { text } of alleged) {
    const isNothing = text.endsWith(bare('Nothing in it is alleged.'));
    const isAlleged = allegations.some((words) => text.includes(words));
    check(isNothing !== isAlleged, `${text} is underlined wrongly`);
    check(/[.?!]['”"]?$/.test(text), `${text} is no sentence`);
  }
  return wrong;
}

const tells = ({ passages, cites }: (typeof authored.events)[number], id: string) =>
  (passages ?? []).some(({ source }) => source === id) || (cites ?? []).includes(id);

const hasWords = (id: string, words: string) => bare(textOf(id)).includes(words);

/** First and last day of a date that is written plainly, such as `2021-04` or `2021-05-25`. */
function daysOf(date: { readonly edtf?: string } | null | undefined): readonly string[] {
  const { edtf = '' } = date ?? {};
  return /^\d{4}(-\d\d){0,2}$/.test(edtf) ? [edtf, `${edtf}~`] : [];
}

async function printed(page: Page): Promise<readonly PdfPage[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** The words that a PDF should hold and does not. */
function missing(pages: readonly PdfPage[], words: readonly string[]): readonly string[] {
  const text = bareText(pages.flatMap(bodyOf));
  return words.filter((each) => !text.includes(bare(each)));
}

const titleOf = async (page: Page) => (await page.locator('h1').first().textContent()) ?? '';

test('the PDF of a handout says all of it, on whole pages', async ({ page }) => {
  for (const paper of ['a4', 'letter'] as const) {
    await openPage(page, `print=handout:${paper}:0`);
    const pages = await printed(page);
    expect(faultsOf(pages, paper, await titleOf(page))).toEqual([]);
    const words = authored.events.flatMap((event) => [
      event.title,
      ...eventEvidence(event).map(({ exact }) => exact),
    ]);
    expect(missing(pages, words)).toEqual([]);
    const sizes = new Set(pages.flatMap(({ runs }) => runs.map(({ size }) => size.toFixed(1))));
    // Nothing is wider than the page: else all of it would be printed smaller.
    expect([...sizes]).toContain('9.5');
  }
});

test('the PDF of a worksheet has tasks, texts and right answers', async ({ page }) => {
  const sheets = [
    ['a4', 7, ''],
    ['letter', 23, ''],
    ['a4', 4, ':lesson'],
    ['letter', 2, ':lesson'],
  ] as const;
  for (const [paper, seed, story] of sheets) {
    await openPage(page, `print=worksheet:${paper}:${seed}${story}`);
    const pages = await printed(page);
    const title = story === '' ? await titleOf(page) : 'How did this summit come about?';
    expect(faultsOf(pages, paper, title)).toEqual([]);
    const answers = pages.filter((each) => sheetOf(each) === `Answers to worksheet ${seed}`);
    const tasks = pages.filter((each) => sheetOf(each) === `Worksheet ${seed}`);
    // The teacher's pages begin on a sheet of paper of their own.
    expect(pages.indexOf(answers[0]!) % 2).toBe(0);
    expect(wrongAnswers(answers)).toEqual([]);
    // What is asked about is there to be read.
    const quotes = authored.events.flatMap(({ passages }) => passages ?? []);
    const words = quotes.map(({ exact }) => exact);
    expect(missing(tasks, words)).toEqual([]);
    // What is wrong with a text is for the class to find.
    const [note] = authored.sources.flatMap((source) => source.note ?? []);
    expect(missing(answers, [note!])).toEqual([]);
    expect(missing(tasks, [note!])).toEqual([note]);
  }
  await page.getByRole('button', { name: 'For the class' }).click();
  const alone = await printed(page);
  expect(faultsOf(alone, 'letter', 'How did this summit come about?')).toEqual([]);
  expect(alone.every((each) => sheetOf(each) === 'Worksheet 2')).toBe(true);
  await page.getByRole('button', { name: 'For the teacher' }).click();
  const teachers = await printed(page);
  expect(faultsOf(teachers, 'letter', 'How did this summit come about?')).toEqual([]);
  expect(wrongAnswers(teachers)).toEqual([]);
});

/** A text as it is compared: where a line ends is the page's business. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('the handout lists every event with each of its words', async ({ page }) => {
  await openPage(page, 'print=handout:a4:0');
  await page.emulateMedia({ media: 'print' });
  const items = page.locator('.handout-event');
  await expect(items).toHaveCount(authored.events.length);
  for (const event of authored.events) {
    const item = items.filter({ has: page.getByRole('heading', { name: event.title }) });
    const text = plain((await item.first().textContent()) ?? '');
    for (const { exact, source } of eventEvidence(event).filter((quote) =>
      event.passages?.includes(quote),
    )) {
      expect(text).toContain(plain(exact));
      expect(text).toContain(source === 'a' ? 'A, ' : 'B, ');
    }
  }
  for (const part of ['data-timeline', 'data-graph'])
    await expect(page.locator(`svg[${part}]`)).toBeVisible();
});

test('paper has no controls, and is light even where the screen is dark', async ({ page }) => {
  await openPage(page, 'print=worksheet:a4:3&colours=dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const control of await page.locator('button, input, select').all())
    await expect(control).toBeHidden();
  const ink = await page
    .locator('.handout-sheet h1')
    .first()
    .evaluate((heading) => getComputedStyle(heading).color);
  const light = Number(/\d+/.exec(ink)![0]);
  expect(light).toBeLessThan(60);
});

test('no part of a sheet is wider than the paper', async ({ page }) => {
  for (const form of ['handout', 'worksheet']) {
    await openPage(page, `print=${form}:letter:0`);
    // As wide as the paper is without its margins.
    await page.setViewportSize({ width: 703, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.handout-sheet *:not(svg *)')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.getAttribute('class')),
    );
    expect(wide).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

test('a worksheet and its answers carry the same number, and change together', async ({ page }) => {
  await openPage(page, 'print=worksheet:a4:7');
  const asked = () => page.locator('.handout-sheet').first().locator('.worksheet-items').first();
  await expect(page.getByRole('heading', { name: 'Answers to worksheet 7' })).toBeVisible();
  const before = await asked().textContent();
  await page.getByRole('button', { name: 'Shuffle anew' }).click();
  await expect(page.getByRole('heading', { name: 'Answers to worksheet 8' })).toBeVisible();
  await expect(page.getByText('Worksheet 8', { exact: true })).toBeVisible();
  expect(await asked().textContent()).not.toBe(before);
  await page.getByLabel('Sheet number').fill('7');
  await page.getByLabel('Sheet number').press('Enter');
  await expect(page.getByRole('heading', { name: 'Answers to worksheet 7' })).toBeVisible();
  expect(await asked().textContent()).toBe(before);
  await expect.poll(() => page.url()).toContain('print=worksheet:a4:7');
});

test('the handout keeps to the filters, says so, and leads back to them', async ({ page }) => {
  await openPage(page, 'theme=talks&print=handout:a4:0');
  const talks = authored.events.filter(({ themes }) => themes.includes('talks'));
  await expect(page.locator('.handout-event')).toHaveCount(talks.length);
  await expect(page.locator('.handout-about')).toContainText('Talks');
  await expect(page.locator('.handout-url').last()).toHaveText(/#theme=talks$/);
  await expect(page.getByRole('img', { name: 'QR code of the address' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await settle(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.handout')).toHaveCount(0);
  expect(page.url()).toContain('#theme=talks');
});

test('a handout of what a search leaves waits for what it finds', async ({ page }) => {
  await openPage(page, 'q=taliban&print=handout:a4:0');
  await expect(page.locator('.handout-about')).toContainText(/containing “taliban”/i);
  const listed = await page.locator('.handout-event').count();
  expect(listed).toBeGreaterThan(0);
  expect(listed).toBeLessThan(authored.events.length);
});

test('axe finds nothing in either form', async ({ page }) => {
  for (const form of ['handout', 'worksheet']) {
    await openPage(page, `print=${form}:a4:0`);
    expect(await axeFindings(page)).toEqual([]);
  }
});
