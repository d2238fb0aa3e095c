import { writeFileSync } from 'node:fs';
import { readFlags } from './flags.ts';
import { measureGraphs } from './graphPart.ts';
import { graphTable, graphTargets } from './graphTables.ts';
import { describeMachine } from './machine.ts';
import { providePages } from './openPages.ts';
import { compileTable, measureTables } from './tables.ts';
import { measureSearches } from './searchPart.ts';
import { searchTable, searchTargets } from './searchTables.ts';
import { targetsTable, type Target } from './targets.ts';
import { measureTimelines } from './timelinePart.ts';
import { measureThreads } from './threadsPart.ts';
import { threadsTable, threadsTargets } from './threadsTables.ts';
import { timelineTargets } from './timelineTargets.ts';

/** `npm run bench`: measures, tells of it on stderr, and prints the tables on stdout. */
export async function run(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  const pages = await providePages();
  const tables: string[] = [];
  const targets: Target[] = [];
  const raw: Record<string, unknown> = { flags };
  try {
    if (flags.parts.includes('timeline')) {
      const results = await measureTimelines(pages, flags);
      tables.push(measureTables(results, flags.measures, flags.sizes), compileTable(results));
      targets.push(...timelineTargets(results));
      Object.assign(raw, results);
    }
    if (flags.parts.includes('graph')) {
      const graphs = await measureGraphs(pages, flags);
      tables.push(graphTable(graphs));
      targets.push(...graphTargets(graphs));
      Object.assign(raw, { graphs });
    }
    if (flags.parts.includes('search')) {
      const searches = await measureSearches(pages, flags);
      tables.push(searchTable(searches));
      targets.push(...searchTargets(searches));
      Object.assign(raw, { searches });
    }
    if (flags.parts.includes('threads')) {
      const threads = await measureThreads(pages, flags);
      tables.push(threadsTable(threads));
      targets.push(...threadsTargets(threads));
      Object.assign(raw, { threads });
    }
  } finally {
    await pages.close();
  }
  if (flags.json) writeFileSync(flags.json, JSON.stringify(raw, null, 1));
  const parts = [
    `${describeMachine(pages.browserVersion)}. Medians of ${flags.repeat}, each in a fresh page.`,
    ...tables,
    `### Targets\n\n${targetsTable(targets)}`,
  ];
  process.stdout.write(`${parts.filter(Boolean).join('\n\n')}\n`);
  return 0;
}
