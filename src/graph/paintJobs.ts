import type { NetworkColours, NetworkScene } from './networkScene.ts';
import type { View } from './view.ts';

/** What the painter is told: what there is, and where it is to be painted from. */
export type PaintCall =
  | { readonly type: 'scene'; readonly scene: NetworkScene; readonly colours: NetworkColours }
  | {
      readonly type: 'paint';
      readonly view: View;
      /** Of the frame, px; and device pixels a px. */
      readonly width: number;
      readonly height: number;
      readonly scale: number;
      /** A node that a hand has, which is painted elsewhere; -1: none. */
      readonly without: number;
    };

/** What it answers each time it painted. */
export interface Painted {
  readonly bitmap: ImageBitmap;
  readonly view: View;
  readonly without: number;
}
