import type { DatasetRequest } from '../../../src/app/datasetRequest.ts';
import { openInWorker } from '../../../src/app/openInWorker.ts';
import { makeAuthored } from '../dataset/makeAuthored.ts';
import type { CompileReply, CompileRequest } from './compileWorker.ts';
import { atRest } from './frames.ts';
import { watchTasks } from './longTasks.ts';

/** What opening an authored dataset in the page came to. */
export interface CompileFigures {
  readonly events: number;
  readonly characters: number;
  /** From the request to the worker to the whole dataset in the page, ms. */
  readonly total: number;
  /** Of that until the JSON was read and decoded, and the worker was there at all. */
  readonly reading: number;
  /** Compiling alone in a worker, from the text on, and `JSON.parse` of it there, ms. */
  readonly compile: number;
  readonly parse: number;
  /** Longest task of the page's main thread meanwhile, unpacking included; 0: none over 50 ms. */
  readonly longestTask: number;
  readonly progressCount: number;
}

/** Opens a generated dataset through the door that a person's own files take. */
export async function measureCompile(events: number, seed: number): Promise<CompileFigures> {
  const { json, texts } = makeAuthored({ seed, events });
  const alone = await compileAlone({ json, texts });
  const files = [
    new File([json], 'dataset.json'),
    ...Array.from(texts, ([name, text]) => new File([text], name)),
  ];
  await atRest();
  const tasks = watchTasks();
  const opened = await measureOpening({ type: 'files', files });
  const longestTask = await tasks.longest();
  return { events, characters: json.length, ...alone, longestTask, ...opened };
}

function compileAlone(request: CompileRequest): Promise<CompileReply> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compileWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<CompileReply>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(request);
  });
}

function measureOpening(
  request: DatasetRequest,
): Promise<Pick<CompileFigures, 'total' | 'reading' | 'progressCount'>> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const sinceStart = () => performance.now() - start;
    let reading: number | null = null;
    let progressCount = 0;
    openInWorker(request, {
      onProgress() {
        reading ??= sinceStart();
        progressCount += 1;
      },
      onOutcome(outcome) {
        const total = sinceStart();
        if (outcome.type === 'opened') resolve({ total, reading: reading ?? total, progressCount });
        else reject(new Error(JSON.stringify(outcome.problems[0])));
      },
    });
  });
}
