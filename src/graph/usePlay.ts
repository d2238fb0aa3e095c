import { useEffect, useState, type RefObject } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { msPerStop, nearestStop, windowAt, type TimeWalk } from './timeWalk.ts';

/** Between two steps of a window that glides, about, ms. */
const STEP_MS = 80;

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
    let from = viewport ? nearestStop(playing, viewport[0]) : 0;
    if (from === last) from = 0;
    const stopMs = msPerStop(playing);
    const stepsPerStop = jumps ? 1 : Math.round(stopMs / STEP_MS);
    let steps = 0;
    let own: readonly [number, number] | null = null;
    const show = (at: number) => {
      const next = windowAt(playing, at);
      // A window that rests is not shown again.
      if (own?.[0] !== next[0]) setViewport((own = next));
    };
    const stop = () => setPlaying(null);
    const timer = setInterval(() => {
      steps += 1;
      const at = from + steps / stepsPerStop;
      show(at);
      if (at >= last) stop();
    }, stopMs / stepsPerStop);
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
    show(from);
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
