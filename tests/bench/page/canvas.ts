import { schemeTableau10 } from 'd3';
import { framePainted } from './frames.ts';
import { daysOf, PLAIN_SIZE, plainEvents, type PlainEvent } from './plainEvents.ts';
import { plainZoom, type DayScale, type PlainZoom } from './plainZoom.ts';
import type { Subject } from './subject.ts';

const RADIUS = 4;

/** A canvas on which everything is drawn anew at each zoom, seen or not. */
export function createSubject(): Subject {
  let events: readonly PlainEvent[];
  let colours: Map<string, string>;
  let context: CanvasRenderingContext2D;
  let zoom: PlainZoom;
  let hidden: string | null = null;
  let current: DayScale;
  const paint = (scale: DayScale) => {
    current = scale;
    context.clearRect(0, 0, PLAIN_SIZE.width, PLAIN_SIZE.height);
    context.font = '12px sans-serif';
    for (const { day, y, theme } of events) {
      if (theme === hidden) continue;
      context.fillStyle = colours.get(theme)!;
      context.beginPath();
      context.arc(scale(day), y, RADIUS, 0, 2 * Math.PI);
      context.fill();
    }
    // In a second turn, so that the colour is not changed between each circle and its text.
    context.fillStyle = 'black';
    for (const { day, y, title, theme } of events)
      if (theme !== hidden) context.fillText(title, scale(day) + 2 * RADIUS, y + RADIUS);
  };
  return {
    prepare(dataset) {
      events = plainEvents(dataset);
      colours = new Map(dataset.themes.map(({ id }, index) => [id, schemeTableau10[index]!]));
    },
    async draw(stage) {
      const canvas = document.createElement('canvas');
      canvas.width = PLAIN_SIZE.width;
      canvas.height = PLAIN_SIZE.height;
      stage.append(canvas);
      context = canvas.getContext('2d')!;
      zoom = plainZoom(canvas, daysOf(events), paint);
      paint(zoom.scale);
      await framePainted();
    },
    edges: () => zoom.edges(),
    showMiddle: (share) => zoom.showMiddle(share),
    async hideTheme(theme) {
      hidden = theme;
      paint(current);
      await framePainted();
    },
  };
}
