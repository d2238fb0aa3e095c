import { useSyncExternalStore } from 'react';
import { tellInTurn, withdraw } from './tellInTurn.ts';

/** Any of these means that somebody is there and about to do more. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'dragenter'] as const;

let happened = false;
const waiting = new Set<() => void>();

function notice(event: Event): void {
  const isMove = event.type === 'pointermove' && event instanceof MouseEvent;
  // A page that comes up under a pointer at rest hears of a move by nothing.
  if (isMove && event.movementX === 0 && event.movementY === 0) return;
  happened = true;
  for (const sign of SIGNS) window.removeEventListener(sign, notice, true);
  // What is loaded then is much: the first key that is pressed must not wait for all of it.
  for (const tell of waiting) tellInTurn(tell);
}

function subscribe(tell: () => void): () => void {
  if (!happened && waiting.size === 0)
    for (const sign of SIGNS)
      window.addEventListener(sign, notice, { capture: true, passive: true });
  waiting.add(tell);
  return () => {
    waiting.delete(tell);
    withdraw(tell);
  };
}

/**
 * True once a person has moved, touched or pressed anything on the page: the time to load what
 * only serves gestures, which the first picture should not wait for.
 */
export function useFirstInteraction(): boolean {
  return useSyncExternalStore(subscribe, () => happened);
}
