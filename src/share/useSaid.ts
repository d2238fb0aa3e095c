import { useEffect, useState } from 'react';

/** How long a thing that was done is told, ms. */
const SAID_MS = 6000;

/** Something to be told for a moment; '' when there is nothing. */
export function useSaid(): { readonly said: string; say(words: string): void } {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say: setSaid };
}
