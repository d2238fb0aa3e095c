import { useEffect, useState, type RefObject } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { nearestStop, windowAt, type TimeWalk } from './timeWalk.ts';

/** The whole way takes so long; a stop never longer than this, however few there are, ms. */
const WHOLE_MS = 20_000;
const STOP_MAX_MS = 2000;
/** Between two steps of a moving picture, and of one that only jumps, at least, ms. */
const STEP_MS = 80;
const JUMP_MIN_MS = 400;

/**
 * Walks the timeline's window through time. It stops at the end, on Escape, and as soon as somebody
 * takes hold of anything but the graph (`ownRef`) or moves the window in another way.
 */
export function usePlay(
  walk: TimeWalk | null,
  ownRef: RefObject<HTMLElement | null>,
): readonly [isPlaying: boolean, toggle: () => void] {
  const store = useAppStoreApi();
  const jumps = useMediaQuery('(prefers-reduced-motion: reduce)');
  /** The walk as it was at the start: on the way the window keeps its length. */
  const [playing, setPlaying] = useState<TimeWalk | null>(null);
  const toggle = () => setPlaying(playing ? null : walk);

  useEffect(() => {
    if (!playing) return;
    const last = playing.starts.length - 1;
    const { viewport, setViewport } = store.getState();
    let at = viewport ? nearestStop(playing, viewport[0]) : 0;
    if (at === last) at = 0;
    const wholeMs = Math.min(WHOLE_MS, last * STOP_MAX_MS);
    const stepMs = jumps ? Math.max(JUMP_MIN_MS, wholeMs / last) : STEP_MS;
    const stops = (last * stepMs) / wholeMs;
    let own: readonly [number, number] | null = null;
    const show = () => {
      own = windowAt(playing, jumps ? Math.round(at) : at);
      setViewport(own);
    };
    const stop = () => setPlaying(null);
    const timer = setInterval(() => {
      at = Math.min(last, at + stops);
      show();
      if (at === last) stop();
    }, stepMs);
    const forget = store.subscribe((state) => {
      if (state.viewport !== own) stop();
    });
    const onHold = ({ target }: Event) => {
      if (!(target instanceof Node && ownRef.current?.contains(target))) stop();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      stop();
    };
    show();
    window.addEventListener('pointerdown', onHold, true);
    window.addEventListener('wheel', onHold, { capture: true, passive: true });
    window.addEventListener('keydown', onKey, true);
    return () => {
      clearInterval(timer);
      forget();
      window.removeEventListener('pointerdown', onHold, true);
      window.removeEventListener('wheel', onHold, true);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [playing, jumps, store, ownRef]);
  return [playing !== null, toggle];
}
