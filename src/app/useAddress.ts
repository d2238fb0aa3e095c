import { useEffect, useRef } from 'react';
import type { AppState, AppStore } from '../state/appStore.ts';
import { parseDataUrl } from '../state/hashParts.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import { notifyUnknown } from './lateNoticeWords.ts';

const latePermalink = makeLate(() => import('../state/permalink.ts'));

/** Loads what reads and writes addresses: a page whose address says something waits for it. */
export const loadPermalink = latePermalink.load;
/** What reads and writes addresses; null: it has not come, and so far no address needed it. */
export const permalink = latePermalink.get;

/** Browsers limit how often an address may change: facts of a gesture wait this long, ms. */
const SETTLE_MS = 250;

/**
 * Keeps the address and the store the same. Steps that a person would want to undo (selecting,
 * filtering, another tab) are entries of the history; zooming, dragging and typing are not.
 */
export function useAddress(store: AppStore, dataUrl: string | null, fileKey: string | null): void {
  const late = useLate(latePermalink, saysSomething());
  /** What the address says is in the store: where there was nothing to read it with, it is not. */
  const isRead = useRef(late !== null);
  useEffect(() => {
    if (!late) {
      const wake = () => void latePermalink.load();
      const unsubscribe = store.subscribe(wake);
      window.addEventListener('popstate', wake);
      return () => {
        unsubscribe();
        window.removeEventListener('popstate', wake);
      };
    }
    const { parseHash, printHash } = late;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let restoring = false;
    const data = store.getState().dataName;
    let written = isRead.current ? printHash(store.getState(), data) : '';

    const write = (state: AppState, asStep: boolean) => {
      clearTimeout(timer);
      timer = undefined;
      const hash = printHash(state, data);
      if (hash === written) return;
      // A frame's address still names the dataset that has not come.
      if (state.embed && readDatasetUrl().url !== dataUrl) return;
      written = hash;
      const address = hash === '' ? location.pathname + location.search : `#${hash}`;
      const entry = fileKey === null ? null : { fileKey };
      try {
        // Within another page, that page's way back is its own.
        if (asStep && !state.embed) history.pushState(entry, '', address);
        else history.replaceState(entry, '', address);
      } catch {
        // A sandbox may refuse it, as browsers do those that come too often: the page does without.
      }
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
      if (fileKey !== null && history.state?.fileKey !== fileKey) return;
      if (readDatasetUrl().url !== dataUrl) return;
      const { dataset, restore } = store.getState();
      const { facts, unknown } = parseHash(location.hash, dataset);
      clearTimeout(timer);
      timer = undefined;
      restoring = true;
      restore(facts);
      restoring = false;
      written = printHash(store.getState(), data);
      if (unknown.length > 0) notifyUnknown(store, unknown);
    };
    window.addEventListener('popstate', read);
    if (!isRead.current) {
      isRead.current = true;
      // The address said nothing at first. What it says since then holds; else what was done is a step.
      if (saysSomething()) read();
      else write(store.getState(), true);
    }

    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('popstate', read);
    };
  }, [late, store, dataUrl, fileKey]);
}

/** Whether the page's address says anything. */
export function saysSomething(): boolean {
  return location.hash.length > 1;
}

function isStep(state: AppState, previous: AppState): boolean {
  const { text: _text, ...filters } = state.filters;
  return (
    state.selection !== previous.selection ||
    state.tab !== previous.tab ||
    (state.step === null) !== (previous.step === null) ||
    state.printout?.form !== previous.printout?.form ||
    Object.entries(filters).some(
      ([facet, value]) => previous.filters[facet as keyof typeof filters] !== value,
    )
  );
}

/** Characters that tell which address it is. */
const MAX_UNREADABLE = 100;

/** What the page's address says of a dataset. */
interface DatasetUrl {
  /** Absolute; null: the page's own, or one from files. */
  readonly url: string | null;
  /** What stands there instead of an address that can be opened; null: nothing does. */
  readonly unreadable: string | null;
}

/** The dataset that the page's address asks for. */
export function readDatasetUrl(): DatasetUrl {
  const wanted = parseDataUrl(location.hash);
  if (wanted === null) return { url: null, unreadable: null };
  const url = URL.canParse(wanted, location.href) ? new URL(wanted, location.href) : null;
  return url && /^https?:$/.test(url.protocol)
    ? { url: url.href, unreadable: null }
    : { url: null, unreadable: wanted.slice(0, MAX_UNREADABLE) };
}
