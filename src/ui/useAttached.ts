import { useEffect } from 'react';

/**
 * Keeps something attached while it is due, which comes late and by itself draws nothing. `attach`
 * loads it and answers with what detaches it; another `attach` attaches anew.
 */
export function useAttached(isDue: boolean, attach: () => Promise<(() => void) | void>): void {
  useEffect(() => {
    if (!isDue) return;
    const attached = attach();
    return () => void attached.then((detach) => detach?.());
  }, [isDue, attach]);
}
