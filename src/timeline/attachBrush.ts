/** What a drag in the overview does: move one end, the whole window, or draw a new one. */
type BrushPart = 'start' | 'end' | 'window' | 'new';

export interface BrushOptions {
  readonly widthPx: number;
  /** The window's edges, px. */
  readonly from: number;
  readonly to: number;
  readonly onBrush: (from: number, to: number) => void;
  readonly onGesture: (active: boolean) => void;
}

export interface AttachedBrush {
  update(options: BrushOptions): void;
  detach(): void;
}

/** How near to an end counts as on it, px: outside the window, and inside as far as there is room. */
const OUTER_GRIP_PX = 10;
const INNER_GRIP_PX = 14;
/** A drag shorter than this is a click, which moves the window there. */
const CLICK_PX = 3;

/** What lies under a place in the overview. */
function brushPart(at: number, from: number, to: number): BrushPart {
  const inner = Math.min(INNER_GRIP_PX, Math.max(3, (to - from) / 3));
  if (at >= from - OUTER_GRIP_PX && at <= from + inner) return 'start';
  if (at >= to - inner && at <= to + OUTER_GRIP_PX) return 'end';
  return at > from && at < to ? 'window' : 'new';
}

/** Ties dragging in the overview to the window. `early`: what a pointer did there before, done now. */
export function attachBrush(
  element: HTMLElement,
  first: BrushOptions,
  early: readonly PointerEvent[],
): AttachedBrush {
  let options = first;
  let drag: { part: BrushPart; at: number; from: number; to: number; pointer: number } | null =
    null;
  const place = (event: PointerEvent) => event.clientX - element.getBoundingClientRect().left;

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = place(event);
    const { from, to, widthPx } = options;
    // A window of everything cannot be moved: a drag in it draws a new one.
    const found = brushPart(at, from, to);
    const part = found === 'window' && to - from >= widthPx - 1 ? 'new' : found;
    drag = { part, at, from, to, pointer: event.pointerId };
    options.onGesture(true);
  };
  const onPress = (event: PointerEvent) => {
    onDown(event);
    if (drag) element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { widthPx, onBrush } = options;
    const at = Math.min(widthPx, Math.max(0, place(event)));
    const { part, from, to } = drag;
    if (part === 'window') {
      const by = Math.min(widthPx - to, Math.max(-from, at - drag.at));
      onBrush(from + by, to + by);
    } else if (part === 'new') {
      if (Math.abs(at - drag.at) >= CLICK_PX) onBrush(Math.min(at, drag.at), Math.max(at, drag.at));
    } else {
      const fixed = part === 'start' ? to : from;
      onBrush(Math.min(at, fixed), Math.max(at, fixed));
    }
  };
  const onUp = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { part, at, from, to } = drag;
    const { widthPx, onBrush, onGesture } = options;
    if (part === 'new' && Math.abs(place(event) - at) < CLICK_PX && to - from < widthPx - 1) {
      const start = Math.min(widthPx - (to - from), Math.max(0, at - (to - from) / 2));
      onBrush(start, start + to - from);
    }
    drag = null;
    onGesture(false);
  };

  for (const event of early) {
    if (event.type === 'pointerdown') onDown(event);
    else if (event.type !== 'pointercancel') onMove(event);
    if (event.type !== 'pointerdown' && event.type !== 'pointermove') onUp(event);
  }
  element.addEventListener('pointerdown', onPress);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  return {
    update(next) {
      options = next;
    },
    detach() {
      element.removeEventListener('pointerdown', onPress);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    },
  };
}
