import type { Dataset } from '../dataset/indexDataset.ts';
import type { Actor } from '../dataset/model.ts';
import type { Places } from './places.ts';
import type { Frame } from './frame.ts';

/** How much places may be stretched before it is worth finding better ones. */
const MAX_STRETCH = 1.25;

const ready = new WeakMap<readonly Actor[], readonly Places[]>();

/** Takes over places that were found when the page was built, for its own dataset. */
export function provideReadyPlaces(actors: readonly Actor[], places: readonly Places[]): void {
  ready.set(actors, places);
}

/** Places found before that serve a frame, the largest that fit; null: they have to be found now. */
export function readyPlacesFor({ actors }: Dataset, frame: Frame): Places | null {
  let best: Places | null = null;
  for (const places of ready.get(actors) ?? []) {
    const { width, height, textScale, isCoarse } = places.frame;
    const [sx, sy] = [frame.width / width, frame.height / height];
    const serves =
      Math.min(sx, sy) >= 1 &&
      Math.max(sx, sy) <= MAX_STRETCH &&
      textScale === frame.textScale &&
      isCoarse === frame.isCoarse;
    if (serves && (!best || width * height > best.frame.width * best.frame.height)) best = places;
  }
  return best;
}
