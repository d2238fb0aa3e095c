import { lazy, Suspense } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import { useFirstPicture } from '../ui/useFirstPicture.ts';
import { makeLate, useLate, useOverlay } from '../ui/useLate.ts';
import { IS_EMBEDDED } from './latePicture.tsx';

const LateNothingFound = lazy(async () => ({
  default: (await import('../filters/NothingFound.tsx')).NothingFound,
}));

/** A page from a host keeps itself for the next time; not one from a disk, nor one in a page. */
export const KEEPS_ITSELF =
  import.meta.env.PROD && import.meta.env.MODE !== 'single' && !IS_EMBEDDED;
/** What the page is where another shows a part of it. */
export const lateEmbed = makeLate(() => import('./EmbedPage.tsx'));
export const lateOffline = makeLate(() => import('./Offline.tsx'));

/** Loads all that the first picture of such a part needs. */
export async function loadEmbed(): Promise<void> {
  await lateEmbed.load();
  await lateEmbed.get()?.loadEmbedPart(location.hash);
}

const lateNotices = makeLate(() => import('./Notices.tsx'));
const lateThreads = makeLate(() => import('../threads/Threads.tsx'));

/** What the page has to tell; loaded for the first notice, or ahead. And what it has to say of itself. */
export function Notices() {
  const hasSome = useAppStore((state) => state.notices.length > 0);
  // In a frame what floats, and is no failure, comes after the first picture.
  const isPressing = useAppStore(({ notices }) => notices.some(({ tone }) => tone !== 'info'));
  const isPictured = useFirstPicture();
  const late = useLate(lateNotices, isPressing || (hasSome && (isPictured || !IS_EMBEDDED)));
  return (
    <>
      {hasSome && late && <late.Notices />}
      {KEEPS_ITSELF && <LateOffline />}
    </>
  );
}

function LateOffline() {
  const late = useLate(lateOffline, false);
  return late && <late.Offline />;
}

/** Stands where the pictures would be; loaded when it has to. */
export function NothingFound() {
  return (
    <Suspense>
      <LateNothingFound />
    </Suspense>
  );
}

/** Lines from the selection to its words and ties. */
export function Threads({ onlyWords }: { readonly onlyWords: boolean }) {
  const late = useOverlay(
    lateThreads,
    useAppStore((state) => state.selection !== null),
  );
  return late && <late.Threads onlyWords={onlyWords} />;
}
