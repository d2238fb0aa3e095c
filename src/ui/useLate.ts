import { useEffect, useSyncExternalStore } from 'react';
import { useFirstInteraction } from './useFirstInteraction.ts';
import { useFirstPicture } from './useFirstPicture.ts';

/** Code that the first picture does without. */
export interface Late<Module> {
  /** Loads it, once; after a failure, again. */
  load(): Promise<void>;
  /** Loads what is due, until that is taken back: only of that a failure is told. */
  want(): () => void;
  /** What has come; null: nothing yet. */
  get(): Module | null;
  /** Why it did not come when it was due; null: nothing went wrong. */
  failure(): Error | null;
  subscribe(tell: () => void): () => void;
}

const underWay = new Set<Promise<void>>();
const toldFailures = new Set<() => void>();

/** What did not come is asked for again when it is drawn the next time. */
export function forgetFailures(): void {
  for (const forget of toldFailures) forget();
  toldFailures.clear();
}

/** Parts that are being loaded: what is seen may still change when they come. */
export function loadsUnderWay(): readonly Promise<void>[] {
  return [...underWay];
}

/** Makes a part late. `importIt`: `() => import('./Part.tsx')`. */
export function makeLate<Module>(importIt: () => Promise<Module>): Late<Module> {
  let module: Module | null = null;
  let failure: Error | null = null;
  let loading: Promise<void> | null = null;
  let wanted = 0;
  const waiting = new Set<() => void>();
  const loadNow = async () => {
    failure = null;
    try {
      module = await importIt();
    } catch (reason) {
      loading = null;
      if (wanted > 0) {
        failure = reason instanceof Error ? reason : new Error(String(reason));
        toldFailures.add(() => (failure = null));
      }
    }
    for (const tell of waiting) tell();
  };
  const load = () => {
    if (!loading) {
      const now = loadNow().finally(() => underWay.delete(now));
      loading = now;
      underWay.add(now);
    }
    return loading;
  };
  return {
    load,
    want() {
      wanted += 1;
      void load();
      return () => {
        wanted -= 1;
      };
    },
    get: () => module,
    failure: () => failure,
    subscribe(tell) {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
  };
}

/**
 * A late part, or null until it has come: it is loaded when it is due, and before that as soon as
 * somebody is there. Unlike `React.lazy`, which shows nothing for a moment even then, it is drawn
 * at once when it has come. Throws where it is due and could not be loaded.
 */
export function useLate<Module>(late: Late<Module>, isDue: boolean): Module | null {
  const isAwake = useFirstInteraction();
  const module = useSyncExternalStore(late.subscribe, late.get);
  const failure = useSyncExternalStore(late.subscribe, late.failure);
  useEffect(() => {
    if (isDue) return late.want();
    if (isAwake) void late.load();
    return undefined;
  }, [late, isDue, isAwake]);
  if (isDue && failure) throw failure;
  return module;
}

/**
 * A late part that is drawn over the picture: it is loaded once it is asked for and the first
 * picture stands, and before that as soon as somebody is there. Null until it has come; a page to
 * which it does not come is whole without it.
 */
export function useOverlay<Module>(late: Late<Module>, isAsked: boolean): Module | null {
  const isPictured = useFirstPicture();
  const module = useLate(late, false);
  useEffect(() => {
    if (isAsked && isPictured) void late.load();
  }, [late, isAsked, isPictured]);
  return isAsked ? module : null;
}

/** Calls back with a late part: at once where it has come, else when it comes; never if it does not. */
export function withLate<Module>(late: Late<Module>, act: (module: Module) => void): void {
  const module = late.get();
  if (module) return act(module);
  void late.load().then(() => {
    const loaded = late.get();
    if (loaded) act(loaded);
  });
}
