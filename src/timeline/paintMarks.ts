import { COUNT_HEIGHT } from './countParts.ts';
import { countWords } from './countWidth.ts';
import type { DrawnLabel, DrawnMark } from './drawnMarks.ts';
import { BOLD_GROWTH, frameOf } from './markFrame.ts';
import type { MarkInk } from './markInk.ts';
import { fill, paintPart, roundRect, stroke, type Inks, type Surface } from './paintPart.ts';
import type { Sign } from './signTeller.ts';
import type { Sprites } from './sprites.ts';

/** Colours and fonts of the page as a canvas takes them. */
export interface Palette extends Inks {
  readonly label: string;
  readonly labelSelected: string;
  readonly count: string;
  readonly tick: string;
  /** Of what is said below the lanes. */
  readonly aside: string;
  readonly sprites: Sprites;
  /** How many times larger than usual letters are. */
  readonly unit: number;
  /** How marks go to new places; null: at once. */
  readonly motion: { readonly durationMs: number; readonly easing: string } | null;
}

/** How much is left of what a filter only dims. */
const FAINT = 0.3;
/** Where words stand, px below the middle of the row: a third of their height. */
const LABEL_BASELINE = 4.4;
const COUNT_BASELINE = 2;
/** Half the height of a line of text, and how far a mark stands above its middle with its notch. */
const TEXT_HALF_HEIGHT = 9;
const MARK_HALF_HEIGHT = 12;
/** Around what a sprite shows, px, for its strokes. */
const MARGIN = 2;

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
  /** The part that is in sight, from the top of the lanes. */
  readonly top: number;
  readonly heightPx: number;
}

/** A moment of a mark's way to its place. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** 0 to 1. */
  readonly alpha: number;
}

/** A mark with all that the painter needs. */
interface Standing extends Place {
  readonly mark: DrawnMark;
  readonly ink: MarkInk;
  readonly sign: Sign | null;
}

/**
 * Paints marks as timeline.css dresses them in SVG; from the same parts. Letters of sides are not
 * painted: they are for readers with colours of their own, who get the SVG.
 */
export function paintMarks(
  context: CanvasRenderingContext2D,
  picture: Picture,
  palette: Palette,
): void {
  const { marks, top, heightPx, rowHeight, placeOf } = picture;
  const paint = (mark: DrawnMark) => {
    const { x, y, alpha } = placeOf?.(mark) ?? { x: mark.x, y: mark.y, alpha: 1 };
    if (y + rowHeight <= top || y - rowHeight >= top + heightPx) return;
    const item = { mark, ink: picture.inkOf(mark), sign: picture.signOf(mark), x, y, alpha };
    paintMark(context, item, picture, palette);
  };
  for (const mark of marks) if (mark.content.type === 'event') paint(mark);
  // Setting a font costs as much as a number: all counts take the same.
  setCountFont(context, palette);
  for (const mark of marks) if (mark.content.type === 'count') paint(mark);
  context.globalAlpha = 1;
}

function paintMark(
  context: CanvasRenderingContext2D,
  item: Standing,
  { activeKey, rowHeight, language }: Picture,
  palette: Palette,
): void {
  const { mark, ink, sign, x, y, alpha } = item;
  const { content, width } = mark;
  const { kind, parts } = ink;
  const { sprites } = palette;
  if (sign || mark.key === activeKey) paintFrame(context, item, rowHeight, activeKey, palette);
  context.globalAlpha = ink.isFaint && sign !== 'selected' ? FAINT * alpha : alpha;
  if (content.type === 'count') {
    const words = countWords(content.size, language);
    const drawn = sign ? 'marked count' : 'count';
    const plan = { parts, words, width, sign, unit: content.unit };
    if (kind === null) {
      context.translate(x, y);
      paintCount(context, plan, palette);
      context.translate(-x, -y);
    } else if (!sprites.put(context, drawn, kind, x, y))
      sprites.paint(context, drawn, kind, x, y, {
        left: 0,
        top: (-COUNT_HEIGHT / 2) * content.unit,
        width,
        height: COUNT_HEIGHT * content.unit,
        paint(surface) {
          setCountFont(surface, palette);
          paintCount(surface, plan, palette);
        },
      });
  } else if (kind === null) {
    context.translate(x, y);
    for (const part of parts) paintPart(context, part, palette);
    context.translate(-x, -y);
  } else if (!sprites.put(context, 'mark', kind, x, y))
    sprites.paint(context, 'mark', kind, x, y, {
      left: -MARGIN,
      top: -MARK_HALF_HEIGHT,
      width: width + 2 * MARGIN,
      height: 2 * MARK_HALF_HEIGHT,
      paint(surface) {
        for (const part of parts) paintPart(surface, part, palette);
      },
    });
  if (content.type === 'event' && content.label)
    paintName(context, content.label, sign === 'selected', x, y, palette);
}

/** `x`, `y`: where the mark stands. */
function paintName(
  context: CanvasRenderingContext2D,
  { text, x: fromMark, width, over }: DrawnLabel,
  isBold: boolean,
  x: number,
  y: number,
  palette: Palette,
): void {
  const { sprites, unit } = palette;
  if (over) {
    const before = context.globalAlpha;
    context.globalAlpha = before * 0.8;
    roundRect(context, x + fromMark - 5, y - 8.5 * unit, width + 10, 17 * unit, 3);
    fill(context, palette.resolve('var(--paper)'));
    context.globalAlpha = before;
  }
  const left = x + (isBold && fromMark < 0 ? fromMark - width * BOLD_GROWTH : fromMark);
  const kind = isBold ? 'bold name' : 'name';
  if (sprites.put(context, kind, text, left, y)) return;
  sprites.paint(context, kind, text, left, y, {
    left: -MARGIN,
    top: -TEXT_HALF_HEIGHT * unit,
    width: width * (isBold ? 1 + BOLD_GROWTH : 1) + 2 * MARGIN,
    height: 2 * TEXT_HALF_HEIGHT * unit,
    paint(surface) {
      surface.font = isBold ? palette.labelSelected : palette.label;
      surface.textAlign = 'left';
      surface.fillStyle = palette.resolve('var(--ink)');
      surface.fillText(text, 0, LABEL_BASELINE * unit);
    },
  });
}

interface CountPlan extends Pick<MarkInk, 'parts'> {
  readonly words: string;
  readonly width: number;
  readonly sign: Sign | null;
  readonly unit: number;
}

/** Paints a count at its own origin; its font is set. */
function paintCount(
  surface: Surface,
  { parts, words, width, sign, unit }: CountPlan,
  palette: Palette,
): void {
  surface.fillStyle = palette.resolve(sign ? 'var(--accent-tint)' : 'var(--count)');
  surface.fillRect(0, (-COUNT_HEIGHT / 2) * unit, width, COUNT_HEIGHT * unit);
  if (unit !== 1) surface.scale(unit, unit);
  for (const part of parts) paintPart(surface, part, palette);
  if (unit !== 1) surface.scale(1 / unit, 1 / unit);
  surface.fillStyle = palette.resolve('var(--ink)');
  surface.fillText(words, width / 2, COUNT_BASELINE * unit);
}

function setCountFont(surface: Surface, palette: Palette): void {
  surface.font = palette.count;
  surface.textAlign = 'center';
}

/** What shows that a mark stands out, under it. */
function paintFrame(
  context: CanvasRenderingContext2D,
  { mark, sign, x, y, alpha }: Standing,
  rowHeight: number,
  activeKey: string | null,
  palette: Palette,
): void {
  const frame = frameOf(mark, rowHeight, sign === 'selected');
  roundRect(context, x + frame.x, y + frame.y, frame.width, frame.height, 6);
  context.globalAlpha = sign === 'hovered' ? 0.6 * alpha : alpha;
  if (sign === 'hovered' || sign === 'selected')
    fill(context, palette.resolve('var(--accent-tint)'));
  context.globalAlpha = alpha;
  if (sign === 'related' || sign === 'selected')
    stroke(context, palette.resolve('var(--accent-line)'), 1.25);
  if (mark.key === activeKey) stroke(context, palette.resolve('var(--focus)'), 2);
}
