import { createArrangement } from './arrangement.ts';
import { findHomes } from './findHomes.ts';
import { formUnits, type Unit } from './formUnits.ts';
import type { LayoutInput, PlacedActor } from './layoutTypes.ts';
import { DENSITIES, nodeRadius, shapeNode, type Density, type NodeShape } from './nodeShape.ts';
import { regionOf, type Region } from './regions.ts';
import { searchPlaces, type Reach, type Seeker } from './searchPlaces.ts';

/** What it costs to be away from home: pairs, which have an order, and further sides. */
const PAIR_PULL = 220;
const EDGE_PULL = 60;
/** More than so many places weighed for each make no picture better. */
const TRIALS_PER_UNIT = 4000;
/** Where nodes and names take more than this share of the picture, not all find a place. */
const MAX_FILL = 0.5;
/** The most active pair stays in this upper share of the height, all other pairs below it. */
const TOP_BAND = 0.26;

export interface GraphLayout {
  readonly placed: readonly PlacedActor[];
  /** Ids for whom there was no room. */
  readonly unplaced: readonly string[];
  /** That the names are written at. */
  readonly textScale: number;
}

/**
 * Gives everybody a place: a search takes the places that spoil the picture least (lines through
 * names, crossings, crowding, long lines). Labels and nodes never
 * overlap; opposite numbers face each other. The same input gives the same picture.
 */
export function layoutGraph(input: LayoutInput): GraphLayout {
  let best: GraphLayout | null = null;
  const fitting = DENSITIES.findIndex((density) => fill(input, density) <= MAX_FILL);
  for (const density of DENSITIES.slice(fitting < 0 ? -1 : fitting)) {
    const layout = layoutAt(input, density);
    if (!best || layout.unplaced.length < best.unplaced.length) best = layout;
    if (best.unplaced.length === 0) break;
  }
  return best!;
}

/** The share of the picture that nodes and names of a density take. */
function fill(input: LayoutInput, density: Density): number {
  const area = shapeNodes(input, density).reduce(
    (sum, { halfWidth, top, bottom }) =>
      sum + (2 * halfWidth + density.gapX) * (top + bottom + density.gapY),
    0,
  );
  return area / (input.width * input.height);
}

function shapeNodes({ actors, textScale }: LayoutInput, density: Density): readonly NodeShape[] {
  const most = actors.reduce((max, { dealings }) => Math.max(max, dealings), 0);
  return actors.map(({ name, dealings }) =>
    shapeNode(name, nodeRadius(dealings, most), density, textScale * density.textScale),
  );
}

function layoutAt(input: LayoutInput, density: Density): GraphLayout {
  const { actors, links, obstacles, width, height, effort } = input;
  const textScale = input.textScale * density.textScale;
  const shapes = shapeNodes(input, density);
  const units = formUnits(actors);
  const middle = actors.filter(({ column }) => column.at === 'middle').length;
  const regions = actors.map(({ column }) => regionOf(column, middle / actors.length));
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const edges = links.flatMap(({ from, to, ties }) => {
    const [a, b] = [index.get(from), index.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, ties }];
  });
  const arrangement = createArrangement(shapes, edges, obstacles, width, height, density);
  const trials = Math.min(
    effort / trialEffort(actors.length, edges.length),
    TRIALS_PER_UNIT * units.length,
  );
  searchPlaces(arrangement, findSeekers(input, shapes, regions, units), width, height, trials);

  const placed: PlacedActor[] = [];
  const unplaced: string[] = [];
  actors.forEach(({ id }, i) => {
    const at = arrangement.positionOf(i);
    const { radius, strong, lines, width: labelWidth } = shapes[i]!;
    if (at) placed.push({ id, x: at.x, y: at.y, radius, strong, lines, labelWidth });
    else unplaced.push(id);
  });
  return { placed, unplaced, textScale };
}

function findSeekers(
  { width, height }: LayoutInput,
  shapes: readonly NodeShape[],
  regions: readonly Region[],
  units: readonly Unit[],
): readonly Seeker[] {
  const homes = findHomes(regions, units);
  return units.map((unit, i): Seeker => {
    const { member, pairRank } = unit;
    const region = regions[member]!;
    return {
      unit,
      home: { x: homes[i]!.x * width, y: homes[i]!.y * height },
      pull: pairRank !== null ? PAIR_PULL : region.homeY === null ? 0 : EDGE_PULL,
      reach: reachOf(unit, shapes, region, width, height),
    };
  });
}

/** Where the centre of a unit's (left) member may lie. */
function reachOf(
  { member, mirrored, pairRank }: Unit,
  shapes: readonly NodeShape[],
  { from, to }: Region,
  width: number,
  height: number,
): Reach {
  const members = mirrored === null ? [shapes[member]!] : [shapes[member]!, shapes[mirrored]!];
  const half = Math.max(...members.map(({ halfWidth }) => halfWidth));
  const top = Math.max(...members.map((shape) => shape.top));
  const bottom = height - Math.max(...members.map((shape) => shape.bottom));
  const band = Math.max(top, TOP_BAND * height);
  return {
    x0: Math.max(half, from * width),
    x1: Math.min(width - half, to * width),
    y0: pairRank === null || pairRank === 0 ? top : Math.min(band, bottom),
    y1: pairRank === 0 ? Math.min(band, bottom) : bottom,
  };
}

/** Comparisons that weighing one place takes, on average. */
function trialEffort(actors: number, edges: number): number {
  const degree = actors > 0 ? (2 * edges) / actors : 0;
  return (degree + 1) * (edges + actors) * 0.7 + actors;
}
