import type { Dataset } from '../dataset/indexDataset.ts';
import { findPlaces } from './findPlaces.ts';
import type { Frame } from './frame.ts';
import { lateNetwork } from './lateNetwork.ts';
import { layoutInWorker } from './layoutInWorker.ts';
import type { Places } from './places.ts';

/** Finds everybody's place beside the page; meanwhile what draws so many is loaded too. */
export function findPlacesBeside(dataset: Dataset, frame: Frame): Promise<Places> {
  return findPlaces(dataset, frame, async (job) => {
    const drawing = job.type === 'network' ? lateNetwork.load() : null;
    const result = await layoutInWorker(job);
    await drawing;
    return result;
  });
}
