/**
 * Compiles a text and nothing else, in a worker as the page does: what compiling costs beside
 * `JSON.parse` of the same text in the same place, without reading files and handing over.
 */
import { compileDataset } from '../../../src/dataset/compileDataset.ts';

/** What the bench asks for. */
export interface CompileRequest {
  readonly json: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** What it took, ms; `parse` is the median of several. */
export interface CompileReply {
  readonly compile: number;
  readonly parse: number;
}

const PARSES = 5;

self.addEventListener('message', ({ data }: MessageEvent<CompileRequest>) => {
  const start = performance.now();
  const result = compileDataset(data);
  const compile = performance.now() - start;
  if (!result.ok) throw new Error('The generated dataset does not compile');
  const times = Array.from({ length: PARSES }, () => {
    const begun = performance.now();
    JSON.parse(data.json);
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  const reply: CompileReply = { compile, parse: times[Math.floor(PARSES / 2)]! };
  self.postMessage(reply);
});
