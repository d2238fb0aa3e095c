import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import { attachWaiting, type AttachedWaiting } from './attachWaiting.ts';
import type { AttachedZoom, ZoomOptions, ZoomState } from './attachZoom.ts';
import type { FoldedScale } from './foldedScale.ts';
import { between, maxZoom, type View } from './view.ts';

/** A viewport in days; null: everything. */
type Viewport = readonly [number, number] | null;

interface ZoomHook {
  /** A gesture is under way: nothing eases. */
  readonly gesturing: boolean;
  readonly setGesturing: (active: boolean) => void;
  /** Writes a viewport at the next frame; the last of a frame counts. */
  readonly write: (viewport: Viewport) => void;
}

/**
 * Ties gestures on the plot to the viewport, one write a frame. `takesWheel`: whether a turn of the
 * wheel is the plot's.
 */
export function useZoom(
  ref: RefObject<SVGGElement | null>,
  scale: FoldedScale | null,
  view: View | null,
  setViewport: (viewport: Viewport) => void,
  onScroll: (byPx: number) => void,
  takesWheel: (event: WheelEvent) => boolean,
): ZoomHook {
  const [gesturing, setGesturing] = useState(false);
  const attached = useRef<AttachedZoom | null>(null);
  const pending = useRef<{ viewport: Viewport; frame: number } | null>(null);

  const write = useCallback(
    (viewport: Viewport) => {
      if (pending.current) {
        pending.current.viewport = viewport;
        return;
      }
      const frame = requestAnimationFrame(() => {
        const due = pending.current!;
        pending.current = null;
        setViewport(due.viewport);
      });
      pending.current = { viewport, frame };
    },
    [setViewport],
  );

  const widthPx = view?.widthPx ?? 1;
  const options: ZoomOptions = {
    widthPx,
    maxZoom: scale ? maxZoom(scale, widthPx) : 1,
    onZoom: ({ zoom, offsetPx }: ZoomState) => {
      if (!scale) return;
      const length = scale.length / zoom;
      write(between(scale, (offsetPx / zoom / widthPx) * scale.length, length));
    },
    onScroll,
    onGesture: setGesturing,
    takesWheel,
  };
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    attached.current?.update(options);
  });
  const sync = useRef(() => {});
  useEffect(() => {
    sync.current = () => {
      // What the hand does now is newer than what the store says.
      if (!scale || !view || pending.current) return;
      const fit = view.widthPx / scale.length;
      attached.current?.set({
        zoom: view.pxPerUnit / fit,
        offsetPx: view.foldedStart * view.pxPerUnit,
      });
    };
    sync.current();
  }, [scale, view]);

  // d3-zoom serves gestures alone, so it comes when somebody is there to make them; what they do
  // until it has come is kept.
  const waiting = useRef<AttachedWaiting | null>(null);
  useEffect(() => {
    const kept = attachWaiting(ref.current!, (event) => latest.current.takesWheel(event));
    waiting.current = kept;
    return () => kept.detach();
  }, [ref]);
  const isAwake = useFirstInteraction();
  useEffect(() => {
    if (!isAwake) return;
    let isGone = false;
    void import('./attachZoom.ts').then(({ attachZoom }) => {
      if (isGone || !ref.current) return;
      attached.current = attachZoom(ref.current, latest.current);
      sync.current();
      waiting.current?.replay();
      waiting.current = null;
    });
    return () => {
      isGone = true;
      attached.current?.detach();
      attached.current = null;
      if (pending.current) cancelAnimationFrame(pending.current.frame);
      pending.current = null;
    };
  }, [ref, isAwake]);
  return { gesturing, setGesturing, write };
}
