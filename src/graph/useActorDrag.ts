import { useEffect, useRef, type RefObject } from 'react';
import type { Pin } from '../state/facts.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import type { AttachedDrag } from './attachDrag.ts';
import type { Frame } from './frame.ts';
import type { DrawnActor } from './castActors.ts';
import type { Point } from './tieCurve.ts';
import { toPin } from './toPin.ts';

/** Lets a person drag actors of a picture, whose px are those of `worldRef`; where one is dropped becomes a fact only then. */
export function useActorDrag(
  svgRef: RefObject<SVGSVGElement | null>,
  worldRef: RefObject<SVGGElement | null>,
  actors: readonly DrawnActor[],
  frame: Frame,
  onDrag: (id: string | null, at: Pin | null) => void,
): void {
  const store = useAppStoreApi();
  const attached = useRef<AttachedDrag | null>(null);
  const handlers = {
    actorAt: ({ target }: Event) =>
      target instanceof Element
        ? (target.closest('[data-actor]')?.getAttribute('data-actor') ?? null)
        : null,
    position: (id: string) => actors.find((actor) => actor.id === id) ?? null,
    onMove: (id: string, to: Point) => onDrag(id, toPin(to, frame)),
    onDrop: (id: string, at: Point) => {
      onDrag(null, null);
      store.getState().pinActor(id, toPin(at, frame));
    },
  };
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
    attached.current?.update(handlers);
  });

  // d3-drag serves this gesture alone, so it comes when somebody is there to make it.
  const isAwake = useFirstInteraction();
  useEffect(() => {
    if (!isAwake) return;
    let isGone = false;
    void import('./attachDrag.ts').then(({ attachDrag }) => {
      if (isGone || !svgRef.current || !worldRef.current) return;
      attached.current = attachDrag(svgRef.current, worldRef.current, latest.current);
    });
    return () => {
      isGone = true;
      attached.current?.detach();
      attached.current = null;
    };
  }, [svgRef, worldRef, isAwake]);
}
