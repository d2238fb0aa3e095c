import { useEffect, useState } from 'react';
import type { Painter } from './painter.ts';

/** Fewer events than this are drawn as elements, whatever their lanes. */
const MIN_EVENTS = 60;
/** Not in jsdom. */
const CAN_PAINT = typeof OffscreenCanvas !== 'undefined';

/**
 * The canvas painter, whose code comes where a dataset may need it; null: elements do; undefined: it
 * is on its way, and drawing without it would be drawing twice.
 */
export function usePainter(eventCount: number): Painter | null | undefined {
  const isNeeded = CAN_PAINT && eventCount > MIN_EVENTS;
  const [painter, setPainter] = useState<Painter | null>();
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isCurrent = true;
    void import('./painter.ts')
      .then((module) => module.painter)
      // Without the code all can still be drawn, only more slowly.
      .catch(() => null)
      .then((found) => {
        if (isCurrent) setPainter(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [isNeeded]);
  return isNeeded ? painter : null;
}
