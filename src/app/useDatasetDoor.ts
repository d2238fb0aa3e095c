import { useCallback, useEffect, useRef, useState } from 'react';
import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';
import { requestProblem, type DatasetReply, type DatasetRequest } from './datasetRequest.ts';

type DoorOutcome =
  | {
      readonly type: 'opened';
      readonly compiled: CompiledDataset;
      readonly warnings: readonly Problem[];
    }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };

export interface DatasetDoor {
  /** From 0 to 1 while a dataset is being opened; null: none is. */
  readonly progress: number | null;
  open(request: DatasetRequest, onOutcome: (outcome: DoorOutcome) => void): void;
  /** Ends the work; what the page shows stays. */
  stop(): void;
}

/** Opens a person's own dataset in a worker, one at a time. A new one ends the one before. */
export function useDatasetDoor(): DatasetDoor {
  const [progress, setProgress] = useState<number | null>(null);
  const worker = useRef<Worker | null>(null);

  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setProgress(null);
  }, []);

  const open = useCallback(
    (request: DatasetRequest, onOutcome: (outcome: DoorOutcome) => void) => {
      stop();
      setProgress(0);
      const opening = new Worker(new URL('./compileWorker.ts', import.meta.url), {
        type: 'module',
      });
      worker.current = opening;
      opening.addEventListener('message', ({ data }: MessageEvent<DatasetReply>) => {
        if (data.type === 'progress') return setProgress(data.fraction);
        stop();
        onOutcome(
          data.type === 'done'
            ? { type: 'opened', compiled: data.compiled, warnings: data.warnings }
            : data,
        );
      });
      opening.addEventListener('error', (event) => {
        event.preventDefault();
        stop();
        onOutcome({
          type: 'failed',
          problems: [
            requestProblem(
              'the page itself',
              event.message || 'The dataset could not be compiled on this device.',
              'A smaller dataset may help; if not, please report it.',
            ),
          ],
        });
      });
      opening.postMessage(request);
    },
    [stop],
  );

  useEffect(() => stop, [stop]);
  return { progress, open, stop };
}
