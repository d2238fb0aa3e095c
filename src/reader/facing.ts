/** A view that scrolls, and where in its content some words begin, px. */
export interface Pane {
  /** From the content's top to the words. */
  readonly words: number;
  /** Largest scroll offset that the view takes. */
  readonly maxScroll: number;
}

/** Share of the view's height above words that face each other: their context. */
const SPACE_ABOVE = 0.22;

/**
 * The height below the views' tops at which the words of all panes can face each other: the wanted
 * one, or the nearest that every pane can scroll to. Where no height suits all, the words are no
 * higher than wanted and some pane stays short of it.
 */
export function facingHeight(panes: readonly Pane[], wanted: number): number {
  const least = Math.max(0, ...panes.map(({ words, maxScroll }) => words - maxScroll));
  const most = Math.min(...panes.map(({ words }) => words));
  return Math.max(Math.min(Math.max(wanted, least), most), 0);
}

/** The height that leaves words in a view of this height some lines of context, px. */
export function wantedHeight(viewHeight: number): number {
  return viewHeight * SPACE_ABOVE;
}

/** The scroll offset at which a pane's words stand at a height, as near as it can be. */
export function scrollFor({ words, maxScroll }: Pane, height: number): number {
  return Math.min(Math.max(0, words - height), maxScroll);
}
