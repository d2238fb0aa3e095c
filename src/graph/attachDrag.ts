import { drag, select, type D3DragEvent } from 'd3';
import type { Point } from './tieCurve.ts';

interface DragHandlers {
  /** The actor at an event; null: the ground. */
  actorAt(event: MouseEvent | TouchEvent): string | null;
  /** Where an actor stands now, px; null: it cannot be dragged. */
  position(id: string): Point | null;
  onMove(id: string, to: Point): void;
  onDrop(id: string, at: Point): void;
}

interface Subject extends Point {
  readonly id: string;
}

export interface AttachedDrag {
  update(handlers: DragHandlers): void;
  detach(): void;
}

/** Within so many px a press is a click. */
const CLICK_DISTANCE = 4;

/** Lets a person drag actors within an element, in px of the `world` in it. A click is not a drag. */
export function attachDrag(
  element: HTMLElement | SVGElement,
  world: HTMLElement | SVGGElement,
  handlers: DragHandlers,
): AttachedDrag {
  let current = handlers;
  let start: Point | null = null;
  let moved = false;
  type Event = D3DragEvent<Element, unknown, Subject>;

  const behaviour = drag<HTMLElement | SVGElement, unknown, Subject | null>()
    .container(world)
    .clickDistance(CLICK_DISTANCE)
    .filter(
      (event: MouseEvent | TouchEvent) =>
        event.view !== null && !('button' in event && (event.button !== 0 || event.ctrlKey)),
    )
    .subject((event: { readonly sourceEvent: MouseEvent | TouchEvent }) => {
      const id = current.actorAt(event.sourceEvent);
      const at = id === null ? null : current.position(id);
      return id === null || !at ? null : { id, x: at.x, y: at.y };
    })
    .on('start', ({ x, y }: Event) => {
      start = { x, y };
      moved = false;
    })
    .on('drag', ({ x, y, subject }: Event) => {
      moved ||= start !== null && Math.hypot(x - start.x, y - start.y) > CLICK_DISTANCE;
      if (moved) current.onMove(subject.id, { x, y });
    })
    .on('end', ({ x, y, subject }: Event) => {
      if (moved) current.onDrop(subject.id, { x, y });
      start = null;
    });
  const selection = select<Element, unknown>(element);
  selection.call(behaviour as never);

  return {
    update(next: DragHandlers) {
      current = next;
    },
    detach() {
      selection.on('.drag', null);
    },
  };
}
