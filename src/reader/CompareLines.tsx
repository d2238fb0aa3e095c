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

/** Half the width of an arrow head, px. */
const HEAD = 4;

/**
 * Lines from an event in the list to its words in both texts, where those are in view. Of the
 * selected one, words out of view are pointed to from the edge of the text behind which they are.
 */
export function CompareLines({ frame, paneA, paneB, list, shared }: Props) {
  const selected = useAppStore(({ selection }) =>
    selection?.type === 'event' ? selection.id : null,
  );
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const views = [paneA.current, paneB.current, list.current];
    let waiting = 0;
    const draw = () => {
      waiting = 0;
      const [a, b, events] = views;
      const root = frame.current;
      if (root && a && b && events) setLines(linesBetween(root, a, b, events, shared, selected));
    };
    const ask = () => {
      if (waiting === 0) waiting = requestAnimationFrame(draw);
    };
    for (const view of views) view?.addEventListener('scroll', ask, { passive: true });
    const sizes = new ResizeObserver(ask);
    // What comes above a text, or opens there, moves its words, too.
    const watch = () => {
      ask();
      for (const view of [frame.current, ...views])
        for (const each of view ? [view, ...view.children] : []) sizes.observe(each);
    };
    const parts = new MutationObserver(watch);
    for (const view of views) if (view) parts.observe(view, { childList: true });
    watch();
    return () => {
      cancelAnimationFrame(waiting);
      sizes.disconnect();
      parts.disconnect();
      for (const view of views) view?.removeEventListener('scroll', ask);
    };
  }, [frame, paneA, paneB, list, shared, selected]);
  const isCurrent = ({ event }: Line) => selected === event;
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
  selected: string | null,
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
      if (!words) return null;
      const seen = view.getBoundingClientRect();
      const at = (words.top + words.bottom) / 2;
      /** Behind which edge the words are: 1 the lower, -1 the upper. */
      const beyond = at < seen.top ? -1 : at > seen.bottom ? 1 : 0;
      const text = view.querySelector('article')!.getBoundingClientRect();
      const x = (side === 'a' ? text.right + GAP.a : text.left - GAP.b) - origin.left;
      const edge = beyond === 0 ? at : beyond < 0 ? seen.top + 2 * HEAD : seen.bottom - 2 * HEAD;
      const from = [entry[side === 'a' ? 'left' : 'right'] - origin.left, y - origin.top] as const;
      const to = [x, edge - origin.top] as const;
      const middle = (from[0] + to[0]) / 2;
      const curve = `M${from.join()}C${middle},${from[1]} ${middle},${to[1]} ${to.join()}`;
      const head = `m${-HEAD},0l${HEAD},${HEAD * beyond}l${HEAD},${-HEAD * beyond}`;
      const stop = `m0,${-HEAD}v${2 * HEAD}`;
      return { event: event.id, side, d: curve + (beyond === 0 ? stop : head), beyond };
    };
    const lines = [line('a', a, wordsA[0]?.id), line('b', b, wordsB[0]?.id)];
    const inView = lines.filter((each) => each?.beyond === 0).length;
    if (inView === 0 || (inView === 1 && event.id !== selected)) return [];
    return lines.filter((each) => each !== null);
  });
}
