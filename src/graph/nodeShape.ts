import type { Box } from './boxes.ts';
import type { PlacedActor } from './layoutTypes.ts';
import { fitLabel, type Label } from './measureLabel.ts';

/** Radii of the least and the most active actor, px. */
const RADIUS_MIN = 8;
const RADIUS_MAX = 17;
/** So many dealings make the largest node, even where nobody has more. */
const DEALINGS_FOR_MAX = 8;
/** From this radius on a name is written larger and bolder. */
const STRONG_RADIUS = 14.5;
/** As --size-1 and --size-2. */
const LABEL_PX = 11.5;
const STRONG_LABEL_PX = 12.5;
const LINE_HEIGHT = 1.17;
/** From the rim to the top of the label's first line, px. */
const LABEL_GAP = 6;
/** Room around a node for its ring, px. */
const RING = 3;

/** How much room names get: full, or, where the picture is crowded, less. */
export interface Density {
  readonly labelWidth: number;
  readonly radiusScale: number;
  readonly textScale: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** Tried in this order until everybody fits. */
export const DENSITIES: readonly Density[] = [
  { labelWidth: 132, radiusScale: 1, textScale: 1, gapX: 8, gapY: 2 },
  { labelWidth: 108, radiusScale: 0.85, textScale: 1, gapX: 5, gapY: 1 },
  { labelWidth: 94, radiusScale: 0.75, textScale: 1, gapX: 3, gapY: 1 },
  { labelWidth: 94, radiusScale: 0.7, textScale: 0.92, gapX: 3, gapY: 0 },
];

export interface NodeShape extends Label {
  readonly radius: number;
  readonly strong: boolean;
  /** Reach of node and label from the node's centre, px. */
  readonly halfWidth: number;
  readonly top: number;
  readonly bottom: number;
}

/** How large a node is, by the square root of its dealings: its area then says how many. */
export function nodeRadius(dealings: number, mostDealings: number): number {
  const most = Math.max(DEALINGS_FOR_MAX, mostDealings);
  const share = Math.sqrt(Math.max(0, dealings - 1) / (most - 1));
  return RADIUS_MIN + (RADIUS_MAX - RADIUS_MIN) * Math.min(1, share);
}

/** Widest name in a network, px. */
export const NETWORK_LABEL_WIDTH = 132;
/** From the rim of a network's node to its name, px. */
export const NETWORK_LABEL_GAP = 3;
/** Of a node in a network the least and the most active have these shares of its room's side. */
const NETWORK_LEAST = 0.12;
const NETWORK_MOST = 0.28;

/** How large a node of a network is where all is in sight, with so much room for each, px². */
export function networkRadius(dealings: number, mostDealings: number, room: number): number {
  const share = Math.sqrt(Math.max(0, dealings - 1) / Math.max(1, mostDealings - 1));
  const radius = Math.sqrt(room) * (NETWORK_LEAST + (NETWORK_MOST - NETWORK_LEAST) * share);
  return Math.min(radius, RADIUS_MIN + (RADIUS_MAX - RADIUS_MIN) * share);
}

/** Node and label of an actor, not yet in a place. */
export function shapeNode(
  name: string,
  fullRadius: number,
  { labelWidth, radiusScale }: Density,
  textScale: number,
): NodeShape {
  const radius = fullRadius * radiusScale;
  const strong = fullRadius >= STRONG_RADIUS;
  const fontPx = labelPx(strong, textScale);
  const { lines, width } = fitLabel(name, fontPx, labelWidth * textScale, strong);
  return { lines, width, radius, strong, ...reach(radius, width, lines.length, fontPx) };
}

/** Font size of a label, px. */
export function labelPx(strong: boolean, textScale: number): number {
  return (strong ? STRONG_LABEL_PX : LABEL_PX) * textScale;
}

/** Baseline of a label's line below the node's centre, px. */
export function labelBaseline(radius: number, line: number, fontPx: number): number {
  return radius + LABEL_GAP + fontPx * (0.82 + line * LINE_HEIGHT);
}

function reach(radius: number, labelWidth: number, lines: number, fontPx: number) {
  return {
    halfWidth: Math.max(radius + RING, labelWidth / 2 + 1),
    top: radius + RING,
    bottom: radius + LABEL_GAP + fontPx * (lines * LINE_HEIGHT + 0.06),
  };
}

/** Everything that a placed actor covers. */
export function placedBox(
  { x, y, radius, labelWidth, lines, strong }: PlacedActor,
  textScale: number,
): Box {
  const { halfWidth, top, bottom } = reach(
    radius,
    labelWidth,
    lines.length,
    labelPx(strong, textScale),
  );
  return { x0: x - halfWidth, y0: y - top, x1: x + halfWidth, y1: y + bottom };
}
