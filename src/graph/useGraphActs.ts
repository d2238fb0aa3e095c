import { useRef, type KeyboardEvent } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { makeLate, useLate, withLate } from '../ui/useLate.ts';
import type { GraphTie } from './buildGraph.ts';
import type { DrawnActor } from './castActors.ts';
import type { Frame } from './frame.ts';

const lateActs = makeLate(() => import('./lateActs.ts'));

/** What can be pointed at, focused and chosen. */
export interface Target {
  readonly type: 'actor' | 'tie';
  readonly id: string;
}

interface Shown {
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly GraphTie[];
  readonly frame: Frame;
  /** The actor from which the keys set out; null: there are none. */
  readonly current: string | null;
  readonly focus: (target: Target | null) => void;
  /** Zooms by steps; 0: everything in sight. */
  readonly zoom: (steps: number) => void;
}

/** What a hand and the keys do in either picture. */
export function useGraphActs({ actors, ties, frame, current, focus, zoom }: Shown) {
  const store = useAppStoreApi();
  useLate(lateActs, false);
  const chosen = useRef<string | null>(null);

  const point = (target: Target | null) => {
    const { hovered: old, hover } = store.getState();
    if (old?.type === target?.type && old?.id === target?.id) return;
    hover(target && { ...target, aspect: null });
  };
  const select = (target: Target | null, isAdded: boolean) =>
    withLate(lateActs, ({ chooseTarget }) =>
      chooseTarget(store.getState(), target, isAdded, chosen),
    );

  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.target as Element);
    if (!target) return;
    withLate(lateActs, ({ actOnKey }) => {
      const acts = { pin: store.getState().pinActor, focus, zoom, point, select };
      if (!actOnKey(event, target, { actors, ties, current, frame }, acts)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  };
  return { point, select, onKeyDown };
}

/** The actor or tie that an element belongs to. */
export function targetOf(element: Element): Target | null {
  const owner = element.closest('[data-actor],[data-tie]');
  const actor = owner?.getAttribute('data-actor');
  if (actor) return { type: 'actor', id: actor };
  const tie = owner?.getAttribute('data-tie');
  return tie ? { type: 'tie', id: tie } : null;
}
