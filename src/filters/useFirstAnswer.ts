import { useEffect, useState } from 'react';
import { useAppStore } from '../state/useAppStore.ts';

/** So long a page that begins with a text waits for what it finds, ms; not longer. */
const PATIENCE_MS = 1000;

/**
 * Whether a page that begins with a text still waits for the first answer: drawn without it,
 * everything would move when it comes.
 */
export function useFirstAnswer(): boolean {
  const isAsked = useAppStore(
    ({ filters, search }) => filters.text.trim() !== '' && search === null,
  );
  const [isOver, setIsOver] = useState(!isAsked);
  if (!isAsked && !isOver) setIsOver(true);
  useEffect(() => {
    if (isOver) return undefined;
    const patience = setTimeout(() => setIsOver(true), PATIENCE_MS);
    return () => clearTimeout(patience);
  }, [isOver]);
  return !isOver;
}
