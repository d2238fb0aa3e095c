import { useEffect, type RefObject } from 'react';
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
    // What reads the keys has come with the first sign of a person.
    const onKey = (event: KeyboardEvent) =>
      lateReading.get()?.stepByKey(event, element!, count, at, goTo);
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });
}
