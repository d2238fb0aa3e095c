import { indexDataset } from '../dataset/indexDataset.ts';
import type { CompiledDataset } from '../dataset/model.ts';
import type { Places } from '../graph/places.ts';
import { findPlaces } from '../graph/findPlaces.ts';
import { runLayoutJob } from '../graph/runLayoutJob.ts';

/** The graph's room in common windows, px; the page stretches them a little. */
const SIZES = [
  [640, 192],
  [800, 160],
  [840, 192],
  [960, 144],
  [1152, 216],
] as const;

/**
 * Places of the actors in the graph for common sizes of the page, so that its first picture neither
 * waits for the layout nor loads it. None for a dataset too large to be a picture.
 */
export async function arrangeGraph(compiled: CompiledDataset): Promise<readonly Places[]> {
  const dataset = indexDataset(compiled);
  const found = await Promise.all(
    SIZES.map(([width, height]) =>
      findPlaces(dataset, { width, height, textScale: 1, isCoarse: false }, runLayoutJob),
    ),
  );
  return found.filter(({ type }) => type === 'picture').map(rounded);
}

/** As exact as a screen: the rest would be a kilobyte of digits. Names keep their room. */
function rounded(places: Places): Places {
  const placed = places.placed.map((actor) => ({
    ...actor,
    x: Math.round(actor.x),
    y: Math.round(actor.y),
    radius: Math.round(actor.radius * 10) / 10,
    labelWidth: Math.ceil(actor.labelWidth),
  }));
  return { ...places, placed };
}
