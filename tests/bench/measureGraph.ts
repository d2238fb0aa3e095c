import { FIRST_SEED, measureSteps, putHand, STEPS_LIMIT_MS, type Steps } from './measurePage.ts';
import type { OpenPage } from './openPages.ts';
import './page/benchPage.ts';
import type { Settling } from './page/graph/graphPage.ts';
import { STEPS } from './page/steps.ts';

/** What a page with a graph came to; what was not reached is absent. */
export interface GraphFigures {
  settling?: Settling;
  zoom?: Steps;
  drag?: Steps;
  /** The most that were seen at rest. */
  elements?: number;
}

/** Measures one page from empty to the end, and writes into `found` as it goes. */
export async function measureGraph(
  { page, figures }: OpenPage,
  repetition: number,
  found: GraphFigures,
): Promise<void> {
  const atRest = () => page.evaluate(() => window.benchGraph!.atRest());
  await page.evaluate((seed) => window.benchGraph!.prepare(seed), FIRST_SEED + repetition);
  await atRest();
  found.settling = await page.evaluate(() => window.benchGraph!.settle());
  await atRest();
  const countElements = async () => {
    const count = await page.evaluate(() => window.benchGraph!.countElements());
    found.elements = Math.max(found.elements ?? 0, count);
  };
  await countElements();
  await putHand(page);
  // The drag first: with the view at rest each actor stands where the layout put it.
  for (const gesture of ['drag', 'zoom'] as const) {
    await atRest();
    found[gesture] = await measureSteps(figures, () =>
      page.evaluate(([kind, count, limit]) => window.benchGraph!.makeSteps(kind, count, limit), [
        gesture,
        STEPS,
        STEPS_LIMIT_MS,
      ] as const),
    );
    await countElements();
  }
}
