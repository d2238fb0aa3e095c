import { useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { makeUpOf } from './counted.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Lane } from './laneColumns.ts';
import { nameCount, nameEvent } from './nameEvent.ts';
import type { TimeColumns } from './timeColumns.ts';

/** Names for who cannot see the marks. They are long to make and asked for at every rest. */
export function useMarkNames(
  dataset: Dataset,
  lanes: readonly Lane[],
  time: TimeColumns,
): (mark: DrawnMark) => string {
  const names = useMemo(() => nameBook(dataset), [dataset]);
  return useMemo(
    () =>
      ({ content, lane }: DrawnMark) =>
        content.type === 'event'
          ? names(content.event)
          : nameCount(dataset, content.size, makeUpOf(lanes[lane]!, content.counted, time), time),
    [dataset, lanes, names, time],
  );
}

/** More names than a long session needs are forgotten together. */
const MAX_NAMES = 10_000;

function nameBook(dataset: Dataset): (event: number) => string {
  const names = new Map<number, string>();
  return (event) => {
    let name = names.get(event);
    if (name === undefined) {
      if (names.size >= MAX_NAMES) names.clear();
      name = nameEvent(dataset, dataset.events[event]!);
      names.set(event, name);
    }
    return name;
  };
}
