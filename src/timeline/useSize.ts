import { useLayoutEffect, useState, type RefObject } from 'react';

/** Width and height of an element's content, in whole px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where nothing is laid out: a test. */
const FALLBACK: Size = { width: 900, height: 480 };

/** The size of an element, followed as it changes; null: not yet known. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const read = () => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      // Hidden: keep what was, so that nothing has to be laid out again when it comes back.
      if (width === 0 || height === 0) setSize((old) => old ?? FALLBACK);
      else
        setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    read();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
