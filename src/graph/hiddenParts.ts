import type { TieLine } from './buildGraph.ts';

/** How lines are drawn, in the order of the legend. */
export const LINES: readonly TieLine[] = ['firm', 'alleged', 'planned', 'role'];

// How the parts of a graph are called among those that are left out, and in the address.
export const hiddenLine = (line: TieLine) => `line:${line}`;
/** `side`: null for those on none; no id is empty. */
export const hiddenSide = (side: string | null) => `side:${side ?? ''}`;
export const hiddenKind = (kind: string) => `kind:${kind}`;
