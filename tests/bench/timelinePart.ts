import type { Flags, Measure } from './flags.ts';
import { inFreshPage } from './freshPage.ts';
import { FIRST_SEED, measurePage, type PageFigures } from './measurePage.ts';
import { BROKEN, type Pages } from './openPages.ts';
import './page/benchPage.ts';
import type { CompileFigures } from './page/compile.ts';
import type { Cell, Results } from './results.ts';
import { isCut } from './tables.ts';

/** The largest size at which the others are asked too; beyond, nobody would wait for them. */
const LARGEST_FOR_ALL = 100_000;

/** Measures every library at every size, and what opening an authored dataset takes. */
export async function measureTimelines(pages: Pages, flags: Flags): Promise<Results> {
  const cells: Cell[] = [];
  const compiled: CompileFigures[] = [];
  // Repetitions outermost: what else the machine does meets all of them alike.
  for (let repetition = 0; repetition < flags.repeat; repetition += 1) {
    for (const events of flags.sizes)
      for (const library of flags.libraries) {
        if (library !== 'ours' && events > LARGEST_FOR_ALL) continue;
        const cell: Cell = { library, events, repetition };
        const measures = withoutHopeless(flags.measures, cell, cells);
        cells.push(await measure(pages, cell, measures, flags));
      }
    if (flags.measures.includes('compile') && flags.libraries.includes('ours'))
      compiled.push(...(await compile(pages, flags, repetition)));
  }
  return { cells, compiled };
}

/**
 * Without what could not be finished in an earlier repetition: one try tells enough. Of a page
 * that was given up only what comes first is asked again.
 */
function withoutHopeless(
  measures: readonly Measure[],
  { library, events }: Cell,
  before: readonly Cell[],
): readonly Measure[] {
  const earlier = before.filter((cell) => cell.library === library && cell.events === events);
  const wasGivenUp = earlier.some(({ failure }) => failure !== undefined);
  const wasCut = (gesture: 'zoom' | 'pan') =>
    earlier.some(({ [gesture]: steps }) => steps !== undefined && isCut(steps));
  return measures.filter((asked) => {
    if (asked === 'zoom' || asked === 'pan') return !wasGivenUp && !wasCut(asked);
    return asked !== 'filter' || !wasGivenUp;
  });
}

/** Measures a fresh page; what was found stays, even where the page has to be given up. What a
 * page found whose script failed counts for nothing. */
async function measure(
  pages: Pages,
  cell: Cell,
  measures: readonly Measure[],
  { pictures }: Flags,
): Promise<Cell> {
  const { library, events, repetition } = cell;
  const start = performance.now();
  const found: PageFigures = {};
  const failure = await inFreshPage(
    pages,
    library,
    (opened) => measurePage(opened, events, repetition, measures, found),
    pictures && `${pictures}/${library}-${events}.png`,
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const isBroken = failure?.startsWith(BROKEN);
  const measured = { ...cell, ...(isBroken ? {} : found), ...(failure ? { failure } : {}) };
  process.stderr.write(`${repetition + 1}: ${seconds} s ${JSON.stringify(measured)}\n`);
  return measured;
}

/** Opens an authored dataset of the largest size that is asked for, within reason; nothing where
 * that failed. */
async function compile(
  pages: Pages,
  { sizes }: Flags,
  repetition: number,
): Promise<CompileFigures[]> {
  const events = Math.max(...sizes.map((size) => Math.min(size, LARGEST_FOR_ALL)));
  const order = [events, FIRST_SEED + repetition] as const;
  const found: CompileFigures[] = [];
  const failure = await inFreshPage(pages, 'compile', async ({ page }) => {
    found.push(await page.evaluate(([size, seed]) => window.benchCompile!(size, seed), order));
  });
  const told = failure ?? JSON.stringify(found[0]);
  process.stderr.write(`${repetition + 1}: compile ${told}\n`);
  return failure ? [] : found;
}
