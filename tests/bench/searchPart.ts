import type { Page } from 'playwright-core';
import type { Flags } from './flags.ts';
import { inFreshPage } from './freshPage.ts';
import { traceTasks, type MainTask } from './mainTasks.ts';
import { FIRST_SEED, putHand } from './measurePage.ts';
import { BROKEN, type OpenPage, type Pages } from './openPages.ts';
import './page/benchPage.ts';

/** The events of the page that is searched. */
export const SEARCHED_EVENTS = 100_000;

/** What is done at the field: reaching it loads the search, which takes the dataset in while the
 * first word is typed. */
export const SEARCH_STEPS = ['reach', 'type', 'delete', 'again'] as const;
export type SearchStep = (typeof SEARCH_STEPS)[number];

/** What a step came to. */
export interface SearchFigures {
  /** The longest task of the main thread, ms. */
  readonly longestTask: number;
  /** The most work of the thread itself in any, ms. */
  readonly mostWork: number;
  readonly tasksOverLimit: number;
  /** From the last key to the answer of what is typed, ms; absent: nothing was asked. */
  readonly answer?: number;
}

/** What one page of a run came to. */
export interface SearchCell {
  readonly repetition: number;
  readonly steps: Readonly<Partial<Record<SearchStep, SearchFigures>>>;
  /** Why there is no more; absent: all was measured. */
  readonly failure?: string;
}

/** More holds up who types, ms. */
export const MOST_TASK_MS = 50;

/** In a ninth of all events, its first letter in nearly all. */
const WORD = 'sanctions';
/** From one key to the next, of somebody who types well, ms. */
export const KEY_MS = 120;
/** An answer that takes longer will not come. */
const PATIENCE_MS = 20_000;
/** How often an answer is asked after, ms. */
const LOOK_MS = 4;

/** Types at the field of the whole page, letter by letter, and takes all back. */
export async function measureSearches(
  pages: Pages,
  { repeat, pictures }: Flags,
): Promise<readonly SearchCell[]> {
  const cells: SearchCell[] = [];
  for (let repetition = 0; repetition < repeat; repetition += 1) {
    const found: Partial<Record<SearchStep, SearchFigures>> = {};
    const failure = await inFreshPage(
      pages,
      'search',
      (opened) => measureSearch(opened, FIRST_SEED + repetition, found),
      pictures && `${pictures}/search.png`,
    );
    const steps = failure?.startsWith(BROKEN) ? {} : found;
    const cell: SearchCell = { repetition, steps, ...(failure ? { failure } : {}) };
    process.stderr.write(`${repetition + 1}: search ${JSON.stringify(cell)}\n`);
    cells.push(cell);
  }
  return cells;
}

async function measureSearch(
  { page }: OpenPage,
  seed: number,
  found: Partial<Record<SearchStep, SearchFigures>>,
): Promise<void> {
  const order = [SEARCHED_EVENTS, seed] as const;
  await page.evaluate(([events, first]) => window.benchSearch!.open(events, first), order);
  const atRest = () => page.evaluate(() => window.benchSearch!.atRest());
  const letters = Array.from(WORD);
  const keys: Readonly<Record<SearchStep, readonly string[]>> = {
    reach: [],
    type: letters,
    delete: letters.map(() => 'Backspace'),
    again: letters,
  };
  // Whoever is at the page has moved; what comes with that has come.
  await putHand(page);
  await atRest();
  for (const step of SEARCH_STEPS) {
    let answer: number | undefined;
    const tasks = await traceTasks(page, async () => {
      // Typing begins at once: the search comes, and takes the dataset in, meanwhile.
      if (step === 'reach') return page.keyboard.press('/');
      answer = await typeAndWait(page, keys[step], step === 'delete' ? '' : WORD);
      await atRest();
    });
    found[step] = { ...figuresOf(tasks), ...(answer === undefined ? {} : { answer }) };
  }
}

/**
 * Presses keys at a person's pace until the field holds the text. Gives how long the answer took
 * after the last, ms; fails where the text never came there, or left out nothing.
 */
async function typeAndWait(page: Page, keys: readonly string[], text: string): Promise<number> {
  let pressed = 0;
  for (const key of keys) {
    await page.waitForTimeout(Math.max(0, pressed + KEY_MS - performance.now()));
    pressed = performance.now();
    await page.keyboard.press(key);
  }
  for (;;) {
    const shown = await page.evaluate((asked) => window.benchSearch!.shownFor(asked), text);
    const late = performance.now() - pressed;
    if (shown !== null) {
      if ((shown === SEARCHED_EVENTS) !== (text === '')) throw new Error(`${shown} events shown`);
      return late;
    }
    if (late > PATIENCE_MS) throw new Error('no answer');
    await page.waitForTimeout(LOOK_MS);
  }
}

function figuresOf(tasks: readonly MainTask[]): SearchFigures {
  return {
    longestTask: Math.max(...tasks.map(({ duration }) => duration)),
    mostWork: Math.max(...tasks.map(({ work }) => work)),
    tasksOverLimit: tasks.filter(({ duration }) => duration > MOST_TASK_MS).length,
  };
}
