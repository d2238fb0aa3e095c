import type { Surface } from './paintPart.ts';

/** A small picture: its edges from where it is put, whole px, and how to paint it there. */
interface SpritePlan {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paint: (context: Surface) => void;
}

/** A piece of a sheet. */
interface Sprite {
  readonly sheet: ImageBitmap;
  /** On the sheet, whole device pixels. */
  readonly sheetX: number;
  readonly sheetY: number;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
}

/** Pictures of one theme and scale that occur again and again. A kind and a key say all they show. */
export interface Sprites {
  /** Copies a picture to a place, px; false: it has not been kept yet. */
  put(context: CanvasRenderingContext2D, kind: string, key: string, x: number, y: number): boolean;
  /** Paints a picture at a place, px, and keeps it for later. */
  paint(
    context: CanvasRenderingContext2D,
    kind: string,
    key: string,
    x: number,
    y: number,
    plan: SpritePlan,
  ): void;
}

/** More than a long session needs are forgotten together. */
const MAX_SPRITES = 4000;
/** Width of a sheet, px, unless a picture is wider. */
const SHEET_WIDTH = 512;
/** Between pictures on a sheet, device pixels, so that none bleeds into the next. */
const GAP = 1;

interface Waiting {
  readonly kind: string;
  readonly key: string;
  readonly plan: SpritePlan;
}

/**
 * Setting text and tracing paths is what painting costs, and from frame to frame nearly all is the
 * same. So a picture is painted once as it is and meanwhile asked to be kept; when the page has time,
 * all that were asked for go on one sheet, which is never written to again. From then on they are
 * copied, to whole device pixels, so they stay sharp. `scale`: device pixels a px.
 */
export function createSprites(scale: number, whenIdle: (callback: () => void) => void): Sprites {
  const kinds = new Map<string, Map<string, Sprite>>();
  const waiting = new Map<string, Waiting>();
  let count = 0;

  const toPixel = (px: number) => Math.round(px * scale) / scale;

  function keepWaiting(): void {
    if (count + waiting.size > MAX_SPRITES) {
      kinds.clear();
      count = 0;
    }
    const planned = [...waiting.values()].map((item) => ({
      ...item,
      columns: Math.max(1, Math.ceil(item.plan.width * scale)),
      rows: Math.max(1, Math.ceil(item.plan.height * scale)),
    }));
    waiting.clear();
    const width = Math.max(SHEET_WIDTH * scale, ...planned.map(({ columns }) => columns));
    // The high ones first, so that rows are full.
    planned.sort((a, b) => b.rows - a.rows);
    let [x, y, rowHeight] = [0, 0, 0];
    const placed = planned.map((item) => {
      if (x + item.columns > width) {
        y += rowHeight + GAP;
        x = rowHeight = 0;
      }
      const place = { ...item, sheetX: x, sheetY: y };
      x += item.columns + GAP;
      rowHeight = Math.max(rowHeight, item.rows);
      return place;
    });
    const canvas = new OffscreenCanvas(width, y + rowHeight);
    const context = canvas.getContext('2d')!;
    for (const { sheetX, sheetY, plan } of placed) {
      const { left, top } = plan;
      context.setTransform(scale, 0, 0, scale, sheetX - left * scale, sheetY - top * scale);
      plan.paint(context);
    }
    const sheet = canvas.transferToImageBitmap();
    for (const { kind, key, plan, sheetX, sheetY, columns, rows } of placed) {
      let sprites = kinds.get(kind);
      if (!sprites) kinds.set(kind, (sprites = new Map()));
      const { left, top } = plan;
      sprites.set(key, { sheet, sheetX, sheetY, columns, rows, left, top });
      count += 1;
    }
  }

  return {
    put(context, kind, key, x, y) {
      const sprite = kinds.get(kind)?.get(key);
      if (!sprite) return false;
      const { sheet, sheetX, sheetY, columns, rows, left, top } = sprite;
      context.drawImage(
        sheet,
        sheetX,
        sheetY,
        columns,
        rows,
        toPixel(x + left),
        toPixel(y + top),
        columns / scale,
        rows / scale,
      );
      return true;
    },
    paint(context, kind, key, x, y, plan) {
      const [left, top] = [toPixel(x + plan.left) - plan.left, toPixel(y + plan.top) - plan.top];
      context.translate(left, top);
      plan.paint(context);
      context.translate(-left, -top);
      if (waiting.size === 0) whenIdle(keepWaiting);
      waiting.set(`${kind} ${key}`, { kind, key, plan });
    },
  };
}
