import { useEffect, useState } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import type { Viewport } from './view.ts';

/**
 * A hand that moves the view. What follows it in the same frame subscribes; all else hears of it when
 * it rests: to draw the whole page anew in every frame is what would cost.
 */
export interface Hand {
  /** Where it has the view; undefined: it rests, and the store's viewport holds. */
  readonly viewport: () => Viewport | undefined;
  /** It moves the view, or is about to. */
  isMoving(): boolean;
  /** Moves the view at the next frame; the last move of a frame counts. */
  move(viewport: Viewport): void;
  /** Ends the movement: the store has the viewport from now on. */
  settle(): void;
  /** Ends the movement, and what it did is void: something else moved the view. */
  drop(): void;
  /** Moves the view there and back before a frame shows it; at rest only. */
  rehearse(there: Viewport, back: Viewport): void;
  /** Calls back whenever the view has been moved; returns how to stop that. */
  readonly subscribe: (onMove: () => void) => () => void;
}

/** A hand at rest. `keep` takes over what it has done. */
function createHand(keep: (viewport: Viewport) => void): Hand {
  const listeners = new Set<() => void>();
  let viewport: Viewport | undefined;
  let next: { viewport: Viewport; readonly frame: number } | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const arrive = () => {
    if (!next) return;
    cancelAnimationFrame(next.frame);
    viewport = next.viewport;
    next = null;
    tell();
  };
  return {
    viewport: () => viewport,
    isMoving: () => viewport !== undefined || next !== null,
    move(to) {
      if (next) next.viewport = to;
      else next = { viewport: to, frame: requestAnimationFrame(arrive) };
    },
    settle() {
      arrive();
      if (viewport === undefined) return;
      const reached = viewport;
      viewport = undefined;
      keep(reached);
      tell();
    },
    drop() {
      if (next) cancelAnimationFrame(next.frame);
      next = null;
      if (viewport === undefined) return;
      viewport = undefined;
      tell();
    },
    rehearse(there, back) {
      for (viewport of [there, back]) tell();
      viewport = undefined;
    },
    subscribe(onMove) {
      listeners.add(onMove);
      return () => listeners.delete(onMove);
    },
  };
}

/** Never moves: for what has no hand to follow. */
export const NO_HAND: Hand = createHand(() => {});

/** The hand that moves the store's view. What else moves that, a key or a button, has the last word. */
export function useHand(): Hand {
  const store = useAppStoreApi();
  const [hand] = useState(() => createHand(store.getState().setViewport));
  useEffect(() => {
    const letGo = store.subscribe(({ viewport }, last) => {
      if (viewport !== last.viewport) hand.drop();
    });
    return () => {
      letGo();
      hand.drop();
    };
  }, [store, hand]);
  return hand;
}
