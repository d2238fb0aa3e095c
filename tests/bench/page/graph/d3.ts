import {
  drag,
  select,
  zoom,
  zoomTransform,
  type D3DragEvent,
  type D3ZoomEvent,
  type Selection,
} from 'd3';
import { framePainted } from '../frames.ts';
import { PLAIN_SIZE } from '../plainEvents.ts';
import type { GraphSubject } from './graphSubject.ts';
import {
  layOutPlainly,
  PLAIN_LOOK,
  plainGraph,
  type PlainLink,
  type PlainNode,
} from './plainGraph.ts';

const MAX_ZOOM = 10;

/** The SVG graph of a first afternoon with D3: a line for each tie, a circle and a text for each
 * actor. */
export function createSubject(): GraphSubject {
  let nodes: PlainNode[];
  let links: PlainLink[];
  let svg: Selection<SVGSVGElement, unknown, null, undefined>;
  return {
    prepare(dataset) {
      ({ nodes, links } = plainGraph(dataset));
    },
    async draw(stage) {
      const { width, height } = PLAIN_SIZE;
      layOutPlainly(nodes, links);
      svg = select(stage).append('svg').attr('width', width).attr('height', height);
      drawGraph(svg, nodes, links);
      await framePainted();
    },
    view() {
      const { k, x } = zoomTransform(svg.node()!);
      return [k, x];
    },
    placeOf(actor) {
      const { x, y } = nodes.find(({ id }) => id === actor)!;
      const [clientX, clientY] = zoomTransform(svg.node()!).apply([x!, y!]);
      return { clientX, clientY };
    },
    trace(actor) {
      const { x, y } = nodes.find(({ id }) => id === actor)!;
      return [x!, y!];
    },
  };
}

function drawGraph(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  nodes: PlainNode[],
  links: PlainLink[],
): void {
  const all = svg.append('g');
  const lines = all
    .selectAll<SVGLineElement, PlainLink>('line')
    .data(links)
    .join('line')
    .attr('stroke', PLAIN_LOOK.line);
  const circles = all
    .selectAll<SVGCircleElement, PlainNode>('circle')
    .data(nodes)
    .join('circle')
    .attr('r', PLAIN_LOOK.radius)
    .attr('fill', ({ colour }) => colour);
  const texts = all
    .selectAll<SVGTextElement, PlainNode>('text')
    .data(nodes)
    .join('text')
    .attr('font-size', PLAIN_LOOK.font)
    .attr('pointer-events', 'none')
    .text(({ name }) => name);
  const placeLines = (some: typeof lines) => {
    some
      .attr('x1', ({ source }) => (source as PlainNode).x!)
      .attr('y1', ({ source }) => (source as PlainNode).y!)
      .attr('x2', ({ target }) => (target as PlainNode).x!)
      .attr('y2', ({ target }) => (target as PlainNode).y!);
  };
  const placeNodes = (someCircles: typeof circles, someTexts: typeof texts) => {
    someCircles.attr('cx', ({ x }) => x!).attr('cy', ({ y }) => y!);
    someTexts.attr('x', ({ x }) => x! + 2 * PLAIN_LOOK.radius).attr('y', ({ y }) => y!);
  };
  placeLines(lines);
  placeNodes(circles, texts);
  svg.call(
    zoom<SVGSVGElement, unknown>()
      .scaleExtent([1 / MAX_ZOOM, MAX_ZOOM])
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        all.attr('transform', String(transform));
      }),
  );
  type Drag = D3DragEvent<SVGCircleElement, PlainNode, PlainNode>;
  circles.call(
    // Only what is its own is placed anew, and where it is dropped it stays, without new forces.
    drag<SVGCircleElement, PlainNode>().on('drag', ({ subject, x, y }: Drag) => {
      subject.x = x;
      subject.y = y;
      placeLines(lines.filter(({ source, target }) => source === subject || target === subject));
      const isIt = (node: PlainNode) => node === subject;
      placeNodes(circles.filter(isIt), texts.filter(isIt));
    }),
  );
}
