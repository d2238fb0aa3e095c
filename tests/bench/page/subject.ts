import type { CompiledDataset } from '../../../src/dataset/model.ts';

/** The days at the edges of what is seen, or two numbers that change with them. */
export type Edges = readonly [number, number];

export type Gesture = 'zoom' | 'pan';

/** One way of drawing a timeline, as far as the bench deals with it. */
export interface Subject {
  /** Takes over the events in its own form; the dataset is let go, unless it is that form. */
  prepare(dataset: CompiledDataset): void;
  /** The first picture; resolves when it is complete and a frame with it has been painted. */
  draw(stage: HTMLElement): Promise<void>;
  edges(): Edges;
  /** Shows the middle part of all time, this share of it, at once. */
  showMiddle(share: number): void;
  /** Leaves out the events of the theme; resolves as `draw` does. */
  hideTheme(theme: string): Promise<void>;
}

/** Shares of the stage at which the pointer stands. */
export const POINTER = { x: 0.6, y: 0.45 } as const;
