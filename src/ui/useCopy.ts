import { useEffect, useState } from 'react';

/** How long it is said that something was copied, ms. */
const SAID_MS = 4000;

/** What became of the last wish to copy; `refused`: the browser does not let the page copy. */
type CopyState = 'idle' | 'copied' | 'refused';

interface Copying {
  readonly state: CopyState;
  /** A text, or something else in the forms in which it can be pasted. */
  copy(what: string | ClipboardItem): Promise<void>;
}

/** Copies to the clipboard, and says for a moment that it did. */
export function useCopy(): Copying {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (what: string | ClipboardItem) => {
    try {
      if (typeof what === 'string') await navigator.clipboard.writeText(what);
      else await navigator.clipboard.write([what]);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return { state, copy };
}
