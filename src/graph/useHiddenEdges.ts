import { useCallback, useState, type RefCallback } from 'react';

/** Beyond which edges there is more to scroll to. */
interface HiddenEdges {
  readonly right: boolean;
  readonly below: boolean;
}

/** Rounded sizes differ by so much though nothing is hidden, px. */
const SLACK = 2;

/** Where a box that scrolls has more. `hold`: its ref. */
export function useHiddenEdges(): readonly [edges: HiddenEdges, hold: RefCallback<HTMLElement>] {
  const [edges, setEdges] = useState<HiddenEdges>({ right: false, below: false });
  const hold = useCallback((box: HTMLElement | null) => {
    if (!box) return;
    const look = () => {
      const right = box.scrollLeft + box.clientWidth < box.scrollWidth - SLACK;
      const below = box.scrollTop + box.clientHeight < box.scrollHeight - SLACK;
      setEdges((old) => (old.right === right && old.below === below ? old : { right, below }));
    };
    // Tells of the first sizes too.
    const observer = new ResizeObserver(look);
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  return [edges, hold];
}
