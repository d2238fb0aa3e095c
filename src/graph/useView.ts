import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLateGestures } from '../ui/useLateGestures.ts';
import { useWheelManners } from '../ui/useWheelManners.ts';
import type { ViewOptions } from './attachView.ts';
import type { Frame } from './frame.ts';
import { limitView, sameView, WHOLE, zoomAbout, ZOOM_STEP, type View } from './view.ts';

/** The page is shown within another, which the wheel must still be able to scroll. */
const IS_EMBEDDED = window.self !== window.top;

export interface ShownView {
  /** Where the picture rests; a gesture is ahead of it. */
  readonly view: View;
  /** Where it is now. */
  now(): View;
  /** Puts it somewhere, within its limits. */
  show(view: View): void;
  /** By steps about the middle; 0: everything in sight. */
  step(steps: number): void;
}

/**
 * Where a picture stands: moved by gestures, told to `onMove` at once, and rendered anew only when
 * they rest. The picture may grow or shrink: what was in the middle stays there.
 */
export function useView(
  ref: RefObject<HTMLElement | SVGElement | null>,
  frame: Pick<Frame, 'width' | 'height'>,
  maxZoom: number,
  isTaken: ViewOptions['isTaken'],
  onMove: (view: View) => void,
): ShownView {
  const { width, height } = frame;
  const [state, setState] = useState({ view: WHOLE, width, height });
  let { view } = state;
  if (state.width !== width || state.height !== height) {
    const { k, x, y } = view;
    const [wider, higher] = [width / state.width, height / state.height];
    view = limitView({ k, x: x * wider, y: y * higher }, width, height, maxZoom);
    setState({ view, width, height });
  }
  const live = useRef(view);
  const { takesWheel } = useWheelManners(ref, IS_EMBEDDED);
  const options: ViewOptions = {
    width,
    height,
    maxZoom,
    isTaken,
    takesWheel,
    onMove(next) {
      live.current = next;
      onMove(next);
    },
    onRest() {
      const rested = live.current;
      setState((old) => (sameView(old.view, rested) ? old : { ...old, view: rested }));
    },
  };
  const latest = useRef(options);
  // d3-zoom serves gestures alone, so it comes when somebody is there to make them.
  const attached = useLateGestures(ref, false, takesWheel, async () => {
    const { attachView } = await import('./attachView.ts');
    return () => {
      if (!ref.current) return null;
      const made = attachView(ref.current, latest.current);
      made.set(live.current);
      return made;
    };
  });
  useEffect(() => {
    latest.current = options;
    attached.current?.update(options);
  });
  useEffect(() => {
    live.current = view;
    attached.current?.set(view);
  }, [view, attached]);

  const show = (wanted: View) => {
    const next = limitView(wanted, width, height, maxZoom);
    setState((old) => (sameView(old.view, next) ? old : { ...old, view: next }));
  };
  return {
    view,
    now: () => live.current,
    show,
    step: (steps) =>
      show(
        steps === 0
          ? WHOLE
          : zoomAbout(live.current, ZOOM_STEP ** steps, { x: width / 2, y: height / 2 }),
      ),
  };
}
