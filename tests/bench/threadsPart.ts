import { taskMs } from './figures.ts';
import type { Flags } from './flags.ts';
import { inFreshPage } from './freshPage.ts';
import { FIRST_SEED, STEPS_LIMIT_MS, type Steps } from './measurePage.ts';
import { BROKEN, type OpenPage, type Pages } from './openPages.ts';
import './page/benchPage.ts';
import { STEPS } from './page/steps.ts';
import type { ThreadsOutcome } from './page/threads.tsx';

/** Events: about as many as the dataset on the project's page, and a large one. */
export const THREADS_SIZES = [100, 2000] as const;

/** What one page of a run came to. */
export interface ThreadsCell {
  readonly hasThreads: boolean;
  readonly events: number;
  readonly repetition: number;
  readonly zoom?: Steps & ThreadsOutcome;
  /** Why there is no more; absent: all was measured. */
  readonly failure?: string;
}

/** Measures a zoom of the timeline among all panels with threads and without, by turns. */
export async function measureThreads(
  pages: Pages,
  { repeat, pictures }: Flags,
): Promise<readonly ThreadsCell[]> {
  const cells: ThreadsCell[] = [];
  for (let repetition = 0; repetition < repeat; repetition += 1)
    for (const events of THREADS_SIZES)
      // Whichever comes second may find the machine warmer.
      for (const hasThreads of repetition % 2 === 0 ? [false, true] : [true, false]) {
        const name = `threads-${hasThreads ? 'with' : 'without'}`;
        let zoom: (Steps & ThreadsOutcome) | undefined;
        const failure = await inFreshPage(
          pages,
          name,
          async (opened) => {
            zoom = await measureZoom(opened, events, FIRST_SEED + repetition);
          },
          pictures && `${pictures}/${name}-${events}.png`,
        );
        const isBroken = failure?.startsWith(BROKEN);
        const found = zoom && !isBroken ? { zoom } : {};
        const cell = { hasThreads, events, repetition, ...found, ...(failure ? { failure } : {}) };
        process.stderr.write(`${repetition + 1}: threads ${JSON.stringify(cell)}\n`);
        cells.push(cell);
      }
  return cells;
}

async function measureZoom(
  { page }: OpenPage,
  events: number,
  seed: number,
): Promise<Steps & ThreadsOutcome> {
  const order = [events, seed] as const;
  await page.evaluate(([size, first]) => window.benchThreads!.prepare(size, first), order);
  const at = await page.evaluate(() => window.benchThreads!.draw());
  await page.mouse.move(at.clientX - 5, at.clientY);
  await page.mouse.move(at.clientX, at.clientY);
  // A card that comes where the pointer rests is there before the wheel turns.
  await page.waitForTimeout(500);
  // By the thread's own clock: a tenth is less than what else the machine does may add.
  const figures = await page.context().newCDPSession(page);
  await figures.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskMs(figures);
  const outcome = await page.evaluate(
    ([point, count, limit]) => window.benchThreads!.makeSteps(point, count, limit),
    [at, STEPS, STEPS_LIMIT_MS] as const,
  );
  return { ...outcome, work: ((await taskMs(figures)) - before) / outcome.done };
}
