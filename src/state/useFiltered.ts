import { useCallback, useSyncExternalStore } from 'react';
import { tellInTurn, withdraw } from '../ui/tellInTurn.ts';
import type { FilterResult } from './filterEvents.ts';
import { selectFiltered } from './selectors.ts';
import { useAppStoreApi } from './useAppStore.ts';

/** From so many events on, drawing what a filter leaves takes each view a good part of a frame. */
const LARGE_FROM = 5000;

/**
 * What the filters leave. Of a large dataset the views hear of a change one after the other, each
 * in a task of its own: between them the page takes what is typed.
 */
export function useFiltered(): FilterResult {
  const store = useAppStoreApi();
  const subscribe = useCallback(
    (tell: () => void) => {
      if (store.getState().dataset.events.length < LARGE_FROM) return store.subscribe(tell);
      let told = selectFiltered(store.getState());
      const unsubscribe = store.subscribe((state) => {
        const now = selectFiltered(state);
        if (now !== told) tellInTurn(tell);
        told = now;
      });
      return () => {
        unsubscribe();
        withdraw(tell);
      };
    },
    [store],
  );
  return useSyncExternalStore(subscribe, () => selectFiltered(store.getState()));
}
