import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { CompiledDataset } from '../dataset/model.ts';
import { StoreContext } from '../state/useAppStore.ts';
import { CITE_ASKED } from '../ui/citeAsked.ts';
import type { DialogName } from './Dialogs.tsx';
import { makeLate, useLate } from '../ui/useLate.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { OpeningProgress } from './OpeningProgress.tsx';
import { ShownPage } from './ShownPage.tsx';
import { useAddress } from './useAddress.ts';
import { usePageKeys } from './usePageKeys.ts';
import { usePerformanceMarks } from './usePerformanceMarks.ts';
import { useShownDataset } from './useShownDataset.ts';
import './app.css';
import { WaitingAbove } from '../ui/Waiting.tsx';

const EmbedAbsence = lazy(async () => ({
  default: (await import('./EmbedAbsence.tsx')).EmbedAbsence,
}));
const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

const lateDrop = makeLate(() => import('./FileDrop.tsx'));

/** The page's frame: the dataset that is shown, and what lies above every layout. */
export function App({ builtIn }: { readonly builtIn: CompiledDataset }) {
  const shown = useShownDataset(builtIn);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { store, dataUrl, fileKey, asking, absence, isBuiltIn, showBuiltIn } = shown;
  const isFrame = store.getState().embed !== null;
  const wayBack = useMemo(
    () => (isBuiltIn || isFrame ? null : { title: builtIn.title, go: showBuiltIn }),
    [isBuiltIn, isFrame, builtIn, showBuiltIn],
  );

  useAddress(store, dataUrl, fileKey);
  const isComing = absence ? absence.type === 'opening' : shown.isWaiting;
  usePerformanceMarks(isComing ? null : store);
  usePageKeys(store, () => setDialog('keys'));
  useEffect(() => {
    const cite = () => setDialog('cite');
    window.addEventListener(CITE_ASKED, cite);
    return () => window.removeEventListener(CITE_ASKED, cite);
  }, []);
  const drop = useLate(lateDrop, false);

  return (
    <StoreContext value={store}>
      <ErrorBoundary what="The page">
        {!absence && !shown.isWaiting && (
          <ShownPage key={shown.serial} wayBack={wayBack} onShow={setDialog} />
        )}
        <Suspense fallback={absence ? null : <WaitingAbove />}>
          {absence && <EmbedAbsence absence={absence} shown={shown} />}
          {(dialog !== null || asking !== null) && (
            <Dialogs name={dialog} onClose={() => setDialog(null)} shown={shown} />
          )}
        </Suspense>
        {shown.progress !== null && !absence && (
          <OpeningProgress fraction={shown.progress} onStop={shown.stop} />
        )}
        {drop && !isFrame && (
          <drop.FileDrop onFiles={(files) => shown.open({ type: 'files', files })} />
        )}
      </ErrorBoundary>
    </StoreContext>
  );
}
