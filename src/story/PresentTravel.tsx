import { useEffect, useEffectEvent, useState, type CSSProperties, type RefObject } from 'react';
import { seeMarks, type SeenMarks } from './presentMarks.tsx';
import { waysBetween, type MarkWay } from './presentWays.ts';

/** Longer than this the eye waits for no picture, ms. */
const PATIENCE_MS = 600;

interface Props {
  readonly rootRef: RefObject<Element | null>;
  /** The marks as they were before the step, once; null: nobody looked. */
  readonly takeBefore: () => SeenMarks | null;
  /** From 0. */
  readonly index: number;
}

/** The ways to a step. */
interface Moved {
  readonly index: number;
  readonly ways: readonly MarkWay[];
}

/** Moves the picture from step to step: marks go from where they were to where they are. */
export function PresentTravel({ rootRef, takeBefore, index }: Props) {
  const [moved, setMoved] = useState<Moved>({ index, ways: [] });
  const take = useEffectEvent(takeBefore);
  useEffect(() => {
    const from = take();
    if (!from || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    const begun = performance.now();
    // A timeline takes a frame or two to be drawn.
    let frame = requestAnimationFrame(function look(now) {
      const to = rootRef.current && seeMarks(rootRef.current);
      if (to) setMoved({ index, ways: waysBetween(from, to) });
      else if (now - begun < PATIENCE_MS) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [rootRef, index]);
  const end = (event: string) =>
    setMoved((old) => ({ ...old, ways: old.ways.filter((way) => way.event !== event) }));
  return (moved.index === index ? moved.ways : []).map(({ event, from, to, isLit }) => (
    <span
      key={`${index} ${event}`}
      className="present-traveller"
      data-lit={isLit || undefined}
      style={
        {
          color: from.colour ?? to.colour ?? undefined,
          '--from': `${from.x}px ${from.y}px`,
          '--to': `${to.x}px ${to.y}px`,
        } as CSSProperties
      }
      onAnimationEnd={() => end(event)}
      aria-hidden
    />
  ));
}
