import { scaleLinear, select, zoom, zoomIdentity, zoomTransform, type ScaleLinear } from 'd3';
import { PLAIN_SIZE } from './plainEvents.ts';
import type { Edges } from './subject.ts';

export type DayScale = ScaleLinear<number, number>;

/** d3-zoom as its examples have it: at each zoom everything is placed anew by the new scale. */
export interface PlainZoom {
  readonly scale: DayScale;
  edges(): Edges;
  showMiddle(share: number): void;
}

const MAX_ZOOM = 10_000;

/** Ties d3-zoom to an element that is as large as the stage. */
export function plainZoom(
  element: Element,
  days: readonly [number, number],
  place: (scale: DayScale) => void,
): PlainZoom {
  const { width, height } = PLAIN_SIZE;
  const whole = scaleLinear(days, [0, width]);
  const now = () => zoomTransform(element).rescaleX(whole);
  const behaviour = zoom<Element, unknown>()
    .extent([
      [0, 0],
      [width, height],
    ])
    .scaleExtent([1, MAX_ZOOM])
    .on('zoom', () => place(now()));
  const selection = select(element).call(behaviour);
  return {
    scale: whole,
    edges() {
      const [start = 0, end = 0] = now().domain();
      return [start, end];
    },
    showMiddle(share) {
      const moved = zoomIdentity.translate(width / 2, 0).scale(1 / share);
      selection.call(behaviour.transform, moved.translate(-width / 2, 0));
    },
  };
}
