import { createArrangement } from './arrangement.ts';
import { formUnits, type Unit } from './formUnits.ts';
import type { LayoutInput, PlacedActor } from './layoutTypes.ts';
import {
  DENSITIES,
  nodeRadius,
  SHARED_DENSITY,
  shapeNode,
  type Density,
  type NodeShape,
} from './nodeShape.ts';
import { regionOf, type Region } from './regions.ts';
import { searchPlaces, type Reach, type Seeker } from './searchPlaces.ts';
import { pairHome, seedPositions } from './seedPositions.ts';

/** What it costs to be away from home: pairs, which have an order, further sides, the others. */
const PAIR_PULL = 220;
const EDGE_PULL = 60;
const SINGLE_PULL = 5;
/** More than so many places weighed for each make no picture better. */
const TRIALS_PER_UNIT = 4000;
/** The most active pair stays in this upper share of the height, all other pairs below it. */
const TOP_BAND = 0.26;

export interface GraphLayout {
  readonly placed: readonly PlacedActor[];
  /** Ids for whom there was no room. */
  readonly unplaced: readonly string[];
}

/**
 * Gives everybody a place: forces say who belongs near whom, then a search takes the places that
 * spoil the picture least (lines through names, crossings, crowding). Labels and nodes never
 * overlap; opposite numbers face each other. The same input gives the same picture.
 */
export function layoutGraph(input: LayoutInput): GraphLayout {
  let best: GraphLayout | null = null;
  // Where places are lent, not everybody is there anyhow: more tries would find room for few more.
  for (const density of input.labelRoom > 0 ? [SHARED_DENSITY] : DENSITIES) {
    const layout = layoutAt(input, density);
    if (!best || layout.unplaced.length < best.unplaced.length) best = layout;
    if (best.unplaced.length === 0) break;
  }
  return best!;
}

function layoutAt(input: LayoutInput, density: Density): GraphLayout {
  const { actors, links, obstacles, width, height, textScale, labelRoom, effort } = input;
  const most = actors.reduce((max, { dealings }) => Math.max(max, dealings), 0);
  const shapes = actors.map(({ name, dealings }) =>
    shapeNode(name, nodeRadius(dealings, most), density, textScale, labelRoom),
  );
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
  return { placed, unplaced };
}

function findSeekers(
  input: LayoutInput,
  shapes: readonly NodeShape[],
  regions: readonly Region[],
  units: readonly Unit[],
): readonly Seeker[] {
  const { width, height } = input;
  const seeds = seedPositions(input, shapes, regions, units);
  const pairs = units.filter(({ mirrored }) => mirrored !== null).length;
  return units.map((unit) => {
    const { member, pairRank } = unit;
    const seed = seeds[member]!;
    const region = regions[member]!;
    const reach = reachOf(unit, shapes, region, width, height);
    if (pairRank === null)
      return { unit, seed, home: seed, pull: region.homeY ? EDGE_PULL : SINGLE_PULL, reach };
    const { x, y } = pairHome(pairRank, pairs);
    return { unit, seed, home: { x: x * width, y: y * height }, pull: PAIR_PULL, reach };
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
