import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { countPages } from './worksheetPages.tsx';

/**
 * Whether a sheet takes an odd number of pages, found out whenever it is about to be printed: what
 * follows begins on a page of its own only after an empty one.
 */
export function useIsOdd(ref: RefObject<HTMLElement | null>): boolean {
  const [isOdd, setIsOdd] = useState(false);
  useEffect(() => {
    // Printing begins when this returns: what it draws must be there by then.
    const count = () =>
      flushSync(() => setIsOdd(ref.current !== null && countPages(ref.current) % 2 === 1));
    addEventListener('beforeprint', count);
    return () => removeEventListener('beforeprint', count);
  }, [ref]);
  return isOdd;
}
