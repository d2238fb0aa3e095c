import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** How long a hint stays, ms. */
const HINT_MS = 1500;

/**
 * Whose the wheel is. On a page of its own a picture takes every turn. Within another page it can
 * be scrolled past: it takes those with Ctrl or ⌘, and all once the reader has pressed inside, until
 * Escape, a press outside, or the focus goes elsewhere.
 */
export function useWheelManners(
  rootRef: RefObject<Element | null>,
  isEmbedded: boolean,
): {
  readonly takesWheel: (event: WheelEvent) => boolean;
  /** The wheel was just left to the page around: tell how to zoom. */
  readonly isHinting: boolean;
} {
  const isEngaged = useRef(false);
  const [isHinting, setIsHinting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!isEmbedded) return undefined;
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && (rootRef.current?.contains(target) ?? false);
    // What scrolls inside leaves the wheel alone, too, as long as the root says so.
    const engage = (on: boolean) => {
      isEngaged.current = on;
      rootRef.current?.toggleAttribute('data-passive', !on);
    };
    const letGo = () => engage(false);
    letGo();
    const listening = new AbortController();
    const { signal } = listening;
    const options = { signal, capture: true };
    window.addEventListener(
      'pointerdown',
      ({ target }) => {
        engage(isInside(target));
        if (isEngaged.current) setIsHinting(false);
      },
      options,
    );
    window.addEventListener('focusin', ({ target }) => !isInside(target) && letGo(), options);
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && letGo(), options);
    // Not capturing: the window's own, and no element's.
    window.addEventListener('blur', letGo, { signal });
    return () => listening.abort();
  }, [rootRef, isEmbedded]);

  const takesWheel = useCallback(
    (event: WheelEvent) => {
      if (!isEmbedded || isEngaged.current || event.ctrlKey || event.metaKey) return true;
      setIsHinting(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setIsHinting(false), HINT_MS);
      return false;
    },
    [isEmbedded],
  );
  return { takesWheel, isHinting };
}
