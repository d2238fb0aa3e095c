import { COUNT_HEIGHT } from './countParts.ts';
import { countWords } from './countWidth.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { BOLD_GROWTH, frameOf } from './markFrame.ts';
import type { MarkInk } from './markInk.ts';
import type { Part, PartPaint } from './markParts.ts';
import { paintStops, type Fade, type SidePaint } from './sidePaint.ts';
import type { Sign } from './signTeller.ts';

/** Colours and fonts of the page as a canvas takes them: resolved, for one theme. */
export interface Palette {
  /** A CSS colour with custom properties, resolved. */
  readonly resolve: (colour: string) => string;
  readonly label: string;
  readonly labelSelected: string;
  readonly count: string;
  readonly letter: string;
  readonly hatch: CanvasPattern | string;
}

/** How much is left of what a filter only dims. */
const FAINT = 0.3;
/** Of the body of what is only planned. */
const PALE = 0.22;
const DASHES = [3, 2.2];
/** Where words stand, px below the middle of the row: a third of their height. */
const LABEL_BASELINE = 4.4;
const COUNT_BASELINE = 2.6;
const LETTER_BASELINE = 3.2;

/** What is painted, px from the top left of the lanes. */
export interface Picture {
  readonly marks: readonly DrawnMark[];
  readonly inkOf: (mark: DrawnMark) => MarkInk;
  readonly signOf: (mark: DrawnMark) => Sign | null;
  readonly activeKey: string | null;
  readonly rowHeight: number;
  readonly language: string;
  /** Where a mark stands at the moment, and how much of it has come; null: at its own place. */
  readonly placeOf: ((mark: DrawnMark) => Place) | null;
  /** The plot's edges, px: marks of the axis are cut there. */
  readonly plotLeft: number;
  readonly plotRight: number;
  /** The part that is in sight, from the top of the lanes. */
  readonly top: number;
  readonly height: number;
}

/** A moment of a mark's way to its place. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** 0 to 1. */
  readonly alpha: number;
}

/** Paints marks as timeline.css dresses them in SVG; from the same parts. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  picture: Picture,
  palette: Palette,
): void {
  const { marks, top, height, plotLeft, plotRight, rowHeight, placeOf, inkOf, signOf } = picture;
  const standing = marks.flatMap((mark): Standing[] => {
    const place = placeOf?.(mark) ?? { x: mark.x, y: mark.y, alpha: 1 };
    const isInSight = place.y + rowHeight > top && place.y - rowHeight < top + height;
    return isInSight ? [{ mark, ink: inkOf(mark), sign: signOf(mark), ...place }] : [];
  });
  for (const item of standing) if (item.mark.shelved) paintShape(context, item, picture, palette);
  context.save();
  context.beginPath();
  context.rect(plotLeft, top, plotRight - plotLeft, height);
  context.clip();
  for (const item of standing) if (!item.mark.shelved) paintShape(context, item, picture, palette);
  context.restore();
  paintWords(context, standing, picture.language, palette);
}

/** A mark with all that the painter needs. */
interface Standing extends Place {
  readonly mark: DrawnMark;
  readonly ink: MarkInk;
  readonly sign: Sign | null;
}

/** Words font by font: setting one is what costs. They never reach beyond the plot. */
function paintWords(
  context: CanvasRenderingContext2D,
  standing: readonly Standing[],
  language: string,
  palette: Palette,
): void {
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.resolve('var(--ink)');
  const write = (
    font: string,
    align: CanvasTextAlign,
    wordsOf: (item: Standing) => Words | null,
  ) => {
    let isFirst = true;
    for (const item of standing) {
      const words = wordsOf(item);
      if (!words) continue;
      if (isFirst) {
        context.font = font;
        context.textAlign = align;
        isFirst = false;
      }
      context.globalAlpha = alphaOf(item);
      context.fillText(words.text, item.x + words.x, item.y + words.y);
    }
  };
  const label = (isSelected: boolean) => (item: Standing) => {
    const { content } = item.mark;
    if (content.type !== 'event' || !content.label) return null;
    if ((item.sign === 'selected') !== isSelected) return null;
    const { x, text, width } = content.label;
    return { text, x: isSelected && x < 0 ? x - width * BOLD_GROWTH : x, y: LABEL_BASELINE };
  };
  write(palette.label, 'left', label(false));
  write(palette.labelSelected, 'left', label(true));
  write(palette.count, 'center', ({ mark: { content, width } }) =>
    content.type === 'count'
      ? { text: countWords(content.size, language), x: width / 2, y: COUNT_BASELINE }
      : null,
  );
  write(palette.letter, 'center', ({ mark, ink: { letters } }) =>
    letters ? { text: letters, x: mark.width / 2, y: LETTER_BASELINE } : null,
  );
  context.globalAlpha = 1;
}

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

function alphaOf({ ink, sign, alpha }: Standing): number {
  return ink.isFaint && sign !== 'selected' ? FAINT * alpha : alpha;
}

function paintShape(
  context: CanvasRenderingContext2D,
  item: Standing,
  { activeKey, rowHeight }: Picture,
  palette: Palette,
): void {
  const { mark, ink, sign, x, y, alpha } = item;
  context.translate(x, y);
  if (sign || mark.key === activeKey) {
    const frame = frameOf(mark, rowHeight, sign === 'selected');
    roundRect(context, frame.x, frame.y, frame.width, frame.height, 6);
    context.globalAlpha = sign === 'hovered' ? 0.6 * alpha : alpha;
    if (sign === 'hovered' || sign === 'selected')
      fill(context, palette.resolve('var(--accent-tint)'));
    context.globalAlpha = alpha;
    if (sign === 'related' || sign === 'selected')
      stroke(context, palette.resolve('var(--accent-line)'), 1.25);
    if (mark.key === activeKey) stroke(context, palette.resolve('var(--focus)'), 2);
  }
  context.globalAlpha = alphaOf(item);
  if (mark.content.type === 'count') {
    roundRect(context, 0, -COUNT_HEIGHT / 2, mark.width, COUNT_HEIGHT, COUNT_HEIGHT / 2);
    fill(context, palette.resolve(sign ? 'var(--accent-tint)' : 'var(--panel)'));
    stroke(context, palette.resolve('var(--line)'), 1);
  }
  for (const part of ink.parts) paintPart(context, part, palette);
  const label = mark.content.type === 'event' ? mark.content.label : null;
  if (label?.over) {
    context.globalAlpha *= 0.8;
    roundRect(context, label.x - 5, -8.5, label.width + 10, 17, 3);
    fill(context, palette.resolve('var(--paper)'));
  }
  context.globalAlpha = 1;
  context.translate(-x, -y);
}

function paintPart(context: CanvasRenderingContext2D, part: Part, palette: Palette): void {
  if (part.shape === 'notch') {
    const { cx } = part;
    context.beginPath();
    context.moveTo(cx - 4, -10);
    context.lineTo(cx + 4, -10);
    context.lineTo(cx, -5);
    context.closePath();
    fill(context, palette.resolve('var(--ink)'));
    stroke(context, palette.resolve('var(--paper)'), 1);
    return;
  }
  if (part.shape === 'open') {
    const { x, toward, paint } = part;
    context.beginPath();
    context.moveTo(x - toward * 4.5, -4.5);
    context.lineTo(x, 0);
    context.lineTo(x - toward * 4.5, 4.5);
    stroke(context, palette.resolve(paint.colours[0]!), 1.5);
    return;
  }
  if (part.look === 'hatch') {
    fillShape(context, part, palette.hatch);
    return;
  }
  const style = styleOf(context, part, palette);
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
      fillShape(context, part, palette.resolve('var(--paper)'));
      traceShape(context, part);
      stroke(context, style, 2);
      return;
    case 'planned-outline':
    case 'planned':
      if (part.look === 'planned-outline')
        fillShape(context, part, palette.resolve('var(--paper)'));
      context.setLineDash(DASHES);
      traceShape(context, part);
      stroke(context, style, 1.5);
      context.setLineDash([]);
  }
}

type Shape = Extract<Part, { readonly shape: 'rect' | 'circle' }>;

/** A plain rectangle, of which counts have many, is filled several times faster than a path. */
function fillShape(
  context: CanvasRenderingContext2D,
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

function traceShape(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.shape === 'circle') {
    context.beginPath();
    context.arc(shape.cx, 0, shape.r, 0, 2 * Math.PI);
  } else roundRect(context, shape.x, shape.y, shape.width, shape.height, shape.radius);
}

/** A part's paint as the canvas takes it: a plain colour needs no gradient. */
function styleOf(
  context: CanvasRenderingContext2D,
  part: Shape & PartPaint,
  palette: Palette,
): string | CanvasGradient {
  const { paint, fade } = part;
  if (fade === 'none' && paint.colours.length === 1) return palette.resolve(paint.colours[0]!);
  const [left, width] =
    part.shape === 'circle' ? [part.cx - part.r, part.r * 2] : [part.x, part.width];
  const gradient = context.createLinearGradient(left, 0, left + width, 0);
  for (const { at, style } of stopsOf(paint, fade, palette)) gradient.addColorStop(at, style);
  return gradient;
}

const stopsCache = new WeakMap<Palette, Map<string, readonly { at: number; style: string }[]>>();

/** The stops of a paint in the colours of a palette, made once. */
function stopsOf(paint: SidePaint, fade: Fade, palette: Palette) {
  let known = stopsCache.get(palette);
  if (!known) stopsCache.set(palette, (known = new Map()));
  const key = `${paint.id} ${fade}`;
  let stops = known.get(key);
  if (!stops) {
    stops = paintStops(paint.colours, fade).map(({ at, colour, opacity }) => ({
      at,
      style: withOpacity(palette.resolve(colour), opacity),
    }));
    known.set(key, stops);
  }
  return stops;
}

/** A resolved colour, `rgb(r, g, b)`, with an opacity. */
function withOpacity(colour: string, opacity: number): string {
  return opacity === 1 ? colour : colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
}

function roundRect(
  context: CanvasRenderingContext2D,
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

function fill(context: CanvasRenderingContext2D, style: string | CanvasGradient | CanvasPattern) {
  context.fillStyle = style;
  context.fill();
}

function stroke(context: CanvasRenderingContext2D, style: string | CanvasGradient, width: number) {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke();
}
