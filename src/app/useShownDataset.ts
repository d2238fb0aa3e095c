import { useCallback, useEffect, useRef, useState } from 'react';
import { indexDataset, type Dataset } from '../dataset/indexDataset.ts';
import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';
import { createAppStore, type AppStore } from '../state/appStore.ts';
import { INITIAL_FACTS } from '../state/facts.ts';
import { parseDataUrl } from '../state/hashParts.ts';
import type { DatasetRequest } from './datasetRequest.ts';
import { couldNotOpen } from './couldNotOpen.ts';
import { lateNoticeWords, notifyUnknown } from './lateNoticeWords.ts';
import { withLate } from '../ui/useLate.ts';
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

/** Why the dataset that a frame's address names is not there. */
export type Absence =
  | { readonly type: 'asking' | 'opening'; readonly url: string }
  /** It could not be opened; without problems: the reader did not want it to be. */
  | { readonly type: 'refused'; readonly url: string; readonly problems: readonly Problem[] };

export interface ShownDataset extends Shown {
  readonly isBuiltIn: boolean;
  /** In a frame, which shows what its address names or nothing; null: it is there. */
  readonly absence: Absence | null;
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
  const isFrame = shown.store.getState().embed !== null;
  const [isWaiting, setIsWaiting] = useState(() => {
    const { url, unreadable } = readDatasetUrl();
    return isFrame ? (url ?? unreadable) !== null : isOnThisHost(url);
  });
  const [absence, setAbsence] = useState<Absence | null>(null);
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
    setAbsence(null);
  }, [stopDoor]);

  const open = useCallback(
    (request: DatasetRequest) => {
      const url = request.type === 'url' ? new URL(request.url, location.href).href : null;
      pending.current = url;
      if (isFrame && url !== null) setAbsence({ type: 'opening', url });
      openDoor(url === null ? request : { type: 'url', url }, (outcome) => {
        pending.current = null;
        setIsWaiting(false);
        setAbsence(null);
        if (outcome.type === 'failed') {
          const { problems } = outcome;
          if (isFrame && url !== null) setAbsence({ type: 'refused', url, problems });
          else store.getState().notify(couldNotOpen(url, problems));
        } else if (request.type === 'files') {
          const key = `${performance.timeOrigin} ${fromFiles.current.size}`;
          fromFiles.current.set(key, outcome.dataset);
          history.pushState({ fileKey: key }, '', location.pathname + location.search);
          remark(show(outcome.dataset, null, key), outcome.warnings);
        } else {
          if (readDatasetUrl().url !== url)
            history.pushState(null, '', `#${permalink()?.printHash(INITIAL_FACTS, request.url)}`);
          const opened = show(outcome.dataset, url, null);
          if (!isFrame) remark(opened, outcome.warnings);
        }
      });
    },
    [openDoor, show, store, isFrame],
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
      if (unreadable !== null) {
        withLate(lateNoticeWords, ({ unknownInAddress }) => {
          const unknown = unknownInAddress([`dataset at “${unreadable}”`]);
          if (!isFrame) store.getState().notify(unknown);
          else setAbsence({ type: 'refused', url: unreadable, problems: unknown.problems });
        });
        return;
      }
      if (file && typeof key === 'string') {
        if (key !== fileKey) show(file, null, key);
      } else if (url === null) {
        if (dataUrl !== null || fileKey !== null) show(builtIn, null, null);
      } else if (url !== dataUrl && url !== pending.current) {
        if (isOnThisHost(url)) open({ type: 'url', url });
        else if (isFrame) setAbsence({ type: 'asking', url });
        else setAsking(url);
      }
    };
    follow();
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [builtIn, dataUrl, fileKey, open, show, stop, store, isFrame]);

  return {
    ...shown,
    isBuiltIn: dataUrl === null && fileKey === null,
    absence,
    isWaiting,
    progress,
    asking,
    answer: (yes) => {
      setAsking(null);
      if (yes && asking !== null) open({ type: 'url', url: asking });
    },
    open,
    stop: () => {
      const url = pending.current;
      stop();
      if (isFrame && url !== null) setAbsence({ type: 'refused', url, problems: [] });
    },
    showBuiltIn,
  };
}

/** A store with what the address says of this dataset; where it speaks of another, how it looks. */
function openStore(dataset: Dataset, dataUrl: string | null): AppStore {
  const read = permalink();
  // The address said nothing when the page began; what it may say since is read when that can be.
  if (!read) return createAppStore(dataset);
  const { facts, unknown } = read.parseHash(location.hash, dataset);
  if (readDatasetUrl().url !== dataUrl) {
    const { theme = INITIAL_FACTS.theme, embed = null } = facts;
    return createAppStore(dataset, { theme, embed }, dataUrl);
  }
  // As it is written there, which may be shorter.
  const store = createAppStore(dataset, facts, dataUrl && parseDataUrl(location.hash));
  if (unknown.length > 0) notifyUnknown(store, unknown);
  return store;
}

/** Tells of the compiler's warnings; nothing where it is silent. */
function remark(store: AppStore, warnings: readonly Problem[]): void {
  if (warnings.length > 0)
    withLate(lateNoticeWords, ({ remarksForAuthor }) =>
      store.getState().notify(remarksForAuthor(warnings)),
    );
}

function isOnThisHost(url: string | null): boolean {
  return url !== null && new URL(url).origin === location.origin;
}
