import type { CompiledDataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problems.ts';

/** A dataset that a person asks for: an address, or files chosen or dropped. */
export type DatasetRequest =
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'files'; readonly files: readonly File[] };

/** What the worker says while it reads and compiles. */
export type DatasetReply =
  | { readonly type: 'progress'; readonly fraction: number }
  | {
      readonly type: 'done';
      readonly compiled: CompiledDataset;
      readonly warnings: readonly Problem[];
    }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };

/** A problem that lies outside the JSON: in the request, a file or the network. */
export function requestProblem(place: string, finding: string, remedy: string): Problem {
  return { severity: 'error', path: place, line: null, column: null, finding, remedy };
}
