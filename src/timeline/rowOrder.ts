import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';

const cache = new WeakMap<Dataset, Int32Array>();

/** Event indices in the dataset's order (of time, causes first), those without a date last. */
export function rowOrder(dataset: Dataset): Int32Array {
  let order = cache.get(dataset);
  if (!order) {
    const dated: number[] = [];
    const undated: number[] = [];
    dataset.events.forEach(({ date }, i) => (date && isDated(date) ? dated : undated).push(i));
    order = Int32Array.from([...dated, ...undated]);
    cache.set(dataset, order);
  }
  return order;
}
