/** The worker that finds everybody's place in the graph: one job after the other. */
import type { NumberedJob, NumberedResult } from './layoutJobs.ts';
import { runLayoutJob } from './runLayoutJob.ts';

self.addEventListener('message', ({ data: { number, job } }: MessageEvent<NumberedJob>) => {
  const answer = (message: NumberedResult, transfer: Transferable[] = []) =>
    self.postMessage(message, { transfer });
  runLayoutJob(job).then(
    (result) =>
      answer({ number, result, reason: '' }, result.type === 'network' ? [result.xy.buffer] : []),
    (error: unknown) =>
      answer({ number, result: null, reason: error instanceof Error ? error.message : '' }),
  );
});
