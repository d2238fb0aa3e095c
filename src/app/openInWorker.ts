import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';
import { startWorker } from '../ui/startWorker.ts';
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

/** Who does the work. */
interface Opener {
  call(message: DatasetCall): void;
  end(): void;
}

/**
 * Opens a dataset in a worker of its own; where none can be made, as on some pages from a file, on
 * the page. It comes back in slices, each of them asked for when the one before has been taken, so
 * that the page does other things in between. Returns how to stop it; the listener hears nothing
 * after that.
 */
export function openInWorker(request: DatasetRequest, listener: DoorListener): () => void {
  let isOver = false;
  let hasAnswered = false;
  let head: Extract<DatasetReply, { readonly type: 'head' }> | null = null;
  let joiner: SliceJoiner | null = null;

  const stop = () => {
    isOver = true;
    joiner = null;
    opener.end();
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
        opener.call({ type: 'next' });
        return null;
      case 'slice':
        if (!joiner) throw new Error('its head did not come');
        joiner.add(reply.slice);
        listener.onProgress(reply.fraction);
        opener.call({ type: 'next' });
        return null;
      case 'done':
        if (!head || !joiner) throw new Error('its head did not come');
        return { type: 'opened', compiled: joiner.join(), warnings: head.warnings };
      case 'failed':
        return reply;
    }
  };

  const hear = (event: Pick<MessageEvent<DatasetReply>, 'data'>) => {
    if (isOver) return;
    hasAnswered = true;
    let outcome;
    try {
      // Asking for the data copies it out of the message, and even that can fail.
      outcome = take(event.data);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail(`The compiled dataset did not arrive whole: ${reason}.`);
    }
    if (outcome) end(outcome);
  };
  const startInWorker = (): Opener => {
    const worker = startWorker(
      (Worker) => new Worker(new URL('./compileWorker.ts', import.meta.url), { type: 'module' }),
    );
    worker.addEventListener('message', hear);
    worker.addEventListener('messageerror', () => {
      if (!isOver) fail('The compiled dataset did not arrive whole.');
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (isOver) return;
      if (hasAnswered)
        return fail(event.message || 'The dataset could not be compiled on this device.');
      // Its code did not come.
      worker.terminate();
      opener = startOnPage();
      opener.call(request);
    });
    return {
      call: (message) => worker.postMessage(message),
      end: () => worker.terminate(),
    };
  };
  const startOnPage = (): Opener => {
    const server = import('./compileServer.ts').then(({ createCompileServer }) =>
      createCompileServer((data) => hear({ data })),
    );
    const failToStart = (error: unknown) => {
      if (!isOver) fail(error instanceof Error ? error.message : String(error));
    };
    return {
      call: (message) => void server.then((serve) => serve(message)).catch(failToStart),
      end: () => {},
    };
  };

  let opener: Opener;
  try {
    opener = startInWorker();
  } catch {
    // Not an error: browsers refuse it to pages from a file, and some hosts have none.
    opener = startOnPage();
  }
  opener.call(request);
  return stop;
}
