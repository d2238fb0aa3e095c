import { clearCanvas } from '../timeline/clearCanvas.ts';
import type { Stem } from './arrangeThreads.ts';
import { makeWriter } from './makeWriter.ts';

/** At the ends of threads, px. */
export const DOT_RADIUS = 3;
/** Of a strip, px; a stem runs in its middle. */
const HEIGHT = 8;
/** Width and dashes, px, as threads have them. */
const LOOKS = {
  words: { width: 1.5, dashes: [] },
  pictures: { width: 1.25, dashes: [1.5, 3] },
};

/**
 * Paints a stem on a strip from the edge of the window. On a canvas, because of everything on the
 * page this alone moves at every step of a zoom, and an element that moves costs a frame more than
 * all the rest of a thread: its style, its layers and what lies under the pointer are asked anew.
 */
export function makeStemPainter(canvas: HTMLCanvasElement): (stem: Stem | undefined) => void {
  const page = canvas.ownerDocument.defaultView!;
  let colour = '';
  const kind = makeWriter((value: string) => canvas.setAttribute('data-kind', value));
  const width = makeWriter((value: number) => {
    canvas.style.width = `${value}px`;
    colour = page.getComputedStyle(canvas).color;
  });
  const top = makeWriter((value: number) => {
    canvas.style.transform = `translateY(${value - HEIGHT / 2}px)`;
  });
  const line = makeWriter((value: string) => {
    const [look, x, toX, dpr] = JSON.parse(value) as [Stem['kind'], number, number, number];
    const context = clearCanvas(canvas, toX, HEIGHT, dpr);
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = LOOKS[look].width;
    context.setLineDash(LOOKS[look].dashes);
    context.beginPath();
    context.moveTo(x, HEIGHT / 2);
    context.lineTo(toX, HEIGHT / 2);
    context.stroke();
    context.beginPath();
    context.arc(x, HEIGHT / 2, DOT_RADIUS, 0, 2 * Math.PI);
    context.fill();
  });
  return (stem) => {
    kind(stem?.kind ?? 'none');
    if (!stem) return;
    width(stem.toX);
    top(stem.y);
    line(JSON.stringify([stem.kind, stem.x, stem.toX, page.devicePixelRatio]));
  };
}
