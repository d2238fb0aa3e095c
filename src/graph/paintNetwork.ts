import { growth, LINES, type NetworkColours, type NetworkScene } from './networkScene.ts';
import type { View } from './view.ts';

/** Painted with either kind of canvas: on the page, or in a worker. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Lines painted at once: a path of thousands takes longer than its parts. */
const BATCH = 64;
/** More lines than this in sight are thinner and paler, so that one sees where they gather. */
const FEW_LINES = 250;
const WIDTH_LEAST = 0.35;
const ALPHA_LEAST = 0.3;
/** Arrow heads are drawn where no more lines than this are in sight. */
const MAX_ARROWS = 700;
const ARROW = 5;
/** Where on a tie its arrow head sits, as a share of the way. */
const ARROW_AT = 0.6;
/** Dashes by kind of line, px. */
const DASHES: Readonly<Record<string, readonly number[]>> = { alleged: [5, 4], planned: [1, 4.5] };
const RIM = 1;

/** Everything at a view, into a frame of that size. `without`: a node that a hand has; -1: none. */
export function paintNetwork(
  context: Context,
  scene: NetworkScene,
  colours: NetworkColours,
  view: View,
  width: number,
  height: number,
  without: number,
): void {
  const ties = tiesInSight(scene, view, width, height, without);
  const crowd = Math.min(1, Math.sqrt(FEW_LINES / Math.max(1, ties.length)));
  const style = {
    widthShare: Math.max(WIDTH_LEAST, crowd),
    alpha: Math.max(ALPHA_LEAST, crowd),
    hasArrows: ties.length <= MAX_ARROWS,
  };
  const isFaint = (tie: number) => scene.dimmedTies[tie] === 1;
  paintTies(context, scene, view, ties.filter(isFaint), colours.faintLine, style);
  paintTies(
    context,
    scene,
    view,
    ties.filter((tie) => !isFaint(tie)),
    colours.line,
    style,
  );
  context.globalAlpha = 1;
  const nodes: number[] = [];
  for (let node = 0; node < scene.radii.length; node += 1) if (node !== without) nodes.push(node);
  paintNodes(context, scene, colours, view, nodes, (node) => scene.dimmedNodes[node] === 1);
}

/** The ties that cross the frame. */
function tiesInSight(
  { xy, ends }: NetworkScene,
  { k, x, y }: View,
  width: number,
  height: number,
  without: number,
): number[] {
  const [left, top] = [-x / k, -y / k];
  const [right, bottom] = [left + width / k, top + height / k];
  const found: number[] = [];
  for (let tie = 0; 2 * tie < ends.length; tie += 1) {
    const a = ends[2 * tie]!;
    const b = ends[2 * tie + 1]!;
    if (a === without || b === without) continue;
    const [ax, ay, bx, by] = [xy[2 * a]!, xy[2 * a + 1]!, xy[2 * b]!, xy[2 * b + 1]!];
    if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
    if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue;
    found.push(tie);
  }
  return found;
}

interface TieStyle {
  /** Of the full width. */
  readonly widthShare: number;
  readonly alpha: number;
  readonly hasArrows: boolean;
}

/** Ties of one colour, batched by how they are drawn. */
function paintTies(
  context: Context,
  scene: NetworkScene,
  view: View,
  ties: readonly number[],
  colour: string,
  { widthShare, alpha, hasArrows }: TieStyle,
): void {
  context.strokeStyle = context.fillStyle = colour;
  context.globalAlpha = alpha;
  const looks = new Map<string, number[]>();
  for (const tie of ties) {
    const look = `${scene.lines[tie]} ${Math.round(scene.widths[tie]! * 2)}`;
    const own = looks.get(look);
    if (own) own.push(tie);
    else looks.set(look, [tie]);
  }
  for (const own of looks.values()) {
    const first = own[0]!;
    const line = LINES[scene.lines[first]!]!;
    context.lineWidth = scene.widths[first]! * widthShare;
    context.setLineDash([...(DASHES[line] ?? [])]);
    context.lineCap = line === 'alleged' ? 'butt' : 'round';
    for (let start = 0; start < own.length; start += BATCH) {
      context.beginPath();
      for (const tie of own.slice(start, start + BATCH)) traceTie(context, scene, view, tie);
      context.stroke();
    }
  }
  context.setLineDash([]);
  if (!hasArrows) return;
  context.beginPath();
  const goTo = (x: number, y: number, isFirst: boolean) =>
    isFirst ? context.moveTo(x, y) : context.lineTo(x, y);
  for (const tie of ties)
    if (scene.directed[tie] === 1) traceArrow(shapeOf(scene, view, tie), scene.widths[tie]!, goTo);
  context.fill();
}

/** Ends and control point of a tie as shown. */
export function shapeOf({ xy, ends, bends }: NetworkScene, view: View, tie: number) {
  const { k, x, y } = view;
  const [a, b] = [ends[2 * tie]!, ends[2 * tie + 1]!];
  const ax = x + k * xy[2 * a]!;
  const ay = y + k * xy[2 * a + 1]!;
  const bx = x + k * xy[2 * b]!;
  const by = y + k * xy[2 * b + 1]!;
  const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2) || 1;
  const aside = (2 * bends[tie]! * growth(view)) / length;
  return {
    ax,
    ay,
    bx,
    by,
    cx: (ax + bx) / 2 - (by - ay) * aside,
    cy: (ay + by) / 2 + (bx - ax) * aside,
  };
}

function traceTie(context: Context, scene: NetworkScene, view: View, tie: number): void {
  const { ax, ay, bx, by, cx, cy } = shapeOf(scene, view, tie);
  context.moveTo(ax, ay);
  if (scene.bends[tie] === 0) context.lineTo(bx, by);
  else context.quadraticCurveTo(cx, cy, bx, by);
}

/** Goes around the head of a tie's arrow, from its tip. */
export function traceArrow(
  { ax, ay, bx, by, cx, cy }: ReturnType<typeof shapeOf>,
  width: number,
  goTo: (x: number, y: number, isFirst: boolean) => void,
): void {
  const t = ARROW_AT;
  const u = 1 - t;
  const x = u * u * ax + 2 * u * t * cx + t * t * bx;
  const y = u * u * ay + 2 * u * t * cy + t * t * by;
  const dx = u * (cx - ax) + t * (bx - cx);
  const dy = u * (cy - ay) + t * (by - cy);
  const scale = (ARROW + width) / (Math.sqrt(dx * dx + dy * dy) || 1);
  const [ux, uy] = [dx * scale, dy * scale];
  goTo(x + ux / 2, y + uy / 2, true);
  goTo(x - ux / 2 - uy * 0.55, y - uy / 2 + ux * 0.55, false);
  goTo(x - ux / 2 + uy * 0.55, y - uy / 2 - ux * 0.55, false);
}

/** Nodes as discs with a rim of paper, batched by colour; the important ones on top. */
function paintNodes(
  context: Context,
  { xy, radii, nodeColours }: NetworkScene,
  colours: NetworkColours,
  view: View,
  nodes: readonly number[],
  isFaint: (node: number) => boolean,
): void {
  const grown = growth(view);
  const looks = new Map<string, number[]>();
  for (const node of nodes) {
    const colour = (isFaint(node) ? colours.faintNodes : colours.nodes)[nodeColours[node]!]!;
    const own = looks.get(colour);
    if (own) own.push(node);
    else looks.set(colour, [node]);
  }
  const trace = (node: number, more: number) => {
    const x = view.x + view.k * xy[2 * node]!;
    const y = view.y + view.k * xy[2 * node + 1]!;
    const radius = radii[node]! * grown + more;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  };
  context.globalAlpha = 1;
  context.fillStyle = colours.paper;
  context.beginPath();
  for (const node of nodes) trace(node, RIM);
  context.fill();
  for (const [colour, own] of looks) {
    context.fillStyle = colour;
    context.beginPath();
    for (const node of own) trace(node, 0);
    context.fill();
  }
}
