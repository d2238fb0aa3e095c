import type { Dataset } from '../dataset/indexDataset.ts';
import { planPicture } from './baseLayout.ts';
import type { Places } from './places.ts';
import type { Frame } from './frame.ts';
import type { LayoutJob, LayoutResult } from './layoutJobs.ts';

/** Everybody's place in a frame. What only large graphs need comes with the first of them. */
export async function findPlaces(
  dataset: Dataset,
  frame: Frame,
  run: (job: LayoutJob) => Promise<LayoutResult>,
): Promise<Places> {
  const plan =
    planPicture(dataset, frame) ?? (await import('./planNetwork.ts')).planNetwork(dataset, frame);
  return plan.placesOf(await run(plan.job));
}
