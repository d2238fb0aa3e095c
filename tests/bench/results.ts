import type { Library } from './flags.ts';
import type { PageFigures, Steps } from './measurePage.ts';
import type { CompileFigures } from './page/compile.ts';

/** What one page of a run came to. */
export interface Cell extends PageFigures {
  readonly library: Library;
  readonly events: number;
  readonly repetition: number;
  /** Why there is no more; absent: all was measured. */
  readonly failure?: string;
}

/** All that a run came to. */
export interface Results {
  readonly cells: readonly Cell[];
  readonly compiled: readonly CompileFigures[];
}

/** A number that is asked of a page; null: it has none. */
export type Figure = (cell: Cell) => number | null;

export const FIGURES = {
  first: ({ first }: Cell) => first ?? null,
  zoom: ({ zoom }: Cell) => workOf(zoom),
  pan: ({ pan }: Cell) => workOf(pan),
  longestGap: ({ zoom, pan }: Cell) =>
    zoom && pan ? Math.max(zoom.longestGap, pan.longestGap) : null,
  longFrames: ({ zoom, pan }: Cell) => (zoom && pan ? zoom.longFrames + pan.longFrames : null),
  filter: ({ filter }: Cell) => filter ?? null,
  elements: ({ elements }: Cell) => elements ?? null,
  heap: ({ heap }: Cell) => (heap === undefined ? null : heap / 2 ** 20),
} as const satisfies Record<string, Figure>;

/** Of the steps that were made, so many must have moved the view. */
const LEAST_SHARE_MOVED = 0.9;
/** Whether the view followed the hand. */
export function hasMoved({ moved, done }: Steps): boolean {
  return moved >= LEAST_SHARE_MOVED * done;
}

/** Null: there were no steps, or they moved nothing. */
export function workOf(steps: Steps | undefined): number | null {
  return steps && hasMoved(steps) ? steps.work : null;
}

/** The middle of all repetitions; null: none has it. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  if (known.length === 0) return null;
  const middle = (known.length - 1) / 2;
  return (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2;
}

/** The cells of a library at a size, a repetition each. */
export function cellsOf({ cells }: Results, library: Library, events: number): readonly Cell[] {
  return cells.filter((cell) => cell.library === library && cell.events === events);
}
