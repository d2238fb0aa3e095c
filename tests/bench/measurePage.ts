import type { CDPSession, Page } from 'playwright-core';
import { heapBytes, taskMs } from './figures.ts';
import type { Measure } from './flags.ts';
import type { OpenPage } from './openPages.ts';
import './page/benchPage.ts';
import { POINTER } from './page/subject.ts';
import { STEPS, type StepsOutcome } from './page/steps.ts';

/** A gesture's steps, with what they cost. */
export interface Steps extends StepsOutcome {
  /** Main-thread work a step, ms. */
  readonly work: number;
}

/** What one page came to; what was not asked for or not reached is absent. */
export interface PageFigures {
  first?: number;
  zoom?: Steps;
  pan?: Steps;
  filter?: number;
  /** The most that were seen at rest. */
  elements?: number;
  /** Above the empty page, bytes. */
  heap?: number;
}

/** The same events in every page of a run, other ones in each repetition. */
export const FIRST_SEED = 1;
/** What takes longer is divided by the steps done. */
export const STEPS_LIMIT_MS = 10_000;

/** Measures one page from empty to the end, and writes into `found` as it goes. */
export async function measurePage(
  { page, figures }: OpenPage,
  events: number,
  repetition: number,
  measures: readonly Measure[],
  found: PageFigures,
): Promise<void> {
  const wants = (measure: Measure) => measures.includes(measure);
  const empty = await heapBytes(figures);
  const order = [events, FIRST_SEED + repetition] as const;
  await page.evaluate(([size, seed]) => window.bench!.prepare(size, seed), order);
  await heapBytes(figures);
  await page.evaluate(() => window.bench!.atRest());
  found.first = await page.evaluate(() => window.bench!.draw());
  await page.evaluate(() => window.bench!.atRest());
  const countElements = async () => {
    const count = await page.evaluate(() => window.bench!.countElements());
    found.elements = Math.max(found.elements ?? 0, count);
  };
  await countElements();

  await putHand(page);
  for (const gesture of ['zoom', 'pan'] as const)
    if (wants(gesture)) {
      await page.evaluate((kind) => window.bench!.ready(kind), gesture);
      found[gesture] = await measureSteps(figures, () =>
        page.evaluate(([kind, count, limit]) => window.bench!.makeSteps(kind, count, limit), [
          gesture,
          STEPS,
          STEPS_LIMIT_MS,
        ] as const),
      );
      await countElements();
    }
  if (wants('filter')) {
    await page.evaluate(() => window.bench!.ready('zoom'));
    found.filter = await page.evaluate(() => window.bench!.filter());
  }
  // Last: the collection that the browser is made to do throws compiled code away, and gestures
  // after it would be those of no page that anybody has.
  if (wants('heap')) found.heap = (await heapBytes(figures)) - empty;
}

/** A hand is there before it turns the wheel; some libraries wait for that. */
export async function putHand(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.mouse.move(POINTER.x * width - 5, POINTER.y * height);
  await page.mouse.move(POINTER.x * width, POINTER.y * height);
}

/** What the steps cost that are made meanwhile. */
export async function measureSteps(
  figures: CDPSession,
  make: () => Promise<StepsOutcome>,
): Promise<Steps> {
  const before = await taskMs(figures);
  const outcome = await make();
  return { ...outcome, work: ((await taskMs(figures)) - before) / outcome.done };
}
