import { useEffect } from 'react';
import type { AppStore } from '../state/appStore.ts';
import { tellFirstPicture } from '../ui/useFirstPicture.ts';
import { loadsUnderWay } from '../ui/useLate.ts';

/**
 * The two performance marks that outsiders may rely on: `app:ready` once the first complete
 * picture is drawn, `view:settled` when everything after the last change is drawn and at rest: from
 * a change on until then it is not there. None as long as there is no store to show.
 */
export function usePerformanceMarks(store: AppStore | null): void {
  useEffect(() => {
    if (!store) return;
    let run = 0;
    let scrolls = 0;
    const countScroll = () => {
      scrolls += 1;
    };
    document.addEventListener('scroll', countScroll, { capture: true, passive: true });
    const settle = async (): Promise<void> => {
      const mine = ++run;
      // A transition may begin, and a part be asked for, only when what it waits for is drawn: look
      // again until all rest.
      let scrollsBefore;
      let moving;
      let loads;
      let isBusy;
      do {
        scrollsBefore = scrolls;
        await twoFrames();
        moving = runningAnimations();
        loads = loadsUnderWay();
        await Promise.allSettled([...moving.map(({ finished }) => finished), ...loads]);
        if (mine !== run) return;
        // What is arranged elsewhere says so, as it does to a screen reader.
        isBusy = document.querySelector('[aria-busy=true]') !== null;
      } while (isBusy || moving.length + loads.length > 0 || scrolls !== scrollsBefore);
      if (performance.getEntriesByName('app:ready').length === 0) {
        performance.mark('app:ready');
        // Now comes what is drawn over it.
        tellFirstPicture();
        return settle();
      }
      performance.mark('view:settled');
    };
    void settle();
    const unsubscribe = store.subscribe(() => {
      performance.clearMarks('view:settled');
      void settle();
    });
    return () => {
      run = -1;
      document.removeEventListener('scroll', countScroll, { capture: true });
      unsubscribe();
    };
  }, [store]);
}

/** Animations and transitions that will end; one that goes on for ever is not waited for. */
function runningAnimations(): readonly Animation[] {
  return document
    .getAnimations()
    .filter(
      ({ effect, playState }) =>
        playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime ?? Infinity),
    );
}

function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
