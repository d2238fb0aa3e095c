import { useCallback, useState } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { eventsBehind } from './counted.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { openCount } from './openCount.ts';
import type { TimelineLayout } from './layoutAt.ts';

/** The events of a count that are listed, and its mark's key. */
interface Listed {
  readonly key: string;
  /** Event indices. */
  readonly events: readonly number[];
}

/** Opens a mark: selects its event, or parts a count by zooming; what no zoom parts is listed. */
export function useOpenMark(dataset: Dataset, { lanes, scale, view }: TimelineLayout) {
  const store = useAppStoreApi();
  const [listed, setListed] = useState<Listed | null>(null);
  const openMark = useCallback(
    ({ key, content, lane: at }: DrawnMark) => {
      const { selectEvent, setViewport } = store.getState();
      if (content.type === 'event') {
        selectEvent(dataset.events[content.event]!.id);
        return;
      }
      const lane = lanes[at]!;
      const opened = scale && view && openCount(lane, content.counted, scale, view);
      if (opened) setViewport(opened);
      else setListed({ key, events: eventsBehind(lane, content.counted) });
    },
    [dataset, lanes, scale, store, view],
  );
  return { openMark, listed, unlist: useCallback(() => setListed(null), []) };
}
