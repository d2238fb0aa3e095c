import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { readVersions, showVersion, VERSION_KEPT } from './offlineVersions.ts';

/** The page's folder, as the service worker knows it. */
const scope = () => new URL('.', location.href).href;

/** Has the browser keep the page, now and whenever it is built again. */
export function keepPage(): void {
  // A browser or a host may refuse it: the page is whole without.
  void navigator.serviceWorker?.register('./offlineWorker.js').catch(() => undefined);
}

/** True while the device has no network at all. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(subscribeToNetwork, () => !navigator.onLine);
}

function subscribeToNetwork(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

/**
 * How to turn to a newer version of the page, once one is kept; null: there is none. Nothing turns
 * by itself. Whoever comes back to the page has it look for one.
 */
export function useNewerVersion(): (() => Promise<void>) | null {
  const [newer, setNewer] = useState<string | null>(null);
  useEffect(() => {
    const { serviceWorker } = navigator;
    // Not on a host without encryption.
    if (!serviceWorker) return;
    let isOver = false;
    const read = async () => {
      const { shown, newest } = await readVersions(caches, scope());
      if (!isOver) setNewer(shown !== null && newest !== shown ? newest : null);
    };
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (data === VERSION_KEPT) void read();
    };
    const look = async () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      const registration = await serviceWorker.getRegistration();
      // A host that cannot be reached now is asked the next time.
      await registration?.update().catch(() => undefined);
    };
    const lookAgain = () => void look();
    void read();
    serviceWorker.addEventListener('message', hear);
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      isOver = true;
      serviceWorker.removeEventListener('message', hear);
      document.removeEventListener('visibilitychange', lookAgain);
    };
  }, []);

  const takeOver = useCallback(async () => {
    if (newer !== null) await showVersion(caches, scope(), newer);
    location.reload();
  }, [newer]);
  return newer === null ? null : takeOver;
}
