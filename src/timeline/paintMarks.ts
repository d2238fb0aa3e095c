import { COUNT_HEIGHT } from './countParts.ts';
import { countWords } from './countWidth.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { BOLD_GROWTH, frameOf } from './markFrame.ts';
import type { MarkInk } from './markInk.ts';
import { fill, paintPart, roundRect, stroke, type Inks } from './paintPart.ts';
import type { Sign } from './signTeller.ts';
import type { SpriteBook, SpritePlan, SpriteRequest } from './spriteBook.ts';

/** Colours and fonts of the page as a canvas takes them. */
export interface Palette extends Inks {
  readonly label: string;
  readonly labelSelected: string;
  readonly count: string;
  readonly sprites: SpriteBook;
}

/** How much is left of what a filter only dims. */
const FAINT = 0.3;
/** Where words stand, px below the middle of the row: a third of their height. */
const LABEL_BASELINE = 4.4;
const COUNT_BASELINE = 2.6;
/** Half the height of a line of text, and how far a mark stands above its middle with its notch. */
const TEXT_HALF_HEIGHT = 10;
const MARK_HALF_HEIGHT = 12;
/** Around what a sprite shows, px, for its strokes. */
const SPRITE_MARGIN = 2;

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
  /** Upright lines under the marks, down to `gridBottom`. */
  readonly gridLines: readonly number[];
  readonly gridBottom: number;
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
  /** Null: a bar, as long as its time, is no sprite. */
  readonly body: SpriteRequest | null;
  readonly name: (SpriteRequest & { readonly x: number }) | null;
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
  const { marks, top, heightPx, rowHeight, placeOf, gridLines, gridBottom } = picture;
  context.fillStyle = palette.resolve('var(--rule)');
  for (const x of gridLines) context.fillRect(x - 0.5, 0, 1, gridBottom);
  const standing: Standing[] = [];
  const requests: SpriteRequest[] = [];
  for (const mark of marks) {
    const place = placeOf?.(mark) ?? { x: mark.x, y: mark.y, alpha: 1 };
    if (place.y + rowHeight <= top || place.y - rowHeight >= top + heightPx) continue;
    const ink = picture.inkOf(mark);
    const sign = picture.signOf(mark);
    const body = bodyOf(mark, ink, sign, picture.language, palette);
    const name = nameOf(mark, sign, palette);
    if (body) requests.push(body);
    if (name) requests.push(name);
    const { x, y, alpha } = place;
    standing.push({ mark, ink, sign, body, name, x, y, alpha });
  }
  palette.sprites.prepare(requests);
  for (const item of standing) paintMark(context, item, picture, palette);
  context.globalAlpha = 1;
}

function paintMark(
  context: CanvasRenderingContext2D,
  item: Standing,
  { activeKey, rowHeight }: Picture,
  palette: Palette,
): void {
  const { mark, ink, sign, body, name, x, y, alpha } = item;
  if (sign || mark.key === activeKey) paintFrame(context, item, rowHeight, activeKey, palette);
  context.globalAlpha = ink.isFaint && sign !== 'selected' ? FAINT * alpha : alpha;
  if (body) palette.sprites.put(context, body.key, x, y);
  else {
    context.translate(x, y);
    for (const part of ink.parts) paintPart(context, part, palette);
    context.translate(-x, -y);
  }
  if (!name) return;
  const label = mark.content.type === 'event' ? mark.content.label : null;
  if (label?.over) {
    const before = context.globalAlpha;
    context.globalAlpha = before * 0.8;
    roundRect(context, x + label.x - 5, y - 8.5, label.width + 10, 17, 3);
    fill(context, palette.resolve('var(--paper)'));
    context.globalAlpha = before;
  }
  palette.sprites.put(context, name.key, x + name.x, y);
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

/** The sprite of a count or of a mark of fixed size; null: a bar has the length of its time. */
function bodyOf(
  { content, width }: DrawnMark,
  { parts, kind }: MarkInk,
  sign: Sign | null,
  language: string,
  palette: Palette,
): SpriteRequest | null {
  if (kind === null) return null;
  const box = (halfHeight: number, paint: SpritePlan['paint']): SpritePlan => ({
    left: -SPRITE_MARGIN,
    top: -halfHeight,
    width: width + 2 * SPRITE_MARGIN,
    height: 2 * halfHeight,
    paint,
  });
  if (content.type === 'event')
    return {
      key: kind,
      plan: () =>
        box(MARK_HALF_HEIGHT, (context) => {
          for (const part of parts) paintPart(context, part, palette);
        }),
    };
  const words = countWords(content.size, language);
  const isMarked = sign !== null;
  return {
    key: `${isMarked} ${words} ${kind}`,
    plan: () =>
      box(COUNT_HEIGHT / 2 + SPRITE_MARGIN, (context) => {
        roundRect(context, 0, -COUNT_HEIGHT / 2, width, COUNT_HEIGHT, COUNT_HEIGHT / 2);
        fill(context, palette.resolve(isMarked ? 'var(--accent-tint)' : 'var(--panel)'));
        stroke(context, palette.resolve('var(--line)'), 1);
        context.font = palette.count;
        context.textAlign = 'center';
        context.fillStyle = palette.resolve('var(--ink)');
        context.fillText(words, width / 2, COUNT_BASELINE);
        for (const part of parts) paintPart(context, part, palette);
      }),
  };
}

/** The sprite of an event's name, with where it begins beside the mark. */
function nameOf({ content }: DrawnMark, sign: Sign | null, palette: Palette): Standing['name'] {
  if (content.type !== 'event' || !content.label) return null;
  const { text, x, width } = content.label;
  const isSelected = sign === 'selected';
  return {
    key: `${isSelected ? 'bold' : 'plain'} ${text}`,
    x: isSelected && x < 0 ? x - width * BOLD_GROWTH : x,
    plan: () => ({
      left: -SPRITE_MARGIN,
      top: -TEXT_HALF_HEIGHT,
      width: width * (1 + BOLD_GROWTH) + 2 * SPRITE_MARGIN,
      height: 2 * TEXT_HALF_HEIGHT,
      paint(context) {
        context.font = isSelected ? palette.labelSelected : palette.label;
        context.textAlign = 'left';
        context.fillStyle = palette.resolve('var(--ink)');
        context.fillText(text, 0, LABEL_BASELINE);
      },
    }),
  };
}
