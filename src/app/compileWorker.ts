/**
 * The worker that opens a person's own dataset and answers with `DatasetReply`s. All of it happens
 * here, so that the page stays usable throughout and stopping is ending the worker.
 */
import { createCompileServer } from './compileServer.ts';
import type { DatasetCall } from './datasetRequest.ts';

const hear = createCompileServer((reply) => self.postMessage(reply));
self.addEventListener('message', ({ data }: MessageEvent<DatasetCall>) => hear(data));
