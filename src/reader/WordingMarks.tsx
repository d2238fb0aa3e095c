import { useLayoutEffect, useMemo, type RefObject } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import type { SharedEvent } from './compareSources.ts';
import { differingRanges, facingWords } from './facingWords.ts';
import { rangesIn } from './textRanges.tsx';

/** Name of the highlight in the style sheet. */
const WORDING = 'reader-wording';

interface Props {
  readonly paneA: RefObject<HTMLElement | null>;
  readonly paneB: RefObject<HTMLElement | null>;
  readonly shared: readonly SharedEvent[];
}

/**
 * Marks in both texts the words by which their tellings of these events differ. With the platform's
 * highlights, which leave the text as it is; where there are none, the list of words still has them.
 */
export function WordingMarks({ paneA, paneB, shared }: Props): null {
  const dataset = useDataset();
  const facing = useMemo(
    () => shared.map((event) => facingWords(dataset, event)),
    [dataset, shared],
  );
  useLayoutEffect(() => {
    if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
    const mark = () => {
      const ranges = [
        ...rangesIn(
          paneA.current,
          facing.flatMap(({ a }) => differingRanges(a)),
        ),
        ...rangesIn(
          paneB.current,
          facing.flatMap(({ b }) => differingRanges(b)),
        ),
      ];
      CSS.highlights.set(WORDING, new Highlight(...ranges));
    };
    mark();
    // Another way to draw the text, which may come late, is another text to mark.
    const observer = new MutationObserver(mark);
    for (const { current } of [paneA, paneB])
      if (current) observer.observe(current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(WORDING);
    };
  }, [facing, paneA, paneB]);
  return null;
}
