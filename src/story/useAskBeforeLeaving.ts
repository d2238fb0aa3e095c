import { useEffect } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { isSafe } from './ownSafe.tsx';

/** The page is not left without a question while a person's story is nowhere else. */
export function useAskBeforeLeaving(): void {
  const store = useAppStoreApi();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const { dataset, ownStory } = store.getState();
      if (ownStory && !isSafe(dataset, ownStory)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [store]);
}
