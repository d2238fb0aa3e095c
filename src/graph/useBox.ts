import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Frame } from './frame.ts';

/** What is drawn into where an element has no size. */
const UNMEASURED: Frame = { width: 860, height: 272, textScale: 1, isCoarse: false };
const USUAL_FONT_PX = 16;

/**
 * The size of an element, and how large the reader has set text; again whenever it changes. Null
 * until it is measured, which is before anything is painted: to lay out for a guess is work lost.
 */
export function useBox(ref: RefObject<HTMLElement | null>): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const coarse = window.matchMedia('(pointer: coarse)');
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return setFrame((old) => old ?? UNMEASURED);
      // What is enlarged as a whole has type of its own.
      const typed = element.closest('[data-enlarged]') ?? document.documentElement;
      const fontPx = Number.parseFloat(getComputedStyle(typed).fontSize);
      const textScale = Number.isFinite(fontPx) ? fontPx / USUAL_FONT_PX : 1;
      const isCoarse = coarse.matches;
      setFrame((old) =>
        old?.width === width &&
        old.height === height &&
        old.textScale === textScale &&
        old.isCoarse === isCoarse
          ? old
          : { width, height, textScale, isCoarse },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    coarse.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      coarse.removeEventListener('change', measure);
    };
  }, [ref]);
  return frame;
}
