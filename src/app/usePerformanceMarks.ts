import { useEffect } from 'react';
import type { AppStore } from '../state/appStore.ts';

/**
 * The two performance marks that outsiders may rely on: `app:ready` once the first complete
 * picture is drawn, `view:settled` when everything after the last change is drawn and at rest.
 */
export function usePerformanceMarks(store: AppStore): void {
  useEffect(() => {
    let run = 0;
    const settle = async () => {
      const mine = ++run;
      await twoFrames();
      const moving = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? Infinity));
      await Promise.allSettled(moving.map(({ finished }) => finished));
      await twoFrames();
      if (mine !== run) return;
      if (performance.getEntriesByName('app:ready').length === 0) performance.mark('app:ready');
      performance.clearMarks('view:settled');
      performance.mark('view:settled');
    };
    void settle();
    const unsubscribe = store.subscribe(() => void settle());
    return () => {
      run = -1;
      unsubscribe();
    };
  }, [store]);
}

function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
