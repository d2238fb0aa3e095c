import { useLayoutEffect, type RefObject } from 'react';

/** Sizes that type may shrink to where a step has many words, the largest first: present.css has them. */
const LEVELS = 4;

/**
 * Sets `data-fit` of an element to the first level at which none of its `data-fits` parts has to
 * scroll; the last is the smallest that is legible from the back row. Measured whenever it is
 * rendered, and with its size.
 */
export function useFit(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => fit(ref.current));
  useLayoutEffect(() => {
    if (!ref.current) return undefined;
    const again = () => fit(ref.current);
    const observer = new ResizeObserver(again);
    observer.observe(ref.current);
    // Words are wider or narrower once their font has come.
    void document.fonts?.ready.then(again);
    return () => observer.disconnect();
  }, [ref]);
}

function fit(element: HTMLElement | null): void {
  if (!element) return;
  for (let level = 0; level < LEVELS; level += 1) {
    element.dataset['fit'] = String(level);
    if (![...element.querySelectorAll('[data-fits]')].some(isOverfull)) return;
  }
}

function isOverfull(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
  );
}
