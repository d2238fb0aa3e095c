import { useEffect, useState } from 'react';

/** How long a thing that was done is told, ms. */
const SAID_MS = 6000;

interface Said {
  /** '' when there is nothing. */
  readonly said: string;
  say(words: string): void;
  /** A setter of what it was said about: of another choice it would not be true. */
  change<T>(set: (value: T) => void): (value: T) => void;
}

/** Something to be told for a moment. */
export function useSaid(): Said {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return {
    said,
    say: setSaid,
    change: (set) => (value) => {
      setSaid('');
      set(value);
    },
  };
}
