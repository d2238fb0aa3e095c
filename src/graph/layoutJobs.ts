import type { GraphLayout } from './layoutGraph.ts';
import type { LayoutInput } from './layoutTypes.ts';
import type { NetworkInput } from './networkTypes.ts';

/** What the layout is asked for. */
export type LayoutJob =
  | { readonly type: 'picture'; readonly input: LayoutInput }
  | { readonly type: 'network'; readonly input: NetworkInput };

/** The answer: places of actors, or x and y of each node in turn, px. */
export type LayoutResult =
  | { readonly type: 'picture'; readonly layout: GraphLayout }
  | { readonly type: 'network'; readonly xy: Float32Array<ArrayBuffer> };

/** A job on its way to the worker, and its answer on its way back. */
export interface NumberedJob {
  readonly number: number;
  readonly job: LayoutJob;
}
export interface NumberedResult {
  readonly number: number;
  /** Null: it failed, for this reason. */
  readonly result: LayoutResult | null;
  readonly reason: string;
}
