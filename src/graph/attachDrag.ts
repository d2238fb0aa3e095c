import { drag, select, type D3DragEvent } from 'd3';
import type { Point } from './tieCurve.ts';

interface DragHandlers {
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

/** Lets a person drag the elements with `data-actor` inside an SVG. A click is not a drag. */
export function attachDrag(svg: SVGSVGElement, handlers: DragHandlers): AttachedDrag {
  let current = handlers;
  let start: Point | null = null;
  let moved = false;
  type Event = D3DragEvent<SVGSVGElement, unknown, Subject>;

  const behaviour = drag<SVGSVGElement, unknown, Subject | null>()
    .container(svg)
    .clickDistance(CLICK_DISTANCE)
    .filter(
      (event: MouseEvent | TouchEvent) =>
        event.view !== null && !('button' in event && (event.button !== 0 || event.ctrlKey)),
    )
    .subject((event: { readonly sourceEvent: globalThis.Event }) => {
      const id = actorAt(event.sourceEvent.target);
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
  const selection = select(svg);
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

function actorAt(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest('[data-actor]')?.getAttribute('data-actor') ?? null)
    : null;
}
