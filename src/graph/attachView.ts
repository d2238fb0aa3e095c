import { select, zoom, ZoomTransform, type D3ZoomEvent } from 'd3';
import type { View } from './view.ts';

export interface ViewOptions {
  readonly width: number;
  readonly height: number;
  readonly maxZoom: number;
  /** Whether a press there begins something else, so that it does not move the picture. */
  readonly isTaken: (event: MouseEvent | TouchEvent) => boolean;
  /** Whether a turn of the wheel is the picture's; if not, it is left to the page around. */
  readonly takesWheel: (event: WheelEvent) => boolean;
  readonly onMove: (view: View) => void;
  /** The gesture is over. */
  readonly onRest: () => void;
}

export interface AttachedView {
  update(options: ViewOptions): void;
  /** Takes over where the picture stands, without telling it back. */
  set(view: View): void;
  detach(): void;
}

/** A pinch on a trackpad comes as small turns with Ctrl, and counts for more than a wheel's. */
const PINCH_FACTOR = 10;
/** With Ctrl no turn zooms by more than 2 to the power of this: a real wheel's are large. */
const MAX_PINCH = 0.5;
/** Of one px, line and page of a wheel, as a power of 2. */
const WHEEL_UNITS = [0.002, 0.05, 1] as const;
const DOUBLE_CLICK_MS = 250;

/** Ties wheel, pinch, drag and double click on an element to where its picture stands. */
export function attachView(element: HTMLElement | SVGElement, first: ViewOptions): AttachedView {
  let options = first;
  let isSyncing = false;
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const selection = select<Element, unknown>(element);
  const behaviour = zoom<Element, unknown>()
    .extent(() => [
      [0, 0],
      [options.width, options.height],
    ])
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      if (event.type === 'wheel') return options.takesWheel(event as WheelEvent);
      // Without a window there is nothing to follow the hand in.
      if (event.view === null) return false;
      if ('button' in event && (event.button !== 0 || event.ctrlKey)) return false;
      // With everything in sight one finger scrolls the page; two zoom.
      if ('touches' in event && event.touches.length < 2 && transformOf(element).k === 1)
        return false;
      return !options.isTaken(event);
    })
    .wheelDelta(({ deltaY, deltaMode, ctrlKey }: WheelEvent) => {
      const turn = -deltaY * (WHEEL_UNITS[deltaMode] ?? 0);
      if (!ctrlKey) return turn;
      return Math.max(-MAX_PINCH, Math.min(MAX_PINCH, turn * PINCH_FACTOR));
    })
    .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<Element, unknown>) => {
      if (!isSyncing) options.onMove({ k, x, y });
    })
    .on('end', () => {
      if (!isSyncing) options.onRest();
    });
  const limit = () =>
    behaviour
      .duration(lessMotion.matches ? 0 : DOUBLE_CLICK_MS)
      .scaleExtent([1, options.maxZoom])
      .translateExtent([
        [0, 0],
        [options.width, options.height],
      ]);
  limit();
  selection.call(behaviour);
  return {
    update(next) {
      options = next;
      limit();
    },
    set({ k, x, y }) {
      const held = transformOf(element);
      if (held.k === k && held.x === x && held.y === y) return;
      isSyncing = true;
      selection.interrupt().call(behaviour.transform, new ZoomTransform(k, x, y));
      isSyncing = false;
    },
    detach() {
      selection.interrupt();
      selection.on('.zoom', null);
    },
  };
}

function transformOf(element: Element): ZoomTransform {
  return (element as { __zoom?: ZoomTransform }).__zoom ?? new ZoomTransform(1, 0, 0);
}
