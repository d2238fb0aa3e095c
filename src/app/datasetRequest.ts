import type { Problem } from '../dataset/problems.ts';
import type { DatasetHead, DatasetSlice } from './sliceDataset.ts';

/** A dataset that a person asks for: an address, as written, or files chosen or dropped. */
export type DatasetRequest =
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'files'; readonly files: readonly File[] };

/** What the page says to the worker: a request once, then that it is ready for the next slice. */
export type DatasetCall = DatasetRequest | { readonly type: 'next' };

/**
 * What the worker says: how far it is, and at the end that it failed, or the dataset: its head,
 * its slices, each of them asked for, and that this was all.
 */
export type DatasetReply =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'head'; readonly head: DatasetHead; readonly warnings: readonly Problem[] }
  | { readonly type: 'slice'; readonly slice: DatasetSlice; readonly fraction: number }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };

/** A problem that lies outside the JSON: in the request, a file or the network. */
export function requestProblem(place: string, finding: string, remedy: string): Problem {
  return { severity: 'error', path: place, line: null, column: null, finding, remedy };
}
