/** Where sprites are painted. */
type SpriteContext = OffscreenCanvasRenderingContext2D;

/** What a sprite shows: its edges from where it is put, px, and how to paint it there. */
export interface SpritePlan {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paint: (context: SpriteContext) => void;
}

/** A sprite that is wanted: the key says all that it shows. */
export interface SpriteRequest {
  readonly key: string;
  readonly plan: () => SpritePlan;
}

/** A small picture that is painted once and copied: a piece of a sheet, in device pixels. */
interface Sprite {
  readonly sheet: ImageBitmap;
  readonly sheetY: number;
  readonly left: number;
  readonly top: number;
  /** Whole device pixels. */
  readonly columns: number;
  readonly rows: number;
}

/** Sprites of one theme and scale. */
export interface SpriteBook {
  /** Paints those that are not there yet, all on one sheet: a sheet is what costs. */
  prepare(requests: readonly SpriteRequest[]): void;
  /** Copies a prepared sprite to a place, px. */
  put(context: CanvasRenderingContext2D, key: string, x: number, y: number): void;
}

/** More sprites than a long session needs are forgotten together. */
const MAX_SPRITES = 4000;
/** Between sprites of a sheet, device pixels, so that none bleeds into the next. */
const SHEET_GAP = 1;

/**
 * Names and marks as bitmaps: setting text and tracing paths is what painting costs, and from frame
 * to frame nearly all are the same. Sprites are put on whole device pixels, so they stay sharp.
 * `scale`: device pixels a px.
 */
export function createSpriteBook(scale: number): SpriteBook {
  const sprites = new Map<string, Sprite>();

  function paintSheet(missing: ReadonlyMap<string, SpritePlan>): void {
    const sizes = [...missing.values()].map(({ width, height }) => ({
      columns: Math.max(1, Math.ceil(width * scale)),
      rows: Math.max(1, Math.ceil(height * scale)),
    }));
    const canvas = new OffscreenCanvas(
      Math.max(...sizes.map(({ columns }) => columns)),
      sizes.reduce((sum, { rows }) => sum + rows + SHEET_GAP, 0),
    );
    const context = canvas.getContext('2d')!;
    let y = 0;
    const places = [...missing].map(([key, { left, top, paint }], i) => {
      const { columns, rows } = sizes[i]!;
      context.setTransform(scale, 0, 0, scale, -left * scale, y - top * scale);
      paint(context);
      const sheetY = y;
      y += rows + SHEET_GAP;
      return [key, { sheetY, left, top, columns, rows }] as const;
    });
    const sheet = canvas.transferToImageBitmap();
    for (const [key, place] of places) sprites.set(key, { sheet, ...place });
  }

  return {
    prepare(requests) {
      if (sprites.size > MAX_SPRITES) sprites.clear();
      const missing = new Map<string, SpritePlan>();
      for (const { key, plan } of requests)
        if (!sprites.has(key) && !missing.has(key)) missing.set(key, plan());
      if (missing.size > 0) paintSheet(missing);
    },
    put(context, key, x, y) {
      const { sheet, sheetY, left, top, columns, rows } = sprites.get(key)!;
      context.drawImage(
        sheet,
        0,
        sheetY,
        columns,
        rows,
        Math.round((x + left) * scale) / scale,
        Math.round((y + top) * scale) / scale,
        columns / scale,
        rows / scale,
      );
    },
  };
}
