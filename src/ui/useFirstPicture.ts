import { useSyncExternalStore } from 'react';

let isDrawn = false;
const waiting = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/** Tells that the first complete picture is drawn. */
export function tellFirstPicture(): void {
  isDrawn = true;
  for (const tell of waiting) tell();
}

/** True once the first complete picture is drawn: the time for what is drawn over it, or waits for it. */
export function useFirstPicture(): boolean {
  return useSyncExternalStore(subscribe, () => isDrawn);
}
