import { lazy, Suspense } from 'react';
import { useAppStore } from '../state/useAppStore.ts';

const LateNotices = lazy(async () => ({ default: (await import('./Notices.tsx')).Notices }));
const LateNothingFound = lazy(async () => ({
  default: (await import('../filters/NothingFound.tsx')).NothingFound,
}));

/** What the page has to tell; loaded with the first notice. */
export function Notices() {
  const hasSome = useAppStore((state) => state.notices.length > 0);
  return (
    hasSome && (
      <Suspense>
        <LateNotices />
      </Suspense>
    )
  );
}

/** Stands where the pictures would be; loaded when it has to. */
export function NothingFound() {
  return (
    <Suspense>
      <LateNothingFound />
    </Suspense>
  );
}
