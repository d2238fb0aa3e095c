import type { Dataset } from '../dataset/indexDataset.ts';
import { shapeOf, type TimeShape } from './eventShape.ts';

/** A frame asks for some hundred shapes, the next for nearly the same; more are forgotten together. */
const MAX_KEPT = 20_000;

const cache = new WeakMap<Dataset, (event: number) => TimeShape | null>();

/** The shape of a dataset's event by its index; null: undated. Kept for as long as it may help. */
export function shapesOf(dataset: Dataset): (event: number) => TimeShape | null {
  let shapeAt = cache.get(dataset);
  if (!shapeAt) {
    const shapes = new Map<number, TimeShape | null>();
    shapeAt = (event) => {
      let shape = shapes.get(event);
      if (shape === undefined) {
        if (shapes.size >= MAX_KEPT) shapes.clear();
        shape = shapeOf(dataset.events[event]!);
        shapes.set(event, shape);
      }
      return shape;
    };
    cache.set(dataset, shapeAt);
  }
  return shapeAt;
}
