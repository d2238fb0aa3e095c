import type { Box, Point } from '../ui/anchors.ts';

/** Where the panels stand, px of the window. */
export interface Panels {
  /** The pictures, one above the other; null: not on the page. */
  readonly timeline: Box | null;
  readonly graph: Box | null;
  readonly reader: Box;
}

/** The free strips between panels, in which threads run. */
export interface Gutters {
  /** The upright strip at the right of the pictures, which all threads join. */
  readonly trunk: number;
  /** The level strip below the pictures, where the reader is below; null: it is at their right. */
  readonly below: number | null;
  readonly reader: Box;
}

/** Right of the pictures, where no other panel follows, px. */
const OUTSIDE = 9;

/** The gutters between panels; null: there are no pictures. */
export function guttersOf({ timeline, graph, reader }: Panels): Gutters | null {
  const right = Math.max(timeline?.right ?? -Infinity, graph?.right ?? -Infinity);
  const bottom = Math.max(timeline?.bottom ?? -Infinity, graph?.bottom ?? -Infinity);
  if (right === -Infinity) return null;
  if (reader.left >= right)
    return { trunk: Math.round((right + reader.left) / 2) + 0.5, below: null, reader };
  return { trunk: Math.round(right + OUTSIDE) + 0.5, below: Math.min(bottom, reader.top), reader };
}

/**
 * The way from a place in the reader's margin to the trunk: straight, or round by the left edge where
 * the reader is below.
 */
export function leadFromWords(
  { x, y }: Point,
  { trunk, below, reader }: Gutters,
): readonly Point[] {
  if (below === null)
    return [
      { x, y },
      { x: trunk, y },
    ];
  const left = (reader.left + x) / 2;
  return [
    { x, y },
    { x: left, y },
    { x: left, y: below },
    { x: trunk, y: below },
  ];
}
