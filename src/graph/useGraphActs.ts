import { useRef, type KeyboardEvent } from 'react';
import { pairEnds } from '../state/pairs.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { makeLate, useLate, withLate } from '../ui/useLate.ts';
import type { GraphTie } from './buildGraph.ts';
import type { DrawnActor } from './castActors.ts';
import type { Frame } from './frame.ts';

const lateKeys = makeLate(() => import('./graphKeys.ts'));

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
  useLate(lateKeys, false);
  /** The last actor chosen alone: the one that stays when another is added to it. */
  const chosen = useRef<string | null>(null);

  const point = (target: Target | null) => {
    const { hovered: old, hover } = store.getState();
    if (old?.type === target?.type && old?.id === target?.id) return;
    hover(target && { ...target, aspect: null });
  };
  /** `isAdded`: with the actor that is selected already it makes a pair. */
  const select = (target: Target | null, isAdded: boolean) => {
    const { dataset, selection, selectActor, selectPair, selectTie, clearSelection } =
      store.getState();
    if (!target) return clearSelection();
    if (target.type === 'tie') return selectTie(target.id);
    const ends = selection?.type === 'pair' ? pairEnds(selection.id, dataset) : null;
    const first =
      selection?.type === 'actor'
        ? selection.id
        : (ends?.find((id) => id === chosen.current) ?? ends?.[0]);
    if (isAdded && first !== undefined && first !== target.id) {
      chosen.current = first;
      return selectPair(first, target.id);
    }
    chosen.current = target.id;
    selectActor(target.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.target as Element);
    if (!target) return;
    withLate(lateKeys, ({ actOnKey }) => {
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
