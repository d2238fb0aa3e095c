import { useCallback } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';

/** Takes back all that limits the graph besides the filters of the page. */
export function useShowEverything(): () => void {
  const store = useAppStoreApi();
  return useCallback(() => {
    const { graphHidden, graphLimits, ...state } = store.getState();
    for (const part of graphHidden) state.toggleGraphHidden(part);
    for (const limit of graphLimits) state.toggleGraphLimit(limit);
    state.setGraphFocus(null);
    state.setViewport(null);
  }, [store]);
}
