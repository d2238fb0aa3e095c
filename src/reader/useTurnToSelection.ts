import { useEffect } from 'react';
import type { AppState } from '../state/appStore.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { openSources } from './openSources.ts';
import { sourceToTurnTo } from './sourcePlaces.ts';

/**
 * Turns the reader to a source that has words of the selection, whenever something is selected
 * whose words are all in another one. A source that was opened in the same breath, or that an
 * address names, stays.
 */
export function useTurnToSelection(): void {
  const store = useAppStoreApi();
  useEffect(() => {
    const turn = (state: AppState) => {
      const { dataset, openSource } = state;
      const { source, beside } = openSources(dataset, openSource, state.beside);
      const open = [source, beside].flatMap((each) => each?.id ?? []);
      const to = sourceToTurnTo(dataset, open, selectHighlight(state).passages);
      if (to !== null) state.showSource(to);
    };
    const first = store.getState();
    if (first.openSource === null) turn(first);
    return store.subscribe((state, before) => {
      if (state.selection !== before.selection && state.openSource === before.openSource)
        turn(state);
    });
  }, [store]);
}
