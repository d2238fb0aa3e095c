import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { AppState, AppStore } from './appStore.ts';

/** The store of the page around; provided once by the app, by a test for itself. */
export const StoreContext = createContext<AppStore | null>(null);

/** The store itself, for what happens outside rendering. */
export function useAppStoreApi(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('No StoreContext around this component');
  return store;
}

/** One value of the store; the component renders again when that value changes. */
export function useAppStore<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStoreApi(), selector);
}

export function useDataset(): Dataset {
  return useAppStore((state) => state.dataset);
}
