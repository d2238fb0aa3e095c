import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  schemeTableau10,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import type { CompiledDataset } from '../../../../src/dataset/model.ts';
import { PLAIN_SIZE } from '../plainEvents.ts';

/** An actor as plain drawings take it; the layout gives it its place. */
export interface PlainNode extends SimulationNodeDatum {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

/** A tie between two actors, at first by their ids, then by themselves. */
export type PlainLink = SimulationLinkDatum<PlainNode>;

/** What is drawn alike by all: the size of a circle and of a name, and the colour of a line, px. */
export const PLAIN_LOOK = { radius: 4, font: 10, line: '#999' } as const;

/** What a simulation of d3-force makes by itself. */
const TICKS = 300;

/** All actors, coloured by side, and a link for each tie. */
export function plainGraph({ actors, ties, sides }: CompiledDataset): {
  readonly nodes: PlainNode[];
  readonly links: PlainLink[];
} {
  const colours = new Map(sides.map(({ id }, index) => [id, schemeTableau10[index]!]));
  const colourOf = (side: string | null) => colours.get(side ?? '') ?? '#666';
  return {
    nodes: actors.map(({ id, name, side }) => ({ id, name, colour: colourOf(side) })),
    links: ties.map(({ from, to }) => ({ source: from, target: to })),
  };
}

/** Finds a place for each node, as the first example of d3-force has it, but in one go. */
export function layOutPlainly(nodes: PlainNode[], links: PlainLink[]): void {
  const springs = forceLink<PlainNode, PlainLink>(links).id(({ id }) => id);
  forceSimulation(nodes)
    .stop()
    .force('link', springs)
    .force('charge', forceManyBody())
    .force('center', forceCenter(PLAIN_SIZE.width / 2, PLAIN_SIZE.height / 2))
    .tick(TICKS);
}
