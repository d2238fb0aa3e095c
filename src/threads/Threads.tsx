import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId, useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { showPassage } from '../reader/passagePlaces.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { MAX_THREADS, type Arrow } from './arrangeThreads.ts';
import { attachThreads, type AttachedThreads } from './attachThreads.ts';
import { DOT_RADIUS } from './stemPainter.ts';
import { isToWords, linksOf } from './linksOf.ts';
import { arrowName } from './strings.ts';
import './threads.css';

const SLOTS = Array.from({ length: MAX_THREADS }, (_, i) => i);

interface ThreadsProps {
  /** Threads from picture to picture are left out: there is little room. */
  readonly onlyWords: boolean;
}

/**
 * Lines over the panels from what is selected to its words and to what it is about elsewhere. A
 * picture only: what they join says so itself. Arrows in the margin lead to words out of sight.
 */
export function Threads({ onlyWords }: ThreadsProps) {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const highlight = useAppStore(selectHighlight);
  const links = useMemo(() => {
    const all = linksOf(dataset, selection, highlight);
    return onlyWords ? all.filter(isToWords) : all;
  }, [dataset, selection, highlight, onlyWords]);
  const dot = useId();
  const root = useRef<HTMLDivElement>(null);
  const attached = useRef<AttachedThreads | null>(null);
  const [arrows, setArrows] = useState<readonly Arrow[]>([]);
  const { eventIndex, language } = dataset;
  const serial = selection ? `${selection.type}:${selection.id}` : '';

  useLayoutEffect(() => {
    const surface = root.current!;
    const now = attachThreads(
      { links, eventIndex, selectedEvent: selection?.type === 'event' ? selection.id : null },
      {
        root: surface,
        paths: [...surface.querySelectorAll<SVGPathElement>('.threads-thread')],
        leads: [...surface.querySelectorAll<SVGPathElement>('.threads-lead')],
        stems: [...surface.querySelectorAll<HTMLCanvasElement>('.threads-stem')],
        arrow: (direction) => surface.querySelector<HTMLElement>(`[data-arrow=${direction}]`),
        onArrows: setArrows,
      },
    );
    attached.current = now;
    return () => now.detach();
  }, [links, selection, eventIndex]);
  // An arrow that has just come on the page is not in its place yet.
  useLayoutEffect(() => attached.current?.placeArrows());

  const go = ({ passages }: Arrow, { detail }: MouseEvent) => {
    const target = attached.current?.wordsOf(passages[0]!);
    if (!target) return;
    showPassage(target);
    // The arrow goes when it has done its work; a keyboard goes on from the words.
    if (detail === 0) target.mark.focus({ preventScroll: true });
  };
  return (
    <div ref={root} className="threads">
      <svg aria-hidden="true">
        <marker
          id={dot}
          viewBox="-4 -4 8 8"
          markerWidth={8}
          markerHeight={8}
          markerUnits="userSpaceOnUse"
        >
          <circle r={DOT_RADIUS} />
        </marker>
        {/* Another selection's threads are drawn in anew. */}
        <g key={serial} markerStart={`url(#${dot})`} markerEnd={`url(#${dot})`}>
          {SLOTS.map((slot) => (
            <path key={slot} className="threads-thread" data-kind="none" />
          ))}
          {SLOTS.map((slot) => (
            <path key={slot} className="threads-lead" />
          ))}
        </g>
      </svg>
      <div key={serial} aria-hidden="true">
        {SLOTS.map((slot) => (
          <canvas key={slot} className="threads-stem" data-kind="none" />
        ))}
      </div>
      {arrows.map((arrow) => (
        <button
          key={arrow.direction}
          type="button"
          className="threads-arrow"
          data-arrow={arrow.direction}
          aria-label={arrowName(arrow.direction, arrow.passages.length, language)}
          onClick={(event) => go(arrow, event)}
        >
          {arrow.direction === 'up' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
          {arrow.passages.length > 1 && (
            <span>{new Intl.NumberFormat(language).format(arrow.passages.length)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
