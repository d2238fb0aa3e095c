import { useEffect, useRef, type RefObject } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import type { AttachedDrag } from './attachDrag.ts';
import type { Frame } from './frame.ts';
import type { Point } from './tieCurve.ts';
import { toPin } from './toPin.ts';
import type { Held } from './useNetworkPaint.ts';
import type { View } from './view.ts';

interface Nodes {
  nodeAt(event: MouseEvent | TouchEvent): number;
  idOf(node: number): string | null;
  indexOf(id: string): number;
  /** px where all is in sight. */
  placeOf(node: number): Point;
  now(): View;
  hold(held: Held | null): void;
}

/** Lets a person drag nodes of a network; where one is dropped becomes a fact only then. */
export function useNetworkDrag(
  ref: RefObject<HTMLElement | null>,
  frame: Frame,
  nodes: Nodes,
): void {
  const store = useAppStoreApi();
  const attached = useRef<AttachedDrag | null>(null);
  const inWorld = ({ x, y }: Point): Point => {
    const view = nodes.now();
    const within = (at: number, size: number) => Math.max(0, Math.min(size, at));
    return {
      x: within((x - view.x) / view.k, frame.width),
      y: within((y - view.y) / view.k, frame.height),
    };
  };
  const handlers = {
    actorAt: (event: MouseEvent | TouchEvent) => nodes.idOf(nodes.nodeAt(event)),
    position(id: string) {
      const { k, x, y } = nodes.now();
      const at = nodes.placeOf(nodes.indexOf(id));
      return { x: x + k * at.x, y: y + k * at.y };
    },
    onMove: (id: string, to: Point) => nodes.hold({ node: nodes.indexOf(id), ...inWorld(to) }),
    onDrop(id: string, at: Point) {
      nodes.hold(null);
      store.getState().pinActor(id, toPin(inWorld(at), frame));
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
    if (!isAwake) return undefined;
    let isGone = false;
    void import('./attachDrag.ts').then(({ attachDrag }) => {
      if (isGone || !ref.current) return;
      attached.current = attachDrag(ref.current, ref.current, latest.current);
    });
    return () => {
      isGone = true;
      attached.current?.detach();
      attached.current = null;
    };
  }, [ref, isAwake]);
}
