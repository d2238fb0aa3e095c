import cytoscape, { type Core } from 'cytoscape';
import { framePainted } from '../frames.ts';
import type { GraphSubject } from './graphSubject.ts';
import {
  layOutPlainly,
  PLAIN_LOOK,
  plainGraph,
  type PlainLink,
  type PlainNode,
} from './plainGraph.ts';

/** So that a gesture zooms as far as with the others: of equal turns of a wheel the first few count
 * for more here, and all the others for less. */
const WHEEL_SENSITIVITY = 1.9;

/** cytoscape's canvas with the places of the plain layout: its own would take twenty times as long,
 * and stand closer, which is more to be drawn at once. */
export function createSubject(): GraphSubject {
  let nodes: PlainNode[];
  let links: PlainLink[];
  let graph: Core;
  return {
    prepare(dataset) {
      ({ nodes, links } = plainGraph(dataset));
    },
    async draw(stage) {
      layOutPlainly(nodes, links);
      cytoscape.warnings(false);
      graph = cytoscape({
        container: stage,
        elements: [
          ...nodes.map(({ id, name, colour, x, y }) => ({
            data: { id, name, colour },
            position: { x: x!, y: y! },
          })),
          ...links.map(({ source, target }) => ({
            data: { source: (source as PlainNode).id, target: (target as PlainNode).id },
          })),
        ],
        layout: { name: 'preset', fit: false },
        wheelSensitivity: WHEEL_SENSITIVITY,
        style: [
          {
            selector: 'node',
            style: {
              width: 2 * PLAIN_LOOK.radius,
              height: 2 * PLAIN_LOOK.radius,
              'background-color': 'data(colour)',
              label: 'data(name)',
              'font-size': PLAIN_LOOK.font,
            },
          },
          { selector: 'edge', style: { width: 1, 'line-color': PLAIN_LOOK.line } },
        ],
      });
      await framePainted();
    },
    view() {
      return [graph.zoom(), graph.pan().x];
    },
    placeOf(actor) {
      const { x, y } = graph.getElementById(actor).renderedPosition();
      return { clientX: x, clientY: y };
    },
    trace(actor) {
      const { x, y } = graph.getElementById(actor).position();
      return [x, y];
    },
  };
}
