/** Share of the view's height that stays above a passage scrolled to: its context. */
const SPACE_ABOVE = 0.22;
/** Pixels of a passage that must show at the edge of the view to count as seen. */
const SEEN_PX = 28;

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The scroll offset that brings a passage into a view, in pixels; null: its beginning is seen
 * already. All in the same frame (the window's), but `scrollTop` and the result: the content's.
 */
export function scrollOffsetFor(view: Extent, passage: Extent, scrollTop: number): number | null {
  const fits = passage.bottom - passage.top <= view.bottom - view.top;
  const seen = fits
    ? passage.top >= view.top && passage.bottom <= view.bottom
    : passage.top >= view.top && passage.top <= view.bottom - SEEN_PX;
  if (seen) return null;
  const space = Math.min(
    (view.bottom - view.top) * SPACE_ABOVE,
    Math.max(0, view.bottom - view.top - (passage.bottom - passage.top)),
  );
  return Math.max(0, scrollTop + passage.top - view.top - space);
}
