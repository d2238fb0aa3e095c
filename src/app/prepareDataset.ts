import type { Dataset } from '../dataset/indexDataset.ts';
import { buildGraph, rankActors } from '../graph/buildGraph.ts';
import { facetColumnsOf } from '../state/facetColumns.ts';

/**
 * What the first picture of a dataset reads and every later one reuses, each step some ten
 * milliseconds of work at a hundred thousand events. Done one by one, they leave the page time
 * for other things; whatever is not done here is done when it is first read.
 */
export const PREPARATIONS: readonly ((dataset: Dataset) => unknown)[] = [
  (dataset) => dataset.eventIndex,
  (dataset) => dataset.passageById,
  (dataset) => facetColumnsOf(dataset).allPassages,
  (dataset) => facetColumnsOf(dataset).themes,
  (dataset) => facetColumnsOf(dataset).isUnbacked,
  rankActors,
  (dataset) => buildGraph(dataset, null),
  (dataset) => dataset.claimsByPassage,
];
