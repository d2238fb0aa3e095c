import { schemeTableau10, select, type Selection } from 'd3';
import { framePainted } from './frames.ts';
import { daysOf, PLAIN_SIZE, plainEvents, type PlainEvent } from './plainEvents.ts';
import { plainZoom, type DayScale, type PlainZoom } from './plainZoom.ts';
import type { Subject } from './subject.ts';

type Elements<E extends SVGElement> = Selection<E, PlainEvent, SVGSVGElement, unknown>;

const RADIUS = 4;

/** The SVG timeline of a first afternoon with D3: a circle and a text for each event. */
export function createSubject(): Subject {
  let events: PlainEvent[];
  let colours: Map<string, string>;
  let circles: Elements<SVGCircleElement>;
  let texts: Elements<SVGTextElement>;
  let zoom: PlainZoom;
  const place = (scale: DayScale) => {
    circles.attr('cx', ({ day }) => scale(day));
    texts.attr('x', ({ day }) => scale(day) + 2 * RADIUS);
  };
  return {
    prepare(dataset) {
      events = plainEvents(dataset);
      colours = new Map(dataset.themes.map(({ id }, index) => [id, schemeTableau10[index]!]));
    },
    async draw(stage) {
      const { width, height } = PLAIN_SIZE;
      const svg = select(stage).append('svg').attr('width', width).attr('height', height);
      circles = svg
        .selectAll<SVGCircleElement, PlainEvent>('circle')
        .data(events)
        .join('circle')
        .attr('r', RADIUS)
        .attr('cy', ({ y }) => y)
        .attr('fill', ({ theme }) => colours.get(theme)!);
      texts = svg
        .selectAll<SVGTextElement, PlainEvent>('text')
        .data(events)
        .join('text')
        .attr('y', ({ y }) => y + RADIUS)
        .attr('font-size', 12)
        .text(({ title }) => title);
      zoom = plainZoom(svg.node()!, daysOf(events), place);
      place(zoom.scale);
      await framePainted();
    },
    edges: () => zoom.edges(),
    showMiddle: (share) => zoom.showMiddle(share),
    async hideTheme(hidden) {
      for (const elements of [circles, texts])
        elements.attr('display', ({ theme }: PlainEvent) => (theme === hidden ? 'none' : null));
      await framePainted();
    },
  };
}
