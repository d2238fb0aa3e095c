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

/**
 * Opens one dataset for a person: it fetches or reads the files, compiles them, and hands over what
 * it made in slices, one at a time. Returns what hears the calls.
 */
export function createCompileServer(
  reply: (message: DatasetReply) => void,
): (call: DatasetCall) => void {
  let told = 0;
  let onAskedForMore: (() => void) | null = null;
  const askedForMore = () => new Promise<void>((resolve) => (onAskedForMore = resolve));

  const tell = (fraction: number) => {
    if (fraction - told < LEAST_STEP) return;
    told = fraction;
    reply({ type: 'progress', fraction });
  };

  const open = async (request: DatasetRequest) => {
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
  };

  const handOver = async (compiled: CompiledDataset, warnings: readonly Problem[]) => {
    const head = headOf(compiled);
    const total = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
    let handed = 0;
    const hand = (message: DatasetReply) => {
      // Whoever takes it may ask for more at once.
      const asked = askedForMore();
      reply(message);
      return asked;
    };
    await hand({ type: 'head', head, warnings });
    for (const slice of sliceDataset(compiled)) {
      handed += slice.items.length;
      const fraction = COMPILED + (1 - COMPILED) * (handed / total);
      await hand({ type: 'slice', slice, fraction });
    }
    reply({ type: 'done' });
  };

  const fail = (error: unknown) =>
    reply({
      type: 'failed',
      problems: [
        requestProblem(
          'the page itself',
          `Opening failed: ${error instanceof Error ? error.message : String(error)}`,
          'This is a fault of the page, not of the dataset; please report it.',
        ),
      ],
    });

  return (call) => {
    if (call.type === 'next') onAskedForMore?.();
    else void open(call).catch(fail);
  };
}
