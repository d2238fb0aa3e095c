import { useEffect } from 'react';
import type { AppState, AppStore } from '../state/appStore.ts';
import { parseDataUrl, parseHash, printHash } from '../state/permalink.ts';
import { unknownInAddress } from './strings.ts';

/** Browsers limit how often an address may change: facts of a gesture wait this long, ms. */
const SETTLE_MS = 250;

/**
 * Keeps the address and the store the same. Steps that a person would want to undo (selecting,
 * filtering, another tab) are entries of the history; zooming, dragging and typing are not.
 */
export function useAddress(store: AppStore, dataUrl: string | null, fileKey: string | null): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let restoring = false;
    let written = printHash(store.getState(), dataUrl);

    const write = (state: AppState, asStep: boolean) => {
      clearTimeout(timer);
      timer = undefined;
      const hash = printHash(state, dataUrl);
      if (hash === written) return;
      written = hash;
      const address = hash === '' ? location.pathname + location.search : `#${hash}`;
      const entry = fileKey === null ? null : { fileKey };
      if (asStep) history.pushState(entry, '', address);
      else history.replaceState(entry, '', address);
    };

    const unsubscribe = store.subscribe((state, previous) => {
      if (restoring) return;
      if (isStep(state, previous)) {
        if (timer !== undefined) write(previous, false);
        write(state, true);
      } else timer ??= setTimeout(() => write(store.getState(), false), SETTLE_MS);
    });

    const read = () => {
      // An address of another dataset is not this store's to read.
      if ((history.state?.fileKey ?? null) !== fileKey) return;
      if (wantedUrl() !== dataUrl) return;
      const { dataset, restore, notify } = store.getState();
      const { facts, unknown } = parseHash(location.hash, dataset);
      clearTimeout(timer);
      timer = undefined;
      restoring = true;
      restore(facts);
      restoring = false;
      written = printHash(store.getState(), dataUrl);
      if (unknown.length > 0) notify(unknownInAddress(unknown));
    };
    window.addEventListener('popstate', read);

    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('popstate', read);
    };
  }, [store, dataUrl, fileKey]);
}

function isStep(state: AppState, previous: AppState): boolean {
  const { text: _text, ...filters } = state.filters;
  return (
    state.selection !== previous.selection ||
    state.tab !== previous.tab ||
    Object.entries(filters).some(
      ([facet, value]) => previous.filters[facet as keyof typeof filters] !== value,
    )
  );
}

/** Stands for an address of a dataset that is none. */
export const UNREADABLE = '';

/** The absolute address of the dataset that the page's address asks for; null: none. */
export function wantedUrl(): string | null {
  const wanted = parseDataUrl(location.hash);
  if (wanted === null) return null;
  if (!URL.canParse(wanted, location.href)) return UNREADABLE;
  const url = new URL(wanted, location.href);
  return ['http:', 'https:'].includes(url.protocol) ? url.href : UNREADABLE;
}
