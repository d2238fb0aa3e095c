import { useCallback, useState } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { withLate } from '../ui/useLate.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { lateCards } from './lateCards.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { useNextAct } from './useNextAct.ts';

/** The events of a count that are listed, and its mark's key. */
interface Listed {
  readonly key: string;
  /** Event indices. */
  readonly events: readonly number[];
}

/** What the count stood for that was just opened by zooming. */
export interface Opened {
  readonly laneId: string;
  /** Fractional days. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Opens a mark: selects its event, or parts a count by zooming; what no zoom parts, or may part
 * (`isStill`), is listed. What a zoom has opened is told until the reader does the next thing.
 */
export function useOpenMark(
  dataset: Dataset,
  { lanes, scale, view }: TimelineLayout,
  isStill: boolean,
) {
  const store = useAppStoreApi();
  const [listed, setListed] = useState<Listed | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  useNextAct(opened !== null, () => setOpened(null));
  const openMark = useCallback(
    ({ key, content, lane: at }: DrawnMark) => {
      const { selectEvent, setViewport } = store.getState();
      if (content.type === 'event') {
        selectEvent(dataset.events[content.event]!.id);
        return;
      }
      const lane = lanes[at]!;
      withLate(lateCards, ({ openCount, openedWords, eventsBehind }) => {
        const parted = !isStill && scale && view && openCount(lane, content.counted, scale, view);
        if (!parted) {
          setListed({ key, events: eventsBehind(lane, content.counted) });
          return;
        }
        const { start, end, viewport } = parted;
        setViewport(viewport);
        const words = openedWords(content.size, start, end, dataset.language);
        setOpened({ laneId: lane.id, start, end, words });
      });
    },
    [dataset, isStill, lanes, scale, store, view],
  );
  return { openMark, opened, listed, unlist: useCallback(() => setListed(null), []) };
}
