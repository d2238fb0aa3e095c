import { useEffect, useRef, type RefObject } from 'react';
import { attachWaiting, type AttachedWaiting } from './attachWaiting.ts';
import { useFirstInteraction } from './useFirstInteraction.ts';

/**
 * Ties gestures to an element by code that comes when somebody is there to make them; what they do
 * until it has come is kept, and done again. `isOff`: there are none. `load`: fetches the code and
 * ties it; null once the element has gone. `takesWheel`: whether a turn of the wheel is the
 * element's, not the page's. `load` and `takesWheel` are read when needed and may change.
 */
export function useLateGestures<Attached extends { detach(): void }>(
  ref: RefObject<Element | null>,
  isOff: boolean,
  takesWheel: (event: WheelEvent) => boolean,
  load: () => Promise<() => Attached | null>,
): RefObject<Attached | null> {
  const attached = useRef<Attached | null>(null);
  const latest = useRef({ takesWheel, load });
  useEffect(() => {
    latest.current = { takesWheel, load };
  });
  const waiting = useRef<AttachedWaiting | null>(null);
  useEffect(() => {
    if (isOff) return undefined;
    const kept = attachWaiting(ref.current!, (event) => latest.current.takesWheel(event));
    waiting.current = kept;
    return () => kept.detach();
  }, [ref, isOff]);
  const isAwake = useFirstInteraction();
  useEffect(() => {
    if (!isAwake || isOff) return undefined;
    let isGone = false;
    void latest.current.load().then((attach) => {
      if (isGone) return;
      attached.current = attach();
      waiting.current?.replay();
      waiting.current = null;
    });
    return () => {
      isGone = true;
      attached.current?.detach();
      attached.current = null;
    };
  }, [isAwake, isOff]);
  return attached;
}
