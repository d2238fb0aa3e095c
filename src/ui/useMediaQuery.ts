import { useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds, and again whenever that changes. */
export function useMediaQuery(query: string): boolean {
  // Asked in every render, so the list is made once.
  const { subscribe, read } = useMemo(() => {
    const list = window.matchMedia(query);
    return {
      read: () => list.matches,
      subscribe: (onChange: () => void) => {
        list.addEventListener('change', onChange);
        return () => list.removeEventListener('change', onChange);
      },
    };
  }, [query]);
  return useSyncExternalStore(subscribe, read);
}
