import { select, zoom, ZoomTransform, type D3ZoomEvent } from 'd3';

/** Where a plot stands: `zoom` 1 is everything, `offsetPx` the left edge from there, times zoom. */
export interface ZoomState {
  readonly zoom: number;
  readonly offsetPx: number;
}

export interface ZoomOptions {
  readonly widthPx: number;
  readonly maxZoom: number;
  readonly onZoom: (state: ZoomState) => void;
  /** A drag went up or down by so many px. */
  readonly onScroll: (byPx: number) => void;
  /** True from the first movement to the last: no easing meanwhile. */
  readonly onGesture: (active: boolean) => void;
  /** Whether a turn of the wheel is the plot's; if not, it is left to the page around. */
  readonly takesWheel: (event: WheelEvent) => boolean;
}

export interface AttachedZoom {
  update(options: ZoomOptions): void;
  /** Takes over where the plot stands, without telling it back. */
  set(state: ZoomState): void;
  detach(): void;
}

/** A pinch on a trackpad comes as small turns with Ctrl, and counts for more than a wheel's. */
const PINCH_FACTOR = 10;
/** With Ctrl no turn zooms by more than 2 to the power of this: a real wheel's are large. */
const MAX_PINCH = 0.5;
/** Of one px, line and page of a wheel, as a power of 2. */
const WHEEL_UNITS = [0.002, 0.05, 1] as const;

/** A wheel that has stood still for so long rests; as long as d3 waits. */
const REST_MS = 150;
/** How long a double click takes to zoom in. */
const DOUBLE_CLICK_MS = 250;

/** Ties wheel, pinch, drag and double click on an element to a plot's zoom. */
export function attachZoom(element: SVGGElement, first: ZoomOptions): AttachedZoom {
  let options = first;
  let syncing = false;
  let lastY = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let current: ZoomState = { zoom: 1, offsetPx: 0 };
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const selection = select(element);
  const behaviour = zoom<SVGGElement, unknown>()
    // Only sideways is limited: up and down scrolls the lanes instead.
    .extent(() => [
      [0, 0],
      [options.widthPx, 1],
    ])
    .filter(
      (event: MouseEvent) =>
        !event.button &&
        (!event.ctrlKey || event.type === 'wheel') &&
        !(event.type === 'dblclick' && isMark(event.target)),
    )
    .wheelDelta(({ deltaY, deltaMode, ctrlKey }: WheelEvent) => {
      const turn = -deltaY * (WHEEL_UNITS[deltaMode] ?? 0);
      if (!ctrlKey) return turn;
      return Math.max(-MAX_PINCH, Math.min(MAX_PINCH, turn * PINCH_FACTOR));
    })
    .on('start', ({ transform }: D3ZoomEvent<SVGGElement, unknown>) => {
      lastY = transform.y;
    })
    .on('zoom', (event: D3ZoomEvent<SVGGElement, unknown>) => {
      if (syncing) return;
      const { transform, sourceEvent } = event;
      const type = (sourceEvent as Event | null)?.type;
      if (type === 'mousemove' && transform.y !== lastY) options.onScroll(lastY - transform.y);
      lastY = transform.y;
      options.onGesture(true);
      tell({ zoom: transform.k, offsetPx: -transform.x });
    })
    .on('end', () => {
      if (!syncing) options.onGesture(false);
    });

  function tell(state: ZoomState): void {
    if (same(state, current)) return;
    current = state;
    options.onZoom(state);
  }

  function limit(): void {
    behaviour.duration(lessMotion.matches ? 0 : DOUBLE_CLICK_MS);
    behaviour.scaleExtent([1, options.maxZoom]).translateExtent([
      [0, -Infinity],
      [options.widthPx, Infinity],
    ]);
  }

  /** A trackpad's sideways wheel pans; d3 would take it for nothing or for a zoom. */
  function onWheel(event: WheelEvent): void {
    if (!options.takesWheel(event)) {
      event.stopImmediatePropagation();
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.ctrlKey || Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY)))
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { k, x } = transformOf(element);
    const least = options.widthPx * (1 - k);
    const moved = Math.min(0, Math.max(least, x - sideways));
    place({ zoom: k, offsetPx: -moved });
    options.onGesture(true);
    options.onZoom(current);
    clearTimeout(resting);
    resting = setTimeout(() => options.onGesture(false), REST_MS);
  }

  function place(state: ZoomState): void {
    current = state;
    syncing = true;
    selection.call(
      behaviour.transform,
      new ZoomTransform(state.zoom, -state.offsetPx, transformOf(element).y),
    );
    syncing = false;
  }

  limit();
  element.addEventListener('wheel', onWheel, { passive: false });
  selection.call(behaviour);
  return {
    update(next) {
      options = next;
      limit();
    },
    set(state) {
      if (!same(state, current)) place(state);
    },
    detach() {
      clearTimeout(resting);
      selection.interrupt();
      selection.on('.zoom', null);
      element.removeEventListener('wheel', onWheel);
    },
  };
}

function transformOf(element: SVGGElement): ZoomTransform {
  return (element as { __zoom?: ZoomTransform }).__zoom ?? new ZoomTransform(1, 0, 0);
}

function isMark(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-event], [data-count]') !== null;
}

/** Rounding through days and back must not count as a movement. */
function same(a: ZoomState, b: ZoomState): boolean {
  return Math.abs(a.zoom / b.zoom - 1) < 1e-9 && Math.abs(a.offsetPx - b.offsetPx) < 0.01;
}
