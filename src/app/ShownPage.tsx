import { lazy, Suspense } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import { ExplorePage } from './ExplorePage.tsx';
import type { PageActions } from './Header.tsx';
import { useColourTheme } from './useColourTheme.ts';

const PresentPage = lazy(async () => ({
  default: (await import('../story/PresentPage.tsx')).PresentPage,
}));
const HandoutPage = lazy(async () => ({
  default: (await import('../story/HandoutPage.tsx')).HandoutPage,
}));
const OwnStoryBar = lazy(async () => ({
  default: (await import('../story/OwnStoryBar.tsx')).OwnStoryBar,
}));

/** The page that the facts ask for: to explore, to present, or on paper. */
export function ShownPage(props: PageActions) {
  const isPresenting = useAppStore((state) => state.step !== null);
  const isPrinting = useAppStore((state) => state.printout !== null);
  const isMaking = useAppStore((state) => state.ownStory !== null);
  useColourTheme();
  return (
    <Suspense fallback={<main aria-busy />}>
      {isPresenting ? (
        <PresentPage />
      ) : isPrinting ? (
        <HandoutPage />
      ) : (
        <>
          <ExplorePage {...props} />
          {isMaking && (
            <Suspense>
              <OwnStoryBar />
            </Suspense>
          )}
        </>
      )}
    </Suspense>
  );
}
