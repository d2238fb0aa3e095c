import type { DrawnActor } from './castActors.ts';
import { growth, type NetworkColours, type NetworkScene } from './networkScene.ts';
import { boxBeside, type LabelPlace } from './placeLabels.ts';
import type { View } from './view.ts';

/** Paper around a name, px. */
const OUTLINE = 3;
const LINE_HEIGHT = 1.2;

/** The names of a network, beside their nodes. */
export interface Names {
  readonly actors: readonly DrawnActor[];
  readonly labels: readonly LabelPlace[];
  readonly fontPx: number;
  readonly font: string;
  /** Those that do not recede; null: none does. */
  readonly near: ReadonlySet<number> | null;
}

/** Paints names: as large as ever, whatever the view. `without`: a node in a hand; -1: none. */
export function paintNames(
  context: CanvasRenderingContext2D,
  { actors, labels, fontPx, font, near }: Names,
  { xy, radii }: NetworkScene,
  colours: NetworkColours,
  view: View,
  without: number,
): void {
  const grown = growth(view);
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = OUTLINE;
  context.strokeStyle = colours.paper;
  for (const { index, side } of labels) {
    if (index === without) continue;
    const { labelWidth, lines } = actors[index]!;
    const radius = radii[index]! * grown + 1;
    const x = view.x + view.k * xy[2 * index]!;
    const y = view.y + view.k * xy[2 * index + 1]!;
    const node = { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
    const { x0, x1, y0, y1 } = boxBeside(node, side, labelWidth, fontPx * LINE_HEIGHT);
    context.fillStyle = near === null || near.has(index) ? colours.ink : colours.muted;
    const name = lines.join(' ');
    context.strokeText(name, (x0 + x1) / 2, (y0 + y1) / 2);
    context.fillText(name, (x0 + x1) / 2, (y0 + y1) / 2);
  }
}
