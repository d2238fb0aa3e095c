import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { CompiledDataset } from '../dataset/model.ts';
import { StoreContext } from '../state/useAppStore.ts';
import { CITE_ASKED } from '../ui/citeAsked.ts';
import type { DialogName } from './Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { OpeningProgress } from './OpeningProgress.tsx';
import { ShownPage } from './ShownPage.tsx';
import { useAddress } from './useAddress.ts';
import { useFileDrop } from './useFileDrop.ts';
import { usePageKeys } from './usePageKeys.ts';
import { usePerformanceMarks } from './usePerformanceMarks.ts';
import { useShownDataset } from './useShownDataset.ts';
import './app.css';

const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

/** The page's frame: the dataset that is shown, and what lies above every layout. */
export function App({ builtIn }: { readonly builtIn: CompiledDataset }) {
  const shown = useShownDataset(builtIn);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { store, dataUrl, fileKey, asking, isBuiltIn, showBuiltIn } = shown;
  const wayBack = useMemo(
    () => (isBuiltIn ? null : { title: builtIn.title, go: showBuiltIn }),
    [isBuiltIn, builtIn, showBuiltIn],
  );

  useAddress(store, dataUrl, fileKey);
  usePerformanceMarks(shown.isWaiting ? null : store);
  usePageKeys(store, () => setDialog('keys'));
  useEffect(() => {
    const cite = () => setDialog('cite');
    window.addEventListener(CITE_ASKED, cite);
    return () => window.removeEventListener(CITE_ASKED, cite);
  }, []);
  const isDropping = useFileDrop((files) => shown.open({ type: 'files', files }));

  return (
    <StoreContext value={store}>
      <ErrorBoundary what="The page">
        {!shown.isWaiting && <ShownPage key={shown.serial} wayBack={wayBack} onShow={setDialog} />}
        <Suspense>
          {(dialog !== null || asking !== null) && (
            <Dialogs name={dialog} onClose={() => setDialog(null)} shown={shown} />
          )}
        </Suspense>
        {shown.progress !== null && (
          <OpeningProgress fraction={shown.progress} onStop={shown.stop} />
        )}
        {isDropping && <div className="drop-target">Drop a dataset and its text files</div>}
      </ErrorBoundary>
    </StoreContext>
  );
}
