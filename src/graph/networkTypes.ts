import type { Box } from './boxes.ts';
import type { Column } from './layoutTypes.ts';

/** What the layout of a large graph goes by. */
export interface NetworkInput {
  /** Of the picture, px. */
  readonly width: number;
  readonly height: number;
  /** Most important first. */
  readonly nodes: readonly NetworkNode[];
  /** Indices of the two ends of each pair that ties link. */
  readonly links: Uint16Array;
  /** Corners kept free of nodes. */
  readonly obstacles: readonly Box[];
}

export interface NetworkNode {
  readonly column: Column;
  /** px. */
  readonly radius: number;
  /** Index of the opposite number; -1: none. */
  readonly counterpart: number;
  /** Size of the name that is to stand below the node, px; 0: none has to. */
  readonly labelWidth: number;
  readonly labelHeight: number;
}
