import { hasMoved, median } from './results.ts';
import { isCut, markdownTable, round } from './tables.ts';
import type { Target } from './targets.ts';
import { THREADS_SIZES, type ThreadsCell } from './threadsPart.ts';

/** Threads may add a tenth. */
const MOST = 1.1;
/** In so many steps a thread went elsewhere: where a name is cut off at an edge, it stays for a while. */
const LEAST_SHARE_FOLLOWED = 2 / 3;

/** A line without threads and one with them, a column for each size; medians. */
export function threadsTable(cells: readonly ThreadsCell[]): string {
  const head = ['', ...THREADS_SIZES.map((size) => `${size.toLocaleString('en')} events`)];
  const rows = [false, true].map((hasThreads) => [
    hasThreads ? 'with threads' : 'without',
    ...THREADS_SIZES.map((size) => describe(cellsOf(cells, hasThreads, size))),
  ]);
  const title = 'Work a zoom step of the timeline beside graph and reader, an event selected, ms';
  return `### ${title}\n\n${markdownTable(head, rows)}`;
}

/** What threads may cost, at each size. */
export function threadsTargets(cells: readonly ThreadsCell[]): readonly Target[] {
  return THREADS_SIZES.map((size) => {
    const of = (hasThreads: boolean) => median(cellsOf(cells, hasThreads, size).map(workOf));
    return {
      name: `work a zoom step with threads at ${size.toLocaleString('en')}, ms`,
      ours: of(true),
      against: 'without',
      other: of(false),
      most: MOST,
    };
  });
}

function cellsOf(cells: readonly ThreadsCell[], hasThreads: boolean, events: number) {
  return cells.filter((cell) => cell.hasThreads === hasThreads && cell.events === events);
}

/** Null: there were no steps, they moved nothing, or threads did not follow them. */
function workOf({ zoom, hasThreads }: ThreadsCell): number | null {
  return zoom && hasMoved(zoom) && (!hasThreads || hasFollowed(zoom)) ? zoom.work : null;
}

function hasFollowed({ followed, done }: NonNullable<ThreadsCell['zoom']>): boolean {
  return followed >= LEAST_SHARE_FOLLOWED * done;
}

/** A median with what must be known of it: `*` means that time ran out before the last step. */
function describe(cells: readonly ThreadsCell[]): string {
  const steps = cells.flatMap(({ zoom }) => zoom ?? []);
  if (steps.some((made) => !hasMoved(made))) return 'did not move';
  if (cells.some(({ zoom, hasThreads }) => zoom && hasThreads && !hasFollowed(zoom)))
    return 'threads did not follow';
  const value = median(cells.map(workOf));
  if (value === null) return cells.find(({ failure }) => failure)?.failure ?? '';
  return round(value) + (steps.some(isCut) ? '\\*' : '');
}
