import type { Part, PartPaint } from './markParts.ts';
import { paintStops, type Fade, type SidePaint } from './sidePaint.ts';

/** Colours of the page as a canvas takes them: resolved, for one theme. */
export interface Inks {
  /** A CSS colour with custom properties, resolved. */
  readonly resolve: (colour: string) => string;
  readonly hatch: CanvasPattern | string;
}

/** Of the body of what is only planned. */
const PALE = 0.22;
const DASHES = [3, 2.2];

/** Where parts are painted: the picture itself or a sprite. */
export type Surface = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints a part of a mark at the mark's own origin, as timeline.css dresses it in SVG. */
export function paintPart(context: Surface, part: Part, inks: Inks): void {
  if (part.shape === 'notch') {
    const { cx } = part;
    context.beginPath();
    context.moveTo(cx - 4, -10);
    context.lineTo(cx + 4, -10);
    context.lineTo(cx, -5);
    context.closePath();
    fill(context, inks.resolve('var(--ink)'));
    stroke(context, inks.resolve('var(--paper)'), 1);
    return;
  }
  if (part.shape === 'open') {
    const { x, toward, paint } = part;
    context.beginPath();
    context.moveTo(x - toward * 4.5, -4.5);
    context.lineTo(x, 0);
    context.lineTo(x - toward * 4.5, 4.5);
    stroke(context, inks.resolve(paint.colours[0]!), 1.5);
    return;
  }
  if (part.look === 'hatch') {
    fillShape(context, part, inks.hatch);
    return;
  }
  const style = styleOf(context, part, inks);
  switch (part.look) {
    case 'fill':
      fillShape(context, part, style);
      return;
    case 'pale': {
      const before = context.globalAlpha;
      context.globalAlpha = before * PALE;
      fillShape(context, part, style);
      context.globalAlpha = before;
      return;
    }
    case 'outline':
      fillShape(context, part, inks.resolve('var(--paper)'));
      traceShape(context, part);
      stroke(context, style, 2);
      return;
    case 'planned-outline':
    case 'planned':
      if (part.look === 'planned-outline') fillShape(context, part, inks.resolve('var(--paper)'));
      context.setLineDash(DASHES);
      traceShape(context, part);
      stroke(context, style, 1.5);
      context.setLineDash([]);
  }
}

type Shape = Extract<Part, { readonly shape: 'rect' | 'circle' }>;

/** A plain rectangle, of which counts have many, is filled several times faster than a path. */
function fillShape(
  context: Surface,
  shape: Shape,
  style: string | CanvasGradient | CanvasPattern,
): void {
  context.fillStyle = style;
  if (shape.shape === 'rect' && shape.radius === 0)
    context.fillRect(shape.x, shape.y, shape.width, shape.height);
  else {
    traceShape(context, shape);
    context.fill();
  }
}

function traceShape(context: Surface, shape: Shape): void {
  if (shape.shape === 'circle') {
    context.beginPath();
    context.arc(shape.cx, 0, shape.r, 0, 2 * Math.PI);
  } else roundRect(context, shape.x, shape.y, shape.width, shape.height, shape.radius);
}

/** A part's paint as the canvas takes it: a plain colour needs no gradient. */
function styleOf(context: Surface, part: Shape & PartPaint, inks: Inks): string | CanvasGradient {
  const { paint, fade } = part;
  if (fade === 'none' && paint.colours.length === 1) return inks.resolve(paint.colours[0]!);
  const [left, width] =
    part.shape === 'circle' ? [part.cx - part.r, part.r * 2] : [part.x, part.width];
  const gradient = context.createLinearGradient(left, 0, left + width, 0);
  for (const { at, style } of stopsOf(paint, fade, inks)) gradient.addColorStop(at, style);
  return gradient;
}

const stopsCache = new WeakMap<Inks, Map<string, readonly { at: number; style: string }[]>>();

/** The stops of a paint in the colours of a palette, made once. */
function stopsOf(paint: SidePaint, fade: Fade, inks: Inks) {
  let known = stopsCache.get(inks);
  if (!known) stopsCache.set(inks, (known = new Map()));
  const key = `${paint.id} ${fade}`;
  let stops = known.get(key);
  if (!stops) {
    stops = paintStops(paint.colours, fade).map(({ at, colour, opacity }) => ({
      at,
      style: withOpacity(inks.resolve(colour), opacity),
    }));
    known.set(key, stops);
  }
  return stops;
}

/** A resolved colour, `rgb(r, g, b)`, with an opacity. */
function withOpacity(colour: string, opacity: number): string {
  return opacity === 1 ? colour : colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
}

/** Traces a rectangle with round corners. */
export function roundRect(
  context: Surface,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  context.beginPath();
  if (radius > 0) context.roundRect(x, y, width, height, Math.min(radius, width / 2));
  else context.rect(x, y, width, height);
}

/** Fills what is traced. */
export function fill(context: Surface, style: string | CanvasGradient | CanvasPattern) {
  context.fillStyle = style;
  context.fill();
}

/** Strokes what is traced; `width` in px. */
export function stroke(context: Surface, style: string | CanvasGradient, width: number) {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke();
}
