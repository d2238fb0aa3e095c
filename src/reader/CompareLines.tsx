import { useEffect, useState, type RefObject } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import type { SharedEvent } from './compareSources.ts';
import { marksOf } from './scrollToPassage.tsx';

interface Props {
  readonly frame: RefObject<HTMLElement | null>;
  readonly paneA: RefObject<HTMLElement | null>;
  readonly paneB: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly shared: readonly SharedEvent[];
}

/** Space between a text and the end of a line, px: after it, and before it, where brackets stand. */
const GAP = { a: 6, b: 26 };

/** Lines from an event in the list to its words in both texts, where both ends are in view. */
export function CompareLines({ frame, paneA, paneB, list, shared }: Props) {
  const selection = useAppStore((state) => state.selection);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const views = [paneA.current, paneB.current, list.current];
    let waiting = 0;
    const draw = () => {
      waiting = 0;
      const [a, b, events] = views;
      const root = frame.current;
      if (root && a && b && events) setLines(linesBetween(root, a, b, events, shared));
    };
    const ask = () => {
      if (waiting === 0) waiting = requestAnimationFrame(draw);
    };
    ask();
    for (const view of views) view?.addEventListener('scroll', ask, { passive: true });
    const observer = new ResizeObserver(ask);
    for (const view of [frame.current, ...views]) if (view) observer.observe(view);
    return () => {
      cancelAnimationFrame(waiting);
      observer.disconnect();
      for (const view of views) view?.removeEventListener('scroll', ask);
    };
  }, [frame, paneA, paneB, list, shared]);
  const isCurrent = ({ event }: Line) => selection?.type === 'event' && selection.id === event;
  return (
    <svg className="compare-lines" aria-hidden="true">
      {[...lines]
        .sort((x, y) => Number(isCurrent(x)) - Number(isCurrent(y)))
        .map((line) => (
          <path
            key={`${line.event} ${line.side}`}
            className={isCurrent(line) ? 'compare-line compare-line-current' : 'compare-line'}
            d={line.d}
          />
        ))}
    </svg>
  );
}

interface Line {
  readonly event: string;
  readonly side: 'a' | 'b';
  readonly d: string;
}

function linesBetween(
  root: HTMLElement,
  a: HTMLElement,
  b: HTMLElement,
  events: HTMLElement,
  shared: readonly SharedEvent[],
): readonly Line[] {
  const origin = root.getBoundingClientRect();
  const within = events.getBoundingClientRect();
  const entries = new Map(
    [...events.querySelectorAll<HTMLElement>('[data-compare]')].map((entry) => [
      entry.dataset['compare'],
      entry,
    ]),
  );
  return shared.flatMap(({ event, a: wordsA, b: wordsB }) => {
    const entry = entries.get(event.id)?.getBoundingClientRect();
    if (!entry) return [];
    const y = (entry.top + entry.bottom) / 2;
    if (y < within.top || y > within.bottom) return [];
    const line = (side: 'a' | 'b', view: HTMLElement, passage: string | undefined) => {
      const words =
        passage === undefined ? undefined : marksOf(view, passage)[0]?.getClientRects()[0];
      const seen = view.getBoundingClientRect();
      if (!words) return [];
      const at = (words.top + words.bottom) / 2;
      if (at < seen.top || at > seen.bottom) return [];
      const text = view.querySelector('article')!.getBoundingClientRect();
      const from = [entry[side === 'a' ? 'left' : 'right'] - origin.left, y - origin.top] as const;
      const edge = side === 'a' ? text.right + GAP.a : text.left - GAP.b;
      const to = [edge - origin.left, at - origin.top] as const;
      const middle = (from[0] + to[0]) / 2;
      return [
        {
          event: event.id,
          side,
          d: `M${from.join()}C${middle},${from[1]} ${middle},${to[1]} ${to.join()}`,
        },
      ];
    };
    return [...line('a', a, wordsA[0]?.id), ...line('b', b, wordsB[0]?.id)];
  });
}
