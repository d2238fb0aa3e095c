import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { clearOverlaps } from './clearOverlaps.ts';
import type { NetworkInput } from './networkTypes.ts';
import { regionOf, type Region } from './regions.ts';

/** Share of the width that each of the first two sides has at the least, if anybody is of a side. */
const SIDE_MIN = 0.22;
/** Free of nodes between two parts of the picture, as a share of its width. */
const DIVIDE = 0.015;

/** Fixed, and enough: the picture is spread over its room afterwards anyhow. */
const TICKS = 50;
/** As far apart as this share of the room that a node has, ends of a tie come to rest. */
const LINK_LENGTH = 1.6;
const LINK_STRENGTH = 0.12;
/** Repulsion, in units of that room; summed up beyond so many times its own size. */
const CHARGE = 0.55;
const THETA = 1.2;
const PULL_X = 0.22;
const PULL_Y = 0.08;
/** How much places go by rank rather than by distance: 1 spreads all evenly. */
const EVEN = 0.72;
/** Between nodes, px; and how much of a name's width others keep away at first. */
const GAP = 1;
const LABEL_SHARE = 0.35;

interface Node extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
  readonly index: number;
}

/**
 * Places for a large graph: forces for who belongs near whom, sides apart and counterparts facing
 * each other; then spread over the picture, nobody on anybody, names of the first few kept clear.
 * Returns x and y of each node in turn. The same input gives the same picture.
 */
export function layoutNetwork(input: NetworkInput): Float32Array<ArrayBuffer> {
  const { nodes, links, width, height } = input;
  const count = nodes.length;
  const regions = findRegions(input);
  const room = Math.sqrt((width * height) / Math.max(1, count));
  const bodies = nodes.map((_, index): Node => {
    const { homeX, homeY } = regions[index]!;
    // Not all from one point: spread by the golden ratio, each in its region.
    const turn = (index * 0.618_034 + 0.12) % 1;
    const x = (homeX + ((index * 0.381_966) % 1) * 0.2 - 0.1) * width;
    return { index, x, y: (homeY ?? turn) * height, vx: 0, vy: 0 };
  });
  const springs: SimulationLinkDatum<Node>[] = [];
  for (let i = 0; i < links.length; i += 2)
    springs.push({ source: links[i]!, target: links[i + 1]! });

  forceSimulation(bodies)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force(
      'link',
      forceLink(springs)
        .distance(room * LINK_LENGTH)
        .strength(LINK_STRENGTH),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(-CHARGE * room)
        .theta(THETA),
    )
    .force('x', forceX<Node>(({ index }) => regions[index]!.homeX * width).strength(PULL_X))
    .force(
      'y',
      forceY<Node>(({ index }) => (regions[index]!.homeY ?? 0.5) * height).strength(PULL_Y),
    )
    .force(
      'collide',
      forceCollide<Node>(({ index }) => {
        const { radius, labelWidth } = nodes[index]!;
        return Math.max(radius, labelWidth * LABEL_SHARE) + GAP;
      }),
    )
    .force('facing', facing(bodies, input))
    .tick(TICKS);

  const xy = new Float32Array(2 * count);
  for (const { index, x, y } of bodies) {
    xy[2 * index] = x;
    xy[2 * index + 1] = y;
  }
  spread(xy, input, regions);
  return clearOverlaps(xy, input, regions);
}

/** Bands beside each other, the sides' as wide as each other: so that counterparts can mirror. */
function findRegions({ nodes }: NetworkInput): readonly Region[] {
  const share = (at: string) =>
    nodes.filter(({ column }) => column.at === at).length / Math.max(1, nodes.length);
  const [middle, sides] = [share('middle'), share('left') + share('right')];
  const width = sides === 0 ? 0 : Math.max(SIDE_MIN, 0.5 * (sides / (sides + middle)));
  return nodes.map(({ column }): Region => {
    if (column.at === 'edge') return regionOf(column, 0);
    const at = column.at === 'left' ? 0 : column.at === 'right' ? 1 - width : width;
    const own = column.at === 'middle' ? 1 - 2 * width : width;
    const from = at === 0 ? 0 : at + DIVIDE;
    const to = at + own >= 1 ? 1 : at + own - DIVIDE;
    return { from, to, homeX: at + own / 2, homeY: null };
  });
}

/** Counterparts are drawn to equal heights, as far from the middle as each other. */
function facing(bodies: readonly Node[], { nodes, width }: NetworkInput): (alpha: number) => void {
  const pairs = nodes.flatMap(({ counterpart }, i) =>
    counterpart > i ? [[bodies[i]!, bodies[counterpart]!] as const] : [],
  );
  return (alpha) => {
    for (const [one, two] of pairs) {
      const dy = (two.y - one.y) * 0.5 * alpha;
      const dx = (width - one.x - two.x) * 0.5 * alpha;
      one.vy += dy;
      two.vy -= dy;
      one.vx += dx;
      two.vx += dx;
    }
  };
}

/** Stretches each part of the picture over its room, so that no corner stays empty. */
function spread(
  xy: Float32Array,
  { nodes, width, height }: NetworkInput,
  regions: readonly Region[],
) {
  const parts = new Map<string, number[]>();
  nodes.forEach(({ column }, i) => {
    const part = column.at === 'edge' ? `edge ${column.index}` : column.at;
    const own = parts.get(part);
    if (own) own.push(i);
    else parts.set(part, [i]);
  });
  for (const own of parts.values()) {
    const { from, to } = regions[own[0]!]!;
    spreadAlong(xy, own, 0, from * width, to * width);
    const level = regions[own[0]!]!.homeY;
    if (level === null) spreadAlong(xy, own, 1, 0, height);
  }
}

function spreadAlong(
  xy: Float32Array,
  own: readonly number[],
  axis: 0 | 1,
  from: number,
  to: number,
): void {
  const at = (node: number) => xy[2 * node + axis]!;
  const sorted = own.toSorted((a, b) => at(a) - at(b) || a - b);
  const least = at(sorted[0]!);
  const most = at(sorted.at(-1)!);
  sorted.forEach((node, rank) => {
    const share = (rank + 0.5) / sorted.length;
    const linear = most > least ? (at(node) - least) / (most - least) : share;
    xy[2 * node + axis] = from + (to - from) * (EVEN * share + (1 - EVEN) * linear);
  });
}
