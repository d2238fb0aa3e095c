import { graphAnchor } from '../graph/useGraphAnchor.ts';
import { readerAnchor } from '../reader/useReaderAnchor.ts';
import { timelineAnchor } from '../timeline/useTimelineAnchor.ts';
import type { Room } from './survey.ts';

const ROOMS: readonly Room[] = ['timeline', 'graph', 'reader'];

/** What is called back. */
interface Watcher {
  moved(room: Room): void;
  /** Once after all that has moved in one turn of the page. */
  draw(): void;
}

/**
 * Watches everything that moves things in the rooms, in the frame in which it does: scrolling and
 * resizing, the hand on the timeline, what a room draws anew, what eases to its place. Returns how
 * to stop.
 */
export function attachWatch({ moved, draw }: Watcher, surface: Element): () => void {
  let isDue = false;
  let frame = 0;
  let isOver = false;
  // Not at the next frame, which would be one late: at the end of what is going on now.
  const soon = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (!isOver) draw();
    });
  };
  const allMoved = () => {
    ROOMS.forEach(moved);
    soon();
  };
  const follow = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      allMoved();
      if (isAnythingEasing(surface)) follow();
    });
  };
  const elements = () => ({
    timeline: timelineAnchor.facts()?.scroller.current ?? null,
    graph: graphAnchor.facts()?.current ?? null,
    reader: readerAnchor.facts()?.current ?? null,
  });

  const onScroll = ({ target }: Event) => {
    const found = ROOMS.filter((room) => elements()[room]?.contains(target as Node));
    if (found.length === 0) return allMoved();
    found.forEach(moved);
    soon();
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  window.addEventListener('resize', allMoved);
  document.addEventListener('transitionrun', follow);

  const sizes = new ResizeObserver(allMoved);
  const changes = new MutationObserver((records) => {
    const { graph } = elements();
    for (const { target } of records) moved(graph?.contains(target) ? 'graph' : 'reader');
    soon();
  });
  let stopHand = () => {};
  let watched: readonly (Element | null)[] = [];
  const watchRooms = () => {
    stopHand();
    stopHand = timelineAnchor.facts()?.hand.subscribe(soon) ?? (() => {});
    const { timeline, graph, reader } = elements();
    const next = [timeline, graph, reader];
    if (next.every((element, i) => element === watched[i])) return;
    watched = next;
    sizes.disconnect();
    changes.disconnect();
    for (const element of next) if (element) sizes.observe(element);
    if (graph)
      changes.observe(graph, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['transform', 'd', 'style', 'viewBox'],
      });
    if (reader)
      changes.observe(reader, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['aria-current', 'open', 'style'],
      });
  };
  const stops = ([timelineAnchor, graphAnchor, readerAnchor] as const).map((anchor, i) =>
    anchor.subscribe(() => {
      moved(ROOMS[i]!);
      watchRooms();
      soon();
      follow();
    }),
  );
  watchRooms();
  follow();
  return () => {
    isOver = true;
    cancelAnimationFrame(frame);
    for (const stop of [...stops, stopHand]) stop();
    sizes.disconnect();
    changes.disconnect();
    document.removeEventListener('scroll', onScroll, { capture: true });
    window.removeEventListener('resize', allMoved);
    document.removeEventListener('transitionrun', follow);
  };
}

/** Whether anything is on its way that will arrive, but for the threads themselves. */
function isAnythingEasing(surface: Element): boolean {
  return document.getAnimations().some(({ effect, playState }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return (
      playState === 'running' &&
      Number.isFinite(effect?.getComputedTiming().endTime) &&
      !(target && surface.contains(target))
    );
  });
}
