import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { indexDataset } from '../dataset/indexDataset.ts';
import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';
import { createAppStore, type AppStore } from '../state/appStore.ts';
import { parseHash } from '../state/permalink.ts';
import { StoreContext } from '../state/useAppStore.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ExplorePage } from './ExplorePage.tsx';
import { OpeningProgress } from './OpeningProgress.tsx';
import type { DatasetRequest } from './datasetRequest.ts';
import { unknownInAddress } from './strings.ts';
import { UNREADABLE, useAddress, wantedUrl } from './useAddress.ts';
import { useDatasetDoor } from './useDatasetDoor.ts';
import { useFileDrop } from './useFileDrop.ts';
import { usePageKeys } from './usePageKeys.ts';
import { usePerformanceMarks } from './usePerformanceMarks.ts';
import './app.css';

const AskForHost = lazy(async () => ({ default: (await import('./AskForHost.tsx')).AskForHost }));
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));
const OpenDialog = lazy(async () => ({ default: (await import('./OpenDialog.tsx')).OpenDialog }));

/** What is shown and where it came from. */
interface Shown {
  readonly store: AppStore;
  /** Absolute address of the dataset; null for the page's own and for one from a file. */
  readonly dataUrl: string | null;
  /** Which file dataset it is, so that the history can come back to it; null: not from a file. */
  readonly fileKey: string | null;
}

/** The page's frame: which dataset is shown, and how another one comes in. */
export function App({ builtIn }: { readonly builtIn: CompiledDataset }) {
  const [shown, setShown] = useState<Shown>(() => ({
    store: storeFromAddress(builtIn, null),
    dataUrl: null,
    fileKey: null,
  }));
  const [dialog, setDialog] = useState<'open' | 'keys' | null>(null);
  /** Address on another host that waits for the person's word. */
  const [asking, setAsking] = useState<string | null>(null);
  /** The address names another dataset of this host: nothing is shown before it has come. */
  const [isWaiting, setIsWaiting] = useState(() => isOnThisHost(wantedUrl()));
  const fromFiles = useRef(new Map<string, CompiledDataset>());
  const door = useDatasetDoor();
  const { open } = door;
  const { store, dataUrl, fileKey } = shown;

  const show = useCallback((compiled: CompiledDataset, from: string | null, key: string | null) => {
    const opened = storeFromAddress(compiled, from);
    setShown({ store: opened, dataUrl: from, fileKey: key });
    return opened;
  }, []);

  const openDataset = useCallback(
    (request: DatasetRequest) => {
      const url = request.type === 'url' ? request.url : null;
      open(request, (outcome) => {
        setIsWaiting(false);
        if (outcome.type === 'failed') {
          store.getState().notify({
            tone: 'error',
            text: `${url ? `The dataset at ${url}` : 'Your dataset'} could not be opened. What you see is what was there before.`,
            problems: outcome.problems,
          });
          return;
        }
        setDialog(null);
        if (url === null) {
          const key = `file-${fromFiles.current.size + 1}`;
          fromFiles.current.set(key, outcome.compiled);
          history.pushState({ fileKey: key }, '', location.pathname + location.search);
          remark(show(outcome.compiled, null, key), outcome.warnings);
        } else {
          if (wantedUrl() !== url) history.pushState(null, '', `#data=${encodeURIComponent(url)}`);
          remark(show(outcome.compiled, url, null), outcome.warnings);
        }
      });
    },
    [open, show, store],
  );

  const showBuiltIn = useCallback(() => {
    history.pushState(null, '', location.pathname + location.search);
    show(builtIn, null, null);
  }, [builtIn, show]);

  // The address may ask for another dataset, at the start and whenever it changes.
  useEffect(() => {
    const follow = () => {
      const wanted = wantedUrl();
      const wantedKey: unknown = history.state?.fileKey ?? null;
      const file = typeof wantedKey === 'string' ? fromFiles.current.get(wantedKey) : undefined;
      if (file && typeof wantedKey === 'string') {
        if (wantedKey !== fileKey) show(file, null, wantedKey);
      } else if (wanted === null) {
        if (dataUrl !== null || fileKey !== null) show(builtIn, null, null);
      } else if (wanted === UNREADABLE)
        store.getState().notify(unknownInAddress(['dataset at the address that it names']));
      else if (wanted !== dataUrl) {
        if (isOnThisHost(wanted)) openDataset({ type: 'url', url: wanted });
        else setAsking(wanted);
      }
    };
    follow();
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [builtIn, dataUrl, fileKey, openDataset, show, store]);

  useAddress(store, dataUrl, fileKey);
  usePerformanceMarks(isWaiting ? null : store);
  usePageKeys(store, () => setDialog('keys'));
  const isDropping = useFileDrop((files) => openDataset({ type: 'files', files }));
  const isBuiltIn = dataUrl === null && fileKey === null;

  return (
    <StoreContext value={store}>
      <ErrorBoundary what="The page">
        {!isWaiting && (
          <ExplorePage
            key={`${dataUrl}${fileKey}`}
            wayBack={isBuiltIn ? null : { title: builtIn.title, go: showBuiltIn }}
            onOpenDataset={() => setDialog('open')}
            onShowKeys={() => setDialog('keys')}
          />
        )}
        <Suspense>
          {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
          {dialog === 'open' && (
            <OpenDialog
              isBusy={door.progress !== null}
              onOpen={openDataset}
              onClose={() => setDialog(null)}
            />
          )}
          {asking !== null && (
            <AskForHost
              url={asking}
              onAnswer={(yes) => {
                setAsking(null);
                if (yes) openDataset({ type: 'url', url: asking });
              }}
            />
          )}
        </Suspense>
        {door.progress !== null && (
          <OpeningProgress
            fraction={door.progress}
            onStop={() => {
              door.stop();
              setIsWaiting(false);
            }}
          />
        )}
        {isDropping && <div className="drop-target">Drop a dataset and its text files</div>}
      </ErrorBoundary>
    </StoreContext>
  );
}

/** Tells the author of an opened dataset what the compiler advises; nothing where it is silent. */
function remark(store: AppStore, warnings: readonly Problem[]): void {
  if (warnings.length === 0) return;
  store.getState().notify({
    tone: 'info',
    text: 'The dataset is sound. For its author, the check remarks:',
    problems: warnings,
  });
}

function isOnThisHost(url: string | null): boolean {
  return url !== null && url !== UNREADABLE && new URL(url).origin === location.origin;
}

/** A store with what the address says of this dataset; nothing, where it speaks of another. */
function storeFromAddress(compiled: CompiledDataset, dataUrl: string | null): AppStore {
  const dataset = indexDataset(compiled);
  const isMeant = wantedUrl() === dataUrl;
  const { facts, unknown } = parseHash(isMeant ? location.hash : '', dataset);
  const store = createAppStore(dataset, facts);
  if (unknown.length > 0) store.getState().notify(unknownInAddress(unknown));
  return store;
}
