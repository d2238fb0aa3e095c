import type { DatasetCall, DatasetReply } from '../../src/app/datasetRequest.ts';
import { headOf, sliceDataset } from '../../src/app/sliceDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';

/** A worker that answers when the test says so. */
export class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  /** What the page has said to it. */
  readonly calls: DatasetCall[] = [];
  isEnded = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  static get last(): FakeWorker {
    const last = FakeWorker.all.at(-1);
    if (!last) throw new Error('No worker was started');
    return last;
  }

  postMessage(call: DatasetCall): void {
    this.calls.push(call);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Even an ended worker may have said something that is still on its way. */
  say(...replies: readonly DatasetReply[]): void {
    for (const data of replies) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** All that a worker says to hand a dataset over. */
export function handOver(compiled: CompiledDataset): readonly DatasetReply[] {
  return [
    { type: 'head', head: headOf(compiled), warnings: [] },
    ...[...sliceDataset(compiled)].map((slice): DatasetReply => ({
      type: 'slice',
      slice,
      fraction: 0.9,
    })),
    { type: 'done' },
  ];
}
