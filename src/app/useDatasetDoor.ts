import { useCallback, useEffect, useRef, useState } from 'react';
import { makeLate } from '../ui/useLate.ts';
import { requestProblem, type DatasetRequest } from './datasetRequest.ts';
import type { DoorOutcome } from './openDataset.tsx';

const lateDoor = makeLate(() => import('./openDataset.tsx'));

/** Loads what opens datasets; whoever opens one before waits for it. */
export const loadDoor = lateDoor.load;

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
  /** How to end what is going on; null: nothing is. */
  const end = useRef<(() => void) | null>(null);

  const stop = useCallback(() => {
    end.current?.();
    end.current = null;
    setProgress(null);
  }, []);

  const open = useCallback(
    (request: DatasetRequest, onOutcome: (outcome: DoorOutcome) => void) => {
      const finish = (outcome: DoorOutcome) => {
        stop();
        onOutcome(outcome);
      };
      const start = () => {
        const door = lateDoor.get();
        if (!door) return finish({ type: 'failed', problems: [NO_DOOR] });
        end.current = door.openDataset(request, { onProgress: setProgress, onOutcome: finish });
      };
      stop();
      setProgress(0);
      if (lateDoor.get()) return start();
      let isOver = false;
      end.current = () => (isOver = true);
      void lateDoor.load().then(() => isOver || start());
    },
    [stop],
  );

  useEffect(() => stop, [stop]);
  return { progress, open, stop };
}

const NO_DOOR = requestProblem(
  'the page itself',
  'What opens datasets could not be loaded.',
  'Check the network and try again.',
);
