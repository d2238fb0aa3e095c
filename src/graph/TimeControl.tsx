import { Pause, Play } from 'lucide-react';
import { useMemo, type KeyboardEvent, type RefObject } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { READING, windowWords } from './readingStrings.ts';
import { nearestStop, walkThrough, windowAt } from './timeWalk.ts';
import { usePlay } from './usePlay.ts';

interface Props {
  /** The graph, within which a press does not stop the walk. */
  readonly graphRef: RefObject<HTMLElement | null>;
}

/** Moves the timeline's window through time: by itself, or by a slider from date to date. */
export function TimeControl({ graphRef }: Props) {
  const dataset = useDataset();
  const viewport = useAppStore((state) => state.viewport);
  const setViewport = useAppStore((state) => state.setViewport);
  const length = viewport && viewport[1] - viewport[0];
  const walk = useMemo(
    () => walkThrough(dataset, length === null ? null : [0, length]),
    [dataset, length],
  );
  const [isPlaying, toggle] = usePlay(walk, graphRef);
  if (!walk) return null;
  const last = walk.starts.length - 1;
  const go = (stop: number) => setViewport(windowAt(walk, stop));
  const onKeyDown = ({ key }: KeyboardEvent) => {
    // From everything the first press of a key leads to an end, where the slider may stand already.
    if (viewport === null && (key === 'Home' || key === 'ArrowLeft' || key === 'ArrowDown')) go(0);
  };
  return (
    <>
      <button
        type="button"
        className="graph-play"
        aria-label={isPlaying ? READING.pause : READING.play}
        title={isPlaying ? READING.pause : READING.play}
        onClick={toggle}
      >
        {isPlaying ? <Pause aria-hidden size={14} /> : <Play aria-hidden size={14} />}
      </button>
      <input
        type="range"
        className="graph-slider"
        aria-label={READING.slider}
        aria-valuetext={viewport ? windowWords(viewport, dataset.language) : READING.everything}
        data-everything={viewport === null || undefined}
        min={0}
        max={last}
        step={1}
        value={viewport ? nearestStop(walk, viewport[0]) : 0}
        onChange={({ target }) => go(target.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
