import { startWorker } from '../ui/startWorker.ts';
import type { LayoutJob, LayoutResult, NumberedJob, NumberedResult } from './layoutJobs.ts';

interface Waiting {
  resolve(result: LayoutResult): void;
  reject(reason: Error): void;
}

interface Layouter {
  run(job: LayoutJob): Promise<LayoutResult>;
}

let layouter: Layouter | null = null;

/**
 * Finds places in a worker, which stays for the next job. Where none can be made, as on a page
 * from a file, the same code does it on the page.
 */
export function layoutInWorker(job: LayoutJob): Promise<LayoutResult> {
  return (layouter ??= openWorker() ?? onPage).run(job);
}

const onPage: Layouter = {
  run: async (job) => (await import('./runLayoutJob.ts')).runLayoutJob(job),
};

/** Null: this page may have no worker. */
function openWorker(): Layouter | null {
  let worker: Worker;
  try {
    worker = startWorker(
      (Worker) => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' }),
    );
  } catch {
    // Not an error: browsers refuse it to pages from a file, and some hosts have none.
    return null;
  }
  const waiting = new Map<number, Waiting & { readonly job: LayoutJob }>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<NumberedResult>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.result) asker?.resolve(data.result);
    else asker?.reject(new Error(`The graph could not be laid out: ${data.reason}`));
  });
  // Its code did not come, or broke: from now on the page does the work, and what was asked for.
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    layouter = onPage;
    for (const { job, resolve, reject } of waiting.values()) onPage.run(job).then(resolve, reject);
    waiting.clear();
  });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { job, resolve, reject });
        worker.postMessage({ number: count, job } satisfies NumberedJob);
      }),
  };
}
