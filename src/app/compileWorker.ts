/**
 * The worker that opens a person's own dataset: it fetches or reads the files, compiles them, and
 * answers with `DatasetReply`s. All of it happens here, so that the page stays usable throughout
 * and stopping is ending the worker. What it made it hands over in slices, one at a time.
 */
import { compileDataset, parseJson, textFilesOf } from '../dataset/compileDataset.ts';
import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';
import {
  requestProblem,
  type DatasetCall,
  type DatasetReply,
  type DatasetRequest,
} from './datasetRequest.ts';
import { readRequestedJson, readRequestedTexts } from './readInWorker.ts';
import { headOf, sliceDataset } from './sliceDataset.ts';

/** Where on the way from 0 to 1 each part of the work ends; the last is handing over. */
const JSON_READ = 0.1;
const TEXTS_READ = 0.35;
const COMPILED = 0.85;
/** Progress in smaller steps than this is not worth a message. */
const LEAST_STEP = 0.004;

const reply = (message: DatasetReply) => self.postMessage(message);

function hear(heard: (call: DatasetCall) => void): void {
  const take = ({ data }: MessageEvent<DatasetCall>) => heard(data);
  self.addEventListener('message', take, { once: true });
}

hear((call) => {
  if (call.type === 'next') return;
  void open(call).catch((error: unknown) =>
    reply({
      type: 'failed',
      problems: [
        requestProblem(
          'the page itself',
          `Opening failed: ${error instanceof Error ? error.message : String(error)}`,
          'This is a fault of the page, not of the dataset; please report it.',
        ),
      ],
    }),
  );
});

async function open(request: DatasetRequest): Promise<void> {
  const json = await readRequestedJson(request);
  if ('problem' in json) return reply({ type: 'failed', problems: [json.problem] });
  tell(JSON_READ);

  const parsed = parseJson(json.text);
  const read = await readRequestedTexts(request, textFilesOf(parsed), (fraction) =>
    tell(JSON_READ + (TEXTS_READ - JSON_READ) * fraction),
  );
  if (read.problems.length > 0) return reply({ type: 'failed', problems: read.problems });

  const result = compileDataset({
    json: json.text,
    parsed,
    texts: read.texts,
    onProgress: (fraction) => tell(TEXTS_READ + (COMPILED - TEXTS_READ) * fraction),
  });
  if (result.ok) await handOver(result.dataset, result.warnings);
  else reply({ type: 'failed', problems: result.problems });
}

async function handOver(compiled: CompiledDataset, warnings: readonly Problem[]): Promise<void> {
  const head = headOf(compiled);
  const total = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
  let handed = 0;
  reply({ type: 'head', head, warnings });
  await askedForMore();
  for (const slice of sliceDataset(compiled)) {
    handed += slice.items.length;
    reply({ type: 'slice', slice, fraction: COMPILED + (1 - COMPILED) * (handed / total) });
    await askedForMore();
  }
  reply({ type: 'done' });
}

function askedForMore(): Promise<void> {
  return new Promise((resolve) => hear(() => resolve()));
}

let told = 0;
function tell(fraction: number): void {
  if (fraction - told < LEAST_STEP) return;
  told = fraction;
  reply({ type: 'progress', fraction });
}
