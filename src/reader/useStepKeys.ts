import { useEffect, type RefObject } from 'react';
import { withLate } from '../ui/useLate.ts';
import { lateReading } from './lateReading.tsx';

/**
 * `n` and `p` step through `count` places while the focus is within an element; `at`: the place
 * that the reader is at, null: none.
 */
export function useStepKeys(
  root: RefObject<HTMLElement | null>,
  count: number,
  at: number | null,
  goTo: (to: number) => void,
): void {
  useEffect(() => {
    const element = root.current;
    // What reads the keys comes with the first sign of a person, which may be the key itself.
    const onKey = (event: KeyboardEvent) =>
      withLate(lateReading, ({ stepByKey }) => stepByKey(event, element!, count, at, goTo));
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });
}
