import { useCallback } from 'react';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { useAttached } from '../ui/useAttached.ts';
import { SEARCH_FAILED } from './strings.ts';

/**
 * Keeps the search going from its first use on: somebody has come to the field, or an address
 * brought a text. To be used once on a page.
 */
export function useSearch(): void {
  const store = useAppStoreApi();
  const isDue = useAppStore(({ isSearchOpen, filters }) => isSearchOpen || filters.text !== '');
  const attach = useCallback(() => {
    const fail = () =>
      store.getState().notify({ tone: 'error', text: SEARCH_FAILED, problems: [] });
    return import('../state/openSearch.ts').then((late) => late.openSearch(store, fail), fail);
  }, [store]);
  useAttached(isDue, attach);
}
