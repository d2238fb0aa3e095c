import { indexDataset, type Dataset } from '../dataset/indexDataset.ts';
import type { Problem } from '../dataset/problems.ts';
import type { DatasetRequest } from './datasetRequest.ts';
import { openInWorker } from './openInWorker.ts';
import { prepareInTurn } from './prepareInTurn.tsx';

/** How opening a dataset ended, on the page. */
export type DoorOutcome =
  | { readonly type: 'opened'; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };

interface DoorListener {
  /** From 0 to 1. */
  onProgress(fraction: number): void;
  onOutcome(outcome: DoorOutcome): void;
}

/** Opens a person's own dataset in a worker and makes it ready to be drawn. Returns how to end that. */
export function openDataset(
  request: DatasetRequest,
  { onProgress, onOutcome }: DoorListener,
): () => void {
  let end = openInWorker(request, {
    onProgress,
    onOutcome(outcome) {
      if (outcome.type === 'failed') return onOutcome(outcome);
      const { compiled, warnings } = outcome;
      const dataset = indexDataset(compiled);
      end = prepareInTurn(dataset, () => onOutcome({ type: 'opened', dataset, warnings }));
    },
  });
  return () => end();
}
