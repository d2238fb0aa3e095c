import type { Box } from './boxes.ts';
import type { Point } from './tieCurve.ts';

/** Which part of the picture an actor belongs to: `edge` is the N-th side beyond two. */
export type Column =
  | { readonly at: 'left' | 'right' | 'middle' }
  | { readonly at: 'edge'; readonly index: number; readonly count: number };

export interface LayoutActor {
  readonly id: string;
  readonly name: string;
  readonly column: Column;
  /** Events in the whole dataset: the node's size and place in the order. */
  readonly dealings: number;
  /** Id of the opposite number. */
  readonly counterpart: string | null;
}

export interface LayoutLink {
  readonly from: string;
  readonly to: string;
  /** How many ties run between the two. */
  readonly ties: number;
}

export interface LayoutInput {
  /** Most important first. */
  readonly actors: readonly LayoutActor[];
  /** Pairs of ids that ties link, each pair once. */
  readonly links: readonly LayoutLink[];
  /** Corners kept free for the names of the sides. */
  readonly obstacles: readonly Box[];
  /** Of the picture, px. */
  readonly width: number;
  readonly height: number;
  /** How much larger than usual the reader has set text; 1: not. */
  readonly textScale: number;
  /** Comparisons of a line with a line or a name that the search may spend: time for beauty. */
  readonly effort: number;
}

/** An actor in its place. Its label is centred below the node, unless it is shifted. */
export interface PlacedActor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  /** Room for each line, px. */
  readonly labelWidth: number;
  /** Written larger: one of the most active. */
  readonly strong: boolean;
  /** How far its name stands from below the node, px. */
  readonly nameShift?: Point | undefined;
  /** There is no room for its name, which only shows while the actor is pointed at. */
  readonly isUnnamed?: boolean | undefined;
}
