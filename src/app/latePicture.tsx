import { makeLate, useLate } from '../ui/useLate.ts';

/** Whoever begins with a list, a table or two texts is not to wait for it. */
const lateTimeline = makeLate(() => import('../timeline/Timeline.tsx'));

/** Loads the timeline's picture; for what begins with it. */
export const loadPicture = lateTimeline.load;

/** The page is shown within another, as in an article. */
export const IS_EMBEDDED = window.self !== window.top;

/**
 * Loads it as soon as somebody is there, for whoever comes back from what stands in its place. Draws
 * nothing: a layout that heard of it would be drawn again.
 */
export function PictureAhead(): null {
  useLate(lateTimeline, false);
  return null;
}

/** The picture of the timeline; once it has come. */
export function LatePicture(props: { readonly isEmbedded: boolean; readonly fits?: boolean }) {
  const late = useLate(lateTimeline, true);
  return late ? <late.Timeline {...props} /> : <div aria-busy />;
}

/** The same as this page shows it. */
export function PagePicture() {
  return <LatePicture isEmbedded={IS_EMBEDDED} />;
}
