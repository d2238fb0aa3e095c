import { useState } from 'react';
import { useMediaQuery } from '../ui/useMediaQuery.ts';

/** Above so many marks they are painted; until they are clearly fewer again. */
const MAX_ELEMENTS = 120;
const FEW_AGAIN = 80;

/**
 * Whether marks are painted on a canvas: where they are many, and nobody needs them as elements: not
 * in print, which has a size of its own, nor where the reader's colours replace the page's.
 */
export function useIsPainted(markCount: number): boolean {
  const [isMany, setIsMany] = useState(false);
  const isPrinting = useMediaQuery('print');
  const isForced = useMediaQuery('(forced-colors: active)');
  const next = markCount > (isMany ? FEW_AGAIN : MAX_ELEMENTS);
  if (next !== isMany) setIsMany(next);
  return next && !isPrinting && !isForced;
}
