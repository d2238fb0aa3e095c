import { useCallback, useEffect, useRef, useState } from 'react';
import { indexDataset, type Dataset } from '../dataset/indexDataset.ts';
import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';
import { createAppStore, type AppStore } from '../state/appStore.ts';
import { INITIAL_FACTS } from '../state/facts.ts';
import type { DatasetRequest } from './datasetRequest.ts';
import { remarksForAuthor, unknownInAddress } from './strings.ts';
import { useDatasetDoor } from './useDatasetDoor.ts';
import { permalink, readDatasetUrl } from './useAddress.ts';

/** What is shown and where it came from. */
interface Shown {
  readonly store: AppStore;
  /** Absolute address of the dataset; null for the page's own and for one from a file. */
  readonly dataUrl: string | null;
  /** Names a dataset from files in the history's entries; null: not from files. */
  readonly fileKey: string | null;
  /** Tells one showing from the next, even of the same dataset. */
  readonly serial: number;
}

export interface ShownDataset extends Shown {
  readonly isBuiltIn: boolean;
  /** The address names another dataset of this host, and it has not come yet. */
  readonly isWaiting: boolean;
  /** From 0 to 1 while a dataset is being opened; null: none is. */
  readonly progress: number | null;
  /** Address on another host that waits for the person's word. */
  readonly asking: string | null;
  answer(yes: boolean): void;
  open(request: DatasetRequest): void;
  stop(): void;
  showBuiltIn(): void;
}

/** Which dataset the page shows, and how another one comes in: by address, or from files. */
export function useShownDataset(compiled: CompiledDataset): ShownDataset {
  const [builtIn] = useState(() => indexDataset(compiled));
  const [shown, setShown] = useState<Shown>(() => ({
    store: openStore(builtIn, null),
    dataUrl: null,
    fileKey: null,
    serial: 0,
  }));
  const [asking, setAsking] = useState<string | null>(null);
  const [isWaiting, setIsWaiting] = useState(() => isOnThisHost(readDatasetUrl().url));
  /** Datasets from files, by key: the history can come back to them as long as the page lives. */
  const fromFiles = useRef(new Map<string, Dataset>());
  /** Address that is being opened. */
  const pending = useRef<string | null>(null);
  const { progress, open: openDoor, stop: stopDoor } = useDatasetDoor();
  const { store, dataUrl, fileKey } = shown;

  const show = useCallback((dataset: Dataset, from: string | null, key: string | null) => {
    const opened = openStore(dataset, from);
    setShown((before) => {
      // How the page looks is the person's, not the dataset's.
      opened.getState().setTheme(before.store.getState().theme);
      return { store: opened, dataUrl: from, fileKey: key, serial: before.serial + 1 };
    });
    return opened;
  }, []);

  const stop = useCallback(() => {
    pending.current = null;
    stopDoor();
    setIsWaiting(false);
  }, [stopDoor]);

  const open = useCallback(
    (request: DatasetRequest) => {
      const url = request.type === 'url' ? new URL(request.url, location.href).href : null;
      pending.current = url;
      openDoor(url === null ? request : { type: 'url', url }, (outcome) => {
        pending.current = null;
        setIsWaiting(false);
        if (outcome.type === 'failed') {
          store.getState().notify({
            tone: 'error',
            text: `${url ? `The dataset at ${url}` : 'Your dataset'} could not be opened. What you see is what was there before.`,
            problems: outcome.problems,
          });
        } else if (request.type === 'files') {
          const key = `${performance.timeOrigin} ${fromFiles.current.size}`;
          fromFiles.current.set(key, outcome.dataset);
          history.pushState({ fileKey: key }, '', location.pathname + location.search);
          remark(show(outcome.dataset, null, key), outcome.warnings);
        } else {
          if (readDatasetUrl().url !== url)
            history.pushState(null, '', `#${permalink()?.printHash(INITIAL_FACTS, request.url)}`);
          remark(show(outcome.dataset, url, null), outcome.warnings);
        }
      });
    },
    [openDoor, show, store],
  );

  const showBuiltIn = useCallback(() => {
    stop();
    history.pushState(null, '', location.pathname + location.search);
    show(builtIn, null, null);
  }, [builtIn, show, stop]);

  // The address may ask for another dataset, at the start and whenever it changes.
  useEffect(() => {
    const follow = () => {
      const { url, unreadable } = readDatasetUrl();
      const key: unknown = history.state?.fileKey;
      const file = typeof key === 'string' ? fromFiles.current.get(key) : undefined;
      if (pending.current !== null && pending.current !== url) stop();
      setAsking(null);
      if (unreadable !== null)
        store.getState().notify(unknownInAddress([`dataset at “${unreadable}”`]));
      if (file && typeof key === 'string') {
        if (key !== fileKey) show(file, null, key);
      } else if (url === null) {
        if (dataUrl !== null || fileKey !== null) show(builtIn, null, null);
      } else if (url !== dataUrl && url !== pending.current) {
        if (isOnThisHost(url)) open({ type: 'url', url });
        else setAsking(url);
      }
    };
    follow();
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [builtIn, dataUrl, fileKey, open, show, stop, store]);

  return {
    ...shown,
    isBuiltIn: dataUrl === null && fileKey === null,
    isWaiting,
    progress,
    asking,
    answer: (yes) => {
      setAsking(null);
      if (yes && asking !== null) open({ type: 'url', url: asking });
    },
    open,
    stop,
    showBuiltIn,
  };
}

/** A store with what the address says of this dataset; where it speaks of another, the colours. */
function openStore(dataset: Dataset, dataUrl: string | null): AppStore {
  const read = permalink();
  // The address said nothing when the page began; what it may say since is read when that can be.
  if (!read) return createAppStore(dataset);
  const { facts, unknown } = read.parseHash(location.hash, dataset);
  if (readDatasetUrl().url !== dataUrl)
    return createAppStore(dataset, facts.theme ? { theme: facts.theme } : {});
  const store = createAppStore(dataset, facts);
  if (unknown.length > 0) store.getState().notify(unknownInAddress(unknown));
  return store;
}

/** Tells of the compiler's warnings; nothing where it is silent. */
function remark(store: AppStore, warnings: readonly Problem[]): void {
  if (warnings.length > 0) store.getState().notify(remarksForAuthor(warnings));
}

function isOnThisHost(url: string | null): boolean {
  return url !== null && new URL(url).origin === location.origin;
}
