import { useCallback, type RefObject } from 'react';
import type { Source } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { useAttached } from '../ui/useAttached.ts';
import { useFirstPicture } from '../ui/useFirstPicture.ts';

/**
 * Marks what is searched in a source's view, and scrolls to the words that the search leads to; once
 * the first picture stands.
 */
export function useSearchHits(
  view: RefObject<HTMLElement | null>,
  source: Source | undefined,
): void {
  const store = useAppStoreApi();
  const isDue = useAppStore(({ search, placeToRead }) => !!(search ?? placeToRead));
  const attach = useCallback(
    () => import('./attachHits.ts').then((late) => late.attachHits(view.current, source, store)),
    [view, source, store],
  );
  const isPictured = useFirstPicture();
  useAttached(isDue && isPictured, attach);
}
