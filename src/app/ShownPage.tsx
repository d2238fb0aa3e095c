import { lazy, Suspense } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import { WaitingAbove } from '../ui/Waiting.tsx';
import { useLate } from '../ui/useLate.ts';
import { ExplorePage } from './ExplorePage.tsx';
import type { PageActions } from './Header.tsx';
import { lateEmbed } from './lateParts.tsx';
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

const WAITING = (
  <main>
    <WaitingAbove />
  </main>
);

/** The page that the facts ask for: a part of another page, to explore, to present, or on paper. */
export function ShownPage(props: PageActions) {
  const isEmbedded = useAppStore((state) => state.embed !== null);
  const isPresenting = useAppStore((state) => state.step !== null);
  const isPrinting = useAppStore((state) => state.printout !== null);
  const isMaking = useAppStore((state) => state.ownStory !== null);
  useColourTheme();
  return (
    <Suspense fallback={WAITING}>
      {isEmbedded ? (
        <EmbeddedPage {...props} />
      ) : isPresenting ? (
        <PresentPage />
      ) : isPrinting ? (
        <HandoutPage />
      ) : (
        <>
          <ExplorePage {...props} />
          {isMaking && (
            <Suspense fallback={<WaitingAbove />}>
              <OwnStoryBar />
            </Suspense>
          )}
        </>
      )}
    </Suspense>
  );
}

/** Not lazy, which would show nothing for a moment: the page around would move. */
function EmbeddedPage(props: PageActions) {
  const late = useLate(lateEmbed, true);
  return late ? <late.EmbedPage {...props} /> : WAITING;
}
