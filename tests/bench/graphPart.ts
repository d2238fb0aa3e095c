import type { Flags, GraphLibrary } from './flags.ts';
import { inFreshPage } from './freshPage.ts';
import { measureGraph, type GraphFigures } from './measureGraph.ts';
import { BROKEN, type Pages } from './openPages.ts';

/** What one page of a run came to. */
export interface GraphCell extends GraphFigures {
  readonly library: GraphLibrary;
  readonly repetition: number;
  /** Why there is no more; absent: all was measured. */
  readonly failure?: string;
}

/** Measures the network in every library, by turns. */
export async function measureGraphs(
  pages: Pages,
  { graphLibraries, repeat, pictures }: Flags,
): Promise<readonly GraphCell[]> {
  const cells: GraphCell[] = [];
  for (let repetition = 0; repetition < repeat; repetition += 1)
    for (const library of graphLibraries) {
      const found: GraphFigures = {};
      const name = `graph-${library}`;
      const failure = await inFreshPage(
        pages,
        name,
        (opened) => measureGraph(opened, repetition, found),
        pictures && `${pictures}/${name}.png`,
      );
      const isBroken = failure?.startsWith(BROKEN);
      const told = { ...(isBroken ? {} : found), ...(failure ? { failure } : {}) };
      const cell: GraphCell = { library, repetition, ...told };
      process.stderr.write(`${repetition + 1}: graph ${JSON.stringify(cell)}\n`);
      cells.push(cell);
    }
  return cells;
}
