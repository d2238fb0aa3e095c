import type { AppStore } from '../state/appStore.ts';
import { makeLate, withLate } from '../ui/useLate.ts';

/** What notices say: most pages have none. */
export const lateNoticeWords = makeLate(() => import('./strings.ts'));

/** Tells of parts of the address that the dataset does not have, once the words for it have come. */
export function notifyUnknown(store: AppStore, unknown: readonly string[]): void {
  withLate(lateNoticeWords, ({ unknownInAddress }) =>
    store.getState().notify(unknownInAddress(unknown)),
  );
}
