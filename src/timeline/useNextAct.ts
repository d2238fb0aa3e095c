import { useEffect, useEffectEvent } from 'react';

const ACTS = ['pointerdown', 'keydown', 'wheel'] as const;
/** Keys that are held for something else. */
const HELD = ['Shift', 'Control', 'Alt', 'Meta'];

/** While it waits: calls back before anybody else when the reader presses, turns the wheel or types. */
export function useNextAct(isWaiting: boolean, onAct: (event: Event) => void): void {
  const act = useEffectEvent((event: Event) => {
    if (!(event instanceof KeyboardEvent && HELD.includes(event.key))) onAct(event);
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    for (const type of ACTS) window.addEventListener(type, (event) => act(event), options);
    return () => listening.abort();
  }, [isWaiting]);
}
