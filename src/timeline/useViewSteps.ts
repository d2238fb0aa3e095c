import { useCallback, useEffect, useRef } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { layoutAt, type StillLayout } from './layoutAt.ts';
import { panBy, zoomBy, type View, type Viewport } from './view.ts';
import type { FoldedScale } from './foldedScale.ts';

/**
 * What buttons and keys do to the view. It reads the view when it is pressed, not when it was drawn:
 * so the buttons stand still while a hand moves it.
 */
export function useViewSteps(still: StillLayout): {
  /** About a place on the screen, px; else about the middle. */
  readonly zoom: (factor: number, aboutPx?: number) => void;
  /** By a share of the width, to later days where that is positive. */
  readonly pan: (share: number) => void;
} {
  const store = useAppStoreApi();
  const latest = useRef(still);
  useEffect(() => {
    latest.current = still;
  });
  const step = useCallback(
    (to: (scale: FoldedScale, view: View) => Viewport) => {
      const { viewport, setViewport } = store.getState();
      const { scale, view } = layoutAt(latest.current, viewport);
      if (scale && view) setViewport(to(scale, view));
    },
    [store],
  );
  const zoom = useCallback(
    (factor: number, aboutPx?: number) =>
      step((scale, view) => zoomBy(scale, view, factor, aboutPx ?? view.widthPx / 2)),
    [step],
  );
  const pan = useCallback(
    (share: number) => step((scale, view) => panBy(scale, view, share)),
    [step],
  );
  return { zoom, pan };
}
