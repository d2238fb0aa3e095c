import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';
import {
  requestProblem,
  type DatasetCall,
  type DatasetReply,
  type DatasetRequest,
} from './datasetRequest.ts';
import { createSliceJoiner, type SliceJoiner } from './sliceDataset.ts';

/** How the worker's part ended. */
type WorkerOutcome =
  | {
      readonly type: 'opened';
      readonly compiled: CompiledDataset;
      readonly warnings: readonly Problem[];
    }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };

/** Hears how far the work is, from 0 to 1, and once how it ended. */
interface DoorListener {
  onProgress(fraction: number): void;
  onOutcome(outcome: WorkerOutcome): void;
}

/**
 * Opens a dataset in a worker of its own. It comes back in slices, each of them asked for when the
 * one before has been taken, so that the page does other things in between. Returns how to stop
 * it; the listener hears nothing after that.
 */
export function openInWorker(request: DatasetRequest, listener: DoorListener): () => void {
  const worker = new Worker(new URL('./compileWorker.ts', import.meta.url), { type: 'module' });
  const call = (message: DatasetCall) => worker.postMessage(message);
  let isOver = false;
  let head: Extract<DatasetReply, { readonly type: 'head' }> | null = null;
  let joiner: SliceJoiner | null = null;

  const stop = () => {
    isOver = true;
    joiner = null;
    worker.terminate();
  };
  const end = (outcome: WorkerOutcome) => {
    stop();
    listener.onOutcome(outcome);
  };
  const fail = (finding: string) =>
    end({
      type: 'failed',
      problems: [
        requestProblem(
          'the page itself',
          finding,
          'A smaller dataset may help; if not, please report it.',
        ),
      ],
    });
  /** Takes in a reply; the last one is the outcome. */
  const take = (reply: DatasetReply): WorkerOutcome | null => {
    switch (reply.type) {
      case 'progress':
        listener.onProgress(reply.fraction);
        return null;
      case 'head':
        head = reply;
        joiner = createSliceJoiner(reply.head);
        call({ type: 'next' });
        return null;
      case 'slice':
        if (!joiner) throw new Error('its head did not come');
        joiner.add(reply.slice);
        listener.onProgress(reply.fraction);
        call({ type: 'next' });
        return null;
      case 'done':
        if (!head || !joiner) throw new Error('its head did not come');
        return { type: 'opened', compiled: joiner.join(), warnings: head.warnings };
      case 'failed':
        return reply;
    }
  };

  worker.addEventListener('message', (event: MessageEvent<DatasetReply>) => {
    if (isOver) return;
    let outcome;
    try {
      // Asking for the data copies it out of the message, and even that can fail.
      outcome = take(event.data);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail(`The compiled dataset did not arrive whole: ${reason}.`);
    }
    if (outcome) end(outcome);
  });
  worker.addEventListener('messageerror', () => {
    if (!isOver) fail('The compiled dataset did not arrive whole.');
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    if (!isOver) fail(event.message || 'The dataset could not be compiled on this device.');
  });
  call(request);
  return stop;
}
