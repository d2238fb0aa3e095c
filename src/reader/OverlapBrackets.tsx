import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import type { Article } from './articleModel.ts';
import { overlapWords } from './menuStrings.ts';
import { joinBrackets, overlapRuns, type Bracket, type OverlapRun } from './overlapRuns.ts';

/** Brackets in the margin beside words that several passages share, with how many. */
export function OverlapBrackets({ article }: { readonly article: Article }) {
  const { language } = useDataset();
  const runs = useMemo(() => overlapRuns(article), [article]);
  const ref = useRef<HTMLDivElement>(null);
  const [brackets, setBrackets] = useState<readonly Bracket[]>([]);
  useLayoutEffect(() => {
    const column = ref.current?.closest('article');
    if (!column || runs.length === 0) return setBrackets([]);
    const measure = () => setBrackets(measureBrackets(column, runs));
    measure();
    // Another width, another font, furniture unfolded: whatever moves a line changes its height.
    const observer = new ResizeObserver(measure);
    observer.observe(column);
    return () => observer.disconnect();
  }, [runs]);
  return (
    <div ref={ref} aria-hidden="true">
      {brackets.map(({ top, bottom, depth }, i) => (
        <span
          key={i}
          className="reader-bracket"
          title={overlapWords(depth, language)}
          style={{ top, height: bottom - top }}
        >
          {depth.toLocaleString(language)}
        </span>
      ))}
    </div>
  );
}

function measureBrackets(column: HTMLElement, runs: readonly OverlapRun[]): readonly Bracket[] {
  const marks = column.querySelectorAll('mark');
  const { top: origin } = column.getBoundingClientRect();
  return joinBrackets(
    runs.flatMap(({ first, last, depth }) => {
      const from = marks[first]?.getBoundingClientRect();
      const to = marks[last]?.getBoundingClientRect();
      return from && to ? [{ top: from.top - origin, bottom: to.bottom - origin, depth }] : [];
    }),
  );
}
