import { useCallback, useEffect, useRef } from 'react';
import type { AppState } from '../state/appStore.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';

/** The pointer must rest on a row for so long to point at it: rows scroll by under it. */
const REST_MS = 80;

/** Points at an event where the pointer rests, and at nothing as soon as it leaves. */
export function useRowHover(): AppState['hover'] {
  const store = useAppStoreApi();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (target) => {
      const { hovered, hover } = store.getState();
      clearTimeout(timer.current);
      if (target) timer.current = setTimeout(() => hover(target), REST_MS);
      else if (hovered) hover(null);
    },
    [store],
  );
}
