import type { DrawnActor } from './castActors.ts';
import { growth, type NetworkColours, type NetworkScene } from './networkScene.ts';
import { boxBeside } from './labelSides.ts';
import { GAP, ROOM, type LabelPlace } from './placeLabels.ts';
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
  { labels, fontPx, font, near }: Names,
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
  for (const { index, side, lines, box } of labels) {
    if (index === without) continue;
    const radius = radii[index]! * grown + ROOM;
    const x = view.x + view.k * xy[2 * index]!;
    const y = view.y + view.k * xy[2 * index + 1]!;
    const node = { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
    const { x0, x1, y0 } = boxBeside(node, side, box.x1 - box.x0, box.y1 - box.y0, GAP);
    context.fillStyle = near === null || near.has(index) ? colours.ink : colours.muted;
    const at = (line: number) => y0 + fontPx * LINE_HEIGHT * (line + 0.5);
    lines.forEach((line, i) => context.strokeText(line, (x0 + x1) / 2, at(i)));
    lines.forEach((line, i) => context.fillText(line, (x0 + x1) / 2, at(i)));
  }
}
