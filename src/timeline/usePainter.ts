import { useEffect, useState } from 'react';
import type { Painter } from './painter.ts';

/** Fewer events than this are drawn as elements, whatever their lanes. */
const MIN_EVENTS = 60;
/** Not in jsdom. */
const CAN_PAINT = typeof OffscreenCanvas !== 'undefined';

/** Once it has come it is there at once, for every timeline; undefined: it has not. */
let loaded: Painter | undefined;

/** Fetches the painter's code; null: it cannot be had now. Without it all is drawn, only more slowly. */
export async function loadPainter(): Promise<Painter | null> {
  try {
    return (loaded ??= (await import('./painter.ts')).painter);
  } catch {
    return null;
  }
}

/**
 * The canvas painter, whose code comes where a dataset may need it; null: elements do; undefined: it
 * is on its way, and drawing without it would be drawing twice.
 */
export function usePainter(eventCount: number): Painter | null | undefined {
  const isNeeded = CAN_PAINT && eventCount > MIN_EVENTS;
  const [fetched, setFetched] = useState<Painter | null>();
  const painter = loaded ?? fetched;
  const isMissing = isNeeded && painter === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isCurrent = true;
    void loadPainter().then((found) => {
      if (isCurrent) setFetched(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [isMissing]);
  return isNeeded ? painter : null;
}
