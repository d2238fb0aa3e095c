import type { CompiledDataset } from '../../../../src/dataset/model.ts';
import type { Point } from '../steps.ts';
import type { Edges } from '../subject.ts';

export type GraphGesture = 'zoom' | 'drag';

/** One way of drawing a graph, as far as the bench deals with it. */
export interface GraphSubject {
  /** Takes over the actors and ties in its own form. */
  prepare(dataset: CompiledDataset): void;
  /** Lays the graph out and draws it; resolves when nothing moves any more and a frame with all of
   * it has been painted. */
  draw(stage: HTMLElement): Promise<void>;
  /** Two numbers that change with the view. */
  view(): Edges;
  /** Where an actor stands in the window, when nothing moves. */
  placeOf(actor: string): Point;
  /** Two numbers that change with where the actor is drawn, also while a hand has it. */
  trace(actor: string): Edges;
}
