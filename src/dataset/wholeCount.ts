import type { CompiledDataset } from './model.ts';

/** The number of events of a dataset; of a part, of the whole that it was taken from. */
export function wholeCount({ events, room }: Pick<CompiledDataset, 'events' | 'room'>): number {
  return Math.max(events.length, room?.events ?? 0);
}
