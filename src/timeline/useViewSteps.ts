import { useCallback, useEffect, useRef } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import type { TimelineLayout } from './useTimelineLayout.ts';
import { panBy, zoomBy } from './view.ts';

/**
 * What buttons and keys do to the view. It reads the view when it is pressed: so the buttons stand
 * still while a hand moves it.
 */
export function useViewSteps({ scale, view }: TimelineLayout): {
  /** About a place on the screen, px; else about the middle. */
  readonly zoom: (factor: number, aboutPx?: number) => void;
  /** By a share of the width, to later days where that is positive. */
  readonly pan: (share: number) => void;
} {
  const setViewport = useAppStore((state) => state.setViewport);
  const latest = useRef({ scale, view });
  useEffect(() => {
    latest.current = { scale, view };
  });
  const zoom = useCallback(
    (factor: number, aboutPx?: number) => {
      const now = latest.current;
      if (!now.scale || !now.view) return;
      setViewport(zoomBy(now.scale, now.view, factor, aboutPx ?? now.view.widthPx / 2));
    },
    [setViewport],
  );
  const pan = useCallback(
    (share: number) => {
      const now = latest.current;
      if (now.scale && now.view) setViewport(panBy(now.scale, now.view, share));
    },
    [setViewport],
  );
  return { zoom, pan };
}
