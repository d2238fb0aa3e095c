import type { Standing } from '../dataset/model.ts';
import { BAR_HEIGHT, DISC_RADIUS, SQUARE_RADIUS, type MarkBox } from './markBox.ts';
import { sidePaint, type Fade, type SidePaint } from './sidePaint.ts';

/** What a part of a mark is filled or stroked with. */
export interface PartPaint {
  readonly paint: SidePaint;
  readonly fade: Fade;
}

/**
 * A piece of a mark, px from the mark's left edge and the middle of its row. Both painters, SVG and
 * canvas, draw from these alone, so that they cannot differ. The looks are those of timeline.css:
 * `fill` in the sides' paint, `pale` the same but thin, `planned` a dashed outline, `outline` a firm
 * one on paper, `hatch` over what is alleged, `notch` for what is disputed, `open` an arrow's line.
 */
export type Part =
  | ({ readonly shape: 'rect'; readonly radius: number } & Rect & RectLook)
  | ({ readonly shape: 'circle'; readonly cx: number; readonly r: number } & CircleLook)
  | { readonly shape: 'notch'; readonly cx: number }
  | ({ readonly shape: 'open'; readonly x: number; readonly toward: -1 | 1 } & PartPaint);

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type RectLook =
  | ({ readonly look: 'fill' | 'pale' | 'planned' | 'outline' | 'planned-outline' } & PartPaint)
  | { readonly look: 'hatch' };
type CircleLook = ({ readonly look: 'fill' | 'planned' } & PartPaint) | { readonly look: 'hatch' };

/** What of an event decides how its mark looks. */
export interface MarkLook {
  /** From its own left edge; null: undated. */
  readonly box: MarkBox | null;
  readonly width: number;
  readonly kind: 'disc' | 'bar' | 'span' | 'square';
  readonly open: 'start' | 'end' | null;
  readonly standing: Standing;
  readonly disputed: boolean;
  readonly paint: SidePaint;
}

/** Height of the thin bar behind a square. */
const THIN_BAR = 4;
/** Half the width of a planned mark's core. */
const CORE_RADIUS = 3.5;
const CORNER = 3.5;

/** The parts of an event's mark, in the order in which they are drawn. */
export function markParts(mark: MarkLook): readonly Part[] {
  const { box, width, kind, open, disputed } = mark;
  const middle =
    box?.wide && kind === 'square'
      ? open === 'start'
        ? width - SQUARE_RADIUS
        : open === 'end'
          ? SQUARE_RADIUS
          : width / 2
      : width / 2;
  const parts =
    kind === 'square'
      ? squareParts(mark, middle)
      : box?.wide
        ? barParts(mark, box, BAR_HEIGHT)
        : discParts(mark);
  return disputed ? [...parts, { shape: 'notch', cx: middle }] : parts;
}

function discParts({ box, width, standing, paint }: MarkLook): readonly Part[] {
  const cx = width / 2;
  const plain = { paint, fade: 'none' } as const;
  if (standing === 'planned')
    return [
      { shape: 'circle', look: 'planned', cx, r: DISC_RADIUS - 0.5, ...plain },
      { shape: 'circle', look: 'fill', cx, r: CORE_RADIUS, ...plain },
    ];
  const isAlleged = standing === 'alleged';
  // What is undated is no known day: a short bar that fades, not the disc of one.
  if (box === null) {
    const rect = rectOf(0, width, BAR_HEIGHT, CORNER);
    return [
      { ...rect, look: 'fill', paint, fade: 'both' },
      ...(isAlleged ? [{ ...rect, look: 'hatch' } as const] : []),
    ];
  }
  const circle = { shape: 'circle', cx, r: DISC_RADIUS } as const;
  return [
    { ...circle, look: 'fill', ...plain },
    ...(isAlleged ? [{ ...circle, look: 'hatch' } as const] : []),
  ];
}

function squareParts(mark: MarkLook, middle: number): readonly Part[] {
  const { box, paint, standing } = mark;
  const side = SQUARE_RADIUS * 2 - 2;
  return [
    ...(box?.wide ? barParts(mark, box, THIN_BAR) : []),
    {
      ...rectOf(middle - side / 2, side, side, 1.5),
      look: standing === 'planned' ? 'planned-outline' : 'outline',
      paint,
      fade: 'none',
    },
  ];
}

function barParts(mark: MarkLook, box: MarkBox, height: number): readonly Part[] {
  const { width, open, standing, paint } = mark;
  const corner = Math.min(CORNER, height / 2);
  const parts: Part[] = [];
  const look = standing === 'planned' ? 'pale' : 'fill';
  // Colours lie above one another: side by side they would say that one side came first.
  const stripe = height / paint.colours.length;
  paint.colours.forEach((_, i) => {
    const own = sidePaint(paint, i);
    const y = -height / 2 + i * stripe;
    const add = (x: number, w: number, fade: Fade, radius = 0) =>
      parts.push({
        shape: 'rect',
        look,
        x,
        y,
        width: w,
        height: stripe,
        radius,
        paint: own,
        fade,
      });
    if (mark.kind !== 'span' || box.firmLeft >= box.firmRight)
      add(0, width, fadeOf(mark, box), paint.colours.length === 1 ? corner : 0);
    else {
      if (box.firmLeft > 0.5) add(0, box.firmLeft, 'in');
      add(box.firmLeft, box.firmRight - box.firmLeft, 'none');
      if (box.firmRight < width - 0.5) add(box.firmRight, width - box.firmRight, 'out');
    }
  });
  if (open !== null)
    parts.push({
      shape: 'open',
      x: open === 'start' ? 0 : width,
      toward: open === 'start' ? -1 : 1,
      paint: sidePaint(paint, 0),
      fade: 'none',
    });
  if (standing === 'alleged') parts.push({ ...rectOf(0, width, height, corner), look: 'hatch' });
  if (standing === 'planned')
    parts.push({
      ...rectOf(0.75, Math.max(0, width - 1.5), height - 1.5, corner),
      look: 'planned',
      paint,
      fade: 'none',
    });
  return parts;
}

/** Which ends of a bar fade: those that are doubtful and in sight. */
function fadeOf({ open, kind }: MarkLook, box: MarkBox): Fade {
  if (open !== null && kind === 'span') return open;
  if (box.cutLeft && box.cutRight) return 'none';
  if (box.cutLeft) return 'out';
  return box.cutRight ? 'in' : 'both';
}

function rectOf(x: number, width: number, height: number, radius: number) {
  return { shape: 'rect', x, y: -height / 2, width, height, radius } as const;
}
