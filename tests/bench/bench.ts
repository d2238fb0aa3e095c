import { mkdirSync, writeFileSync } from 'node:fs';
import { readFlags, type Flags, type Measure } from './flags.ts';
import { describeMachine } from './machine.ts';
import { FIRST_SEED, measurePage, type PageFigures } from './measurePage.ts';
import { BROKEN, providePages, type OpenPage, type Pages } from './openPages.ts';
import './page/benchPage.ts';
import type { CompileFigures } from './page/compile.ts';
import type { Cell } from './results.ts';
import { compileTable, isCut, measureTables } from './tables.ts';
import { targetsTable } from './targets.ts';

/** The largest size at which the others are asked too; beyond, nobody would wait for them. */
const LARGEST_FOR_ALL = 100_000;
/** A page that takes longer is given up. */
const PAGE_LIMIT_MS = 120_000;

/** `npm run bench`: measures, tells of it on stderr, and prints the tables on stdout. */
export async function run(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  const pages = await providePages();
  const cells: Cell[] = [];
  const compiled: CompileFigures[] = [];
  try {
    // Repetitions outermost: what else the machine does meets all of them alike.
    for (let repetition = 0; repetition < flags.repeat; repetition += 1) {
      for (const events of flags.sizes)
        for (const library of flags.only) {
          if (library !== 'ours' && events > LARGEST_FOR_ALL) continue;
          const cell: Cell = { library, events, repetition };
          const measures = withoutHopeless(flags.measures, cell, cells);
          cells.push(await measure(pages, cell, measures, flags));
        }
      if (flags.measures.includes('compile') && flags.only.includes('ours'))
        compiled.push(...(await compile(pages, flags, repetition)));
    }
  } finally {
    await pages.close();
  }
  const results = { cells, compiled };
  if (flags.json) writeFileSync(flags.json, JSON.stringify({ flags, ...results }, null, 1));
  const parts = [
    `${describeMachine(pages.browserVersion)}. Medians of ${flags.repeat}, each in a fresh page.`,
    measureTables(results, flags.measures, flags.sizes),
    compileTable(results),
    `### Targets\n\n${targetsTable(results)}`,
  ];
  process.stdout.write(`${parts.filter(Boolean).join('\n\n')}\n`);
  return 0;
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
  let failure: string | undefined;
  let opened: OpenPage | undefined;
  try {
    opened = await pages.open(library);
    await withLimit(opened, measurePage(opened, events, repetition, measures, found));
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await opened.page.screenshot({ path: `${pictures}/${library}-${events}.png` });
    }
  } catch (error) {
    failure = firstLine(error);
  } finally {
    await opened?.close();
  }
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
  let opened: OpenPage | undefined;
  try {
    opened = await pages.open('compile');
    const work = opened.page.evaluate(([size, seed]) => window.benchCompile!(size, seed), order);
    const figures = await withLimit(opened, work);
    process.stderr.write(`${repetition + 1}: compile ${JSON.stringify(figures)}\n`);
    return [figures];
  } catch (error) {
    process.stderr.write(`${repetition + 1}: compile ${firstLine(error)}\n`);
    return [];
  } finally {
    await opened?.close();
  }
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^page\.\w+: (Error: )?/, '');
}

/** The work's outcome, or an end of waiting for it. */
async function withLimit<T>({ broken }: OpenPage, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('given up')), PAGE_LIMIT_MS);
  });
  try {
    return await Promise.race([work, late, broken]);
  } finally {
    clearTimeout(timer);
  }
}
