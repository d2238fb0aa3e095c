import type { Box, Point } from '../ui/anchors.ts';
import { paintedNames } from './useGraphAnchor.ts';

/** Kept free around names and nodes, px. */
const CLEARANCE = 3;
/** Where on a tie a line may end, as shares of its length: first in the middle. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** Where things stand in the graph, px of the window. */
export interface GraphPlaces {
  /** The middle of a tie, or near that where a name lies over it. */
  readonly ties: ReadonlyMap<string, Point>;
  /** The right end of an actor's node. */
  readonly actors: ReadonlyMap<string, Point>;
  /** What no line should cross: names and nodes. */
  readonly boxes: readonly Box[];
  /** The picture, and the panel that it stands in. */
  readonly stage: Box;
  readonly panel: Box;
}

/** Asks the page where some ties and actors are; those out of sight are left out. */
export function graphPlaces(
  stage: HTMLElement,
  ties: ReadonlySet<string>,
  actors: ReadonlySet<string>,
): GraphPlaces {
  const box = stage.getBoundingClientRect();
  const isInSight = ({ x, y }: Point) =>
    x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const tiePoints = new Map<string, Point>();
  const actorPoints = new Map<string, Point>();
  const boxes: Box[] = [];
  for (const actor of stage.querySelectorAll('svg [data-actor]')) {
    const disc = actor.querySelector('.graph-disc')?.getBoundingClientRect();
    if (!disc) continue;
    boxes.push(widened(disc));
    const id = actor.getAttribute('data-actor')!;
    const point = { x: disc.right + CLEARANCE, y: (disc.top + disc.bottom) / 2 };
    if (actors.has(id) && isInSight(point)) actorPoints.set(id, point);
  }
  // Line by line: beside a short one there is room.
  for (const text of stage.querySelectorAll('svg text:not(:has(tspan)), svg tspan')) {
    const rect = text.getBoundingClientRect();
    if (rect.width > 0 && rect.bottom > box.top && rect.top < box.bottom) boxes.push(widened(rect));
  }
  const frame = stage.querySelector('.graph-network')?.getBoundingClientRect();
  for (const { box: name } of (frame && paintedNames.facts()) ?? []) {
    const { left: x, top: y } = frame!;
    boxes.push(
      widened({ left: x + name.x0, top: y + name.y0, right: x + name.x1, bottom: y + name.y1 }),
    );
  }
  for (const tie of stage.querySelectorAll('svg [data-tie]')) {
    const id = tie.getAttribute('data-tie')!;
    if (!ties.has(id)) continue;
    const path = tie.querySelector('path');
    const points = path ? pointsOn(path).filter(isInSight) : [];
    const free = points.find((point) => !boxes.some((each) => isInside(each, point))) ?? points[0];
    if (free) tiePoints.set(id, free);
  }
  const panel = (stage.parentElement ?? stage).getBoundingClientRect();
  return { ties: tiePoints, actors: actorPoints, boxes, stage: box, panel };
}

/** Points on a path, the best ones first. */
function pointsOn(path: SVGPathElement): readonly Point[] {
  const toWindow = path.getScreenCTM();
  const length = path.getTotalLength();
  return SHARES.flatMap((share) =>
    toWindow ? [path.getPointAtLength(length * share).matrixTransform(toWindow)] : [],
  );
}

function isInside({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function widened({ left, top, right, bottom }: Box): Box {
  return {
    left: left - CLEARANCE,
    top: top - CLEARANCE,
    right: right + CLEARANCE,
    bottom: bottom + CLEARANCE,
  };
}
