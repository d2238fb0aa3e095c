import { useCallback, useEffect, useState } from 'react';
import { useNextAct } from './useNextAct.ts';

/** A card comes after so long, so that sweeping over marks opens none. */
const DELAY_MS = 120;
/** It stays so long when the pointer has left its mark, which may be on its way to the card. */
const STAY_MS = 200;

/** Of a mark, by its key; `true`: of the one that the keyboard stands on; null: none. */
type Card = string | true | null;

/**
 * Whose card is shown: of the mark that the pointer came to, or, since a key that steps, of the one
 * that the keyboard stands on. Whatever else the reader does takes it away, until the pointer comes
 * to a mark or the keyboard steps again.
 */
export function useMarkCard() {
  const [asked, setAsked] = useState<Card>(null);
  const [shown, setShown] = useState<Card>(null);
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (isHeld || asked === shown) return undefined;
    const timer = setTimeout(() => setShown(asked), asked === null ? STAY_MS : DELAY_MS);
    return () => clearTimeout(timer);
  }, [isHeld, asked, shown]);

  const dismiss = useCallback(() => {
    setAsked(null);
    setShown(null);
    hold(false);
  }, []);
  useNextAct(asked !== null || shown !== null, (event) => {
    dismiss();
    // Escape takes the card first, and what is selected when it is pressed again.
    if (shown !== null && event instanceof KeyboardEvent && event.key === 'Escape')
      event.stopPropagation();
  });
  return {
    shown,
    dismiss,
    /** The pointer came to a mark, or to none. */
    point: useCallback((key: string | null) => {
      setAsked((before) => key ?? (before === true ? before : null));
    }, []),
    /** The keyboard came to a mark. */
    step: useCallback(() => setAsked(true), []),
    /** The pointer came to the card, which stays as long as it is there, or left it. */
    hold,
  };
}
