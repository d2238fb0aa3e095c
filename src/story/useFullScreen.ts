import { useSyncExternalStore } from 'react';

/** Whether the page fills the screen; null: this browser does not let it. */
export function useFullScreen(): boolean | null {
  return useSyncExternalStore(follow, read);
}

/** Fills the screen, or leaves that. Only a press may ask; where it is refused, nothing happens. */
export function toggleFullScreen(): void {
  const asked = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  asked?.catch(() => {});
}

function follow(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

function read(): boolean | null {
  return document.fullscreenEnabled ? document.fullscreenElement !== null : null;
}
