import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';
import { placeStrip } from './storyStrip.ts';
import './storyStrip.css';

interface Props {
  readonly story: Story;
  readonly index: number;
  readonly hidesNext: boolean;
  readonly onGo: (index: number) => void;
}

/** The events of a story in time order; the marks stay, and the eye follows the one that is lit. */
export function StoryStrip({ story, index, hidesNext, onGo }: Props) {
  const dataset = useDataset();
  const ref = useRef<HTMLOListElement>(null);
  const [frame, setFrame] = useState({ widthPx: 0, fontPx: 0 });
  useLayoutEffect(() => {
    const strip = ref.current;
    if (!strip) return undefined;
    const measure = () => {
      const widthPx = strip.clientWidth;
      const fontPx = parseFloat(getComputedStyle(strip).fontSize);
      setFrame((old) =>
        old.widthPx === widthPx && old.fontPx === fontPx ? old : { widthPx, fontPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(strip);
    return () => observer.disconnect();
  }, []);
  const marks = useMemo(
    () => (frame.widthPx > 0 ? placeStrip(dataset, story, index, { ...frame, hidesNext }) : []),
    [dataset, story, index, frame, hidesNext],
  );
  return (
    <ol ref={ref} className="present-strip" aria-label={dataset.title}>
      {marks.map(({ event, toldAt, state, x, words }) => (
        <li key={event.id} data-event={event.id} data-state={state} data-standing={event.standing}>
          <button
            type="button"
            className="present-mark"
            style={{
              transform: `translateX(${x}px)`,
              color: sideColour(dataset, event.sides[0] ?? null),
            }}
            aria-current={state === 'now' ? 'step' : undefined}
            aria-label={state === 'next' && !words ? `${toldAt + 1}` : event.title}
            onClick={() => onGo(toldAt)}
          />
          {words && (
            <span
              className="present-mark-words"
              style={{ left: words.left, width: words.width }}
              aria-hidden
            >
              <span>{words.date}</span>
              <span>{words.title}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
