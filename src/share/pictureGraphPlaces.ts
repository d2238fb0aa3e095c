import type { Dataset } from '../dataset/indexDataset.ts';
import { planFew, type LayoutPlan } from '../graph/baseLayout.ts';
import type { Graph } from '../graph/buildGraph.ts';
import type { Frame } from '../graph/frame.ts';

/** So many are few: each has its name. */
const MOST_ACTORS = 40;

/**
 * How those few whom the filters leave find places on a sheet for themselves. On the page nobody
 * moves when a filter changes; a sheet would be mostly empty where the others were. Null: they are
 * all of the dataset, or too many.
 */
export function planShown(dataset: Dataset, graph: Graph, frame: Frame): LayoutPlan | null {
  const isPart = graph.actors.length < dataset.actors.length;
  return isPart ? planFew(dataset, graph, frame, MOST_ACTORS) : null;
}
