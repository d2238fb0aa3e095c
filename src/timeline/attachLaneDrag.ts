import { moveLane, placeAt } from './moveLane.ts';

export interface LaneDragOptions {
  readonly id: string;
  /** Lane ids from the top as the drag begins, and their places; Escape goes back to them. */
  readonly order: readonly string[];
  readonly frames: readonly { readonly y: number; readonly height: number }[];
  readonly pointerId: number;
  /** Where the press was that it began with, and where the pointer has come since. */
  readonly startY: number;
  readonly clientY: number;
  readonly scroller: HTMLElement;
  readonly onArrange: (order: readonly string[]) => void;
  readonly onEnd: () => void;
}

/** So near to the edge of what is in sight, px, the lanes scroll by so much a frame. */
const EDGE_PX = 24;
const SCROLL_STEP_PX = 6;

/**
 * Goes on with a drag that a press began: the lanes follow it. `area` is what all heads stand in;
 * it takes the pointer, because a head that is moved among others would lose it.
 */
export function attachLaneDrag(area: HTMLElement, options: LaneDragOptions): () => void {
  const { id, order, frames, pointerId, scroller, onArrange, onEnd } = options;
  const heights = new Map(order.map((other, i) => [other, frames[i]!.height]));
  const heightOf = (other: string) => heights.get(other) ?? 0;
  let { clientY } = options;
  let place = order.indexOf(id);
  const grip = options.startY - area.getBoundingClientRect().top - frames[place]!.y;
  let frame = requestAnimationFrame(scrollAtEdge);

  function follow(): void {
    const top = clientY - area.getBoundingClientRect().top - grip;
    const next = placeAt(order, id, top, heightOf);
    if (next === place) return;
    place = next;
    onArrange(moveLane(order, id, place));
  }
  function scrollAtEdge(): void {
    const { top, bottom } = scroller.getBoundingClientRect();
    const by =
      clientY < top + EDGE_PX ? -SCROLL_STEP_PX : clientY > bottom - EDGE_PX ? SCROLL_STEP_PX : 0;
    if (by !== 0) {
      scroller.scrollTop += by;
      follow();
    }
    frame = requestAnimationFrame(scrollAtEdge);
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    // Let go before this code was there.
    if (event.buttons === 0) {
      end();
      return;
    }
    clientY = event.clientY;
    follow();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === pointerId) end();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The page's own Escape must not act as well.
    event.preventDefault();
    event.stopPropagation();
    onArrange(order);
    end();
  };
  function detach(): void {
    cancelAnimationFrame(frame);
    area.removeEventListener('pointermove', onMove);
    area.removeEventListener('pointerup', onUp);
    area.removeEventListener('pointercancel', onUp);
    window.removeEventListener('keydown', onKey, true);
  }
  function end(): void {
    detach();
    onEnd();
  }
  area.addEventListener('pointermove', onMove);
  area.addEventListener('pointerup', onUp);
  area.addEventListener('pointercancel', onUp);
  window.addEventListener('keydown', onKey, true);
  follow();
  return detach;
}
