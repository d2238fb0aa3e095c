import { RefreshCw, WifiOff, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import { useIsOffline, useNewerVersion } from './useOffline.ts';
import './offline.css';

export { keepPage } from './useOffline.ts';

/**
 * What the page has to say of itself: that it is offline, that a newer version of it is ready. It
 * floats in a corner, so that nothing moves; while a lesson runs it says nothing.
 */
export function Offline() {
  const isTeaching = useAppStore((state) => state.step !== null);
  const isOffline = useIsOffline();
  const takeOver = useNewerVersion();
  if (isTeaching || (!isOffline && !takeOver)) return null;
  return (
    <div className="offline">
      {isOffline && <Sign Icon={WifiOff}>You are offline. This page works all the same.</Sign>}
      {takeOver && (
        <Sign Icon={RefreshCw}>
          A newer version of this page is ready.
          {isFromFile() && ' Your dataset will have to be opened again.'}{' '}
          <button type="button" className="link-button" onClick={() => void takeOver()}>
            Change to it
          </button>
        </Sign>
      )}
    </div>
  );
}

interface SignProps {
  readonly Icon: typeof X;
  readonly children: ReactNode;
}

/** A line that can be put away. What it tells must be told again before it comes back. */
function Sign({ Icon, children }: SignProps) {
  const [isShown, setIsShown] = useState(true);
  return (
    isShown && (
      <div role="status" className="offline-sign">
        <Icon aria-hidden size={14} />
        <p>{children}</p>
        <button
          type="button"
          className="button button-icon"
          aria-label="Dismiss"
          onClick={() => setIsShown(false)}
        >
          <X aria-hidden />
        </button>
      </div>
    )
  );
}

/** A dataset from a file is gone with the page that opened it. */
function isFromFile(): boolean {
  const entry: unknown = history.state;
  return typeof entry === 'object' && entry !== null && 'fileKey' in entry;
}
