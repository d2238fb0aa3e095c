import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { StoreContext } from '../../src/state/useAppStore.ts';
import { useHand, type Hand } from '../../src/timeline/useHand.ts';
import { smallDataset } from './timelineFixture.ts';

let store: AppStore;
let hand: Hand;
let unmount: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  store = createAppStore(smallDataset());
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StoreContext value={store}>{children}</StoreContext>
  );
  const rendered = renderHook(() => useHand(), { wrapper });
  hand = rendered.result.current;
  unmount = rendered.unmount;
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
});

function nextFrame(): void {
  act(() => {
    vi.advanceTimersToNextFrame();
  });
}

describe('a hand', () => {
  it('moves the view at the next frame, by its last move', () => {
    const seen: unknown[] = [];
    hand.subscribe(() => seen.push(hand.viewport()));
    hand.move([1, 2]);
    hand.move([3, 4]);
    expect(hand.isMoving()).toBe(true);
    expect(seen).toEqual([]);
    nextFrame();
    expect(seen).toEqual([[3, 4]]);
    expect(store.getState().viewport).toBeNull();
  });

  it('rehearses a move and puts it back, and nothing has moved', () => {
    const seen: unknown[] = [];
    hand.subscribe(() => seen.push(hand.viewport()));
    hand.rehearse([1, 2], null);
    expect(seen).toEqual([[1, 2], null]);
    expect(hand.viewport()).toBeUndefined();
    expect(hand.isMoving()).toBe(false);
    expect(store.getState().viewport).toBeNull();
  });

  it('gives the view to the store when it settles, and rests', () => {
    hand.move([1, 2]);
    nextFrame();
    hand.settle();
    expect(store.getState().viewport).toEqual([1, 2]);
    expect(hand.viewport()).toBeUndefined();
    expect(hand.isMoving()).toBe(false);
  });

  it('settles on a move that no frame has shown yet', () => {
    hand.move([1, 2]);
    hand.settle();
    expect(store.getState().viewport).toEqual([1, 2]);
    nextFrame();
    expect(hand.viewport()).toBeUndefined();
  });

  it('settles on everything as well as on a part', () => {
    act(() => store.getState().setViewport([1, 2]));
    hand.move(null);
    nextFrame();
    expect(hand.viewport()).toBeNull();
    hand.settle();
    expect(store.getState().viewport).toBeNull();
  });

  it('lets go when something else moves the view', () => {
    hand.move([1, 2]);
    nextFrame();
    hand.move([3, 4]);
    act(() => store.getState().setViewport([5, 6]));
    expect(hand.isMoving()).toBe(false);
    nextFrame();
    hand.settle();
    expect(store.getState().viewport).toEqual([5, 6]);
  });

  it('says nothing more to who has stopped listening', () => {
    const onMove = vi.fn();
    const letGo = hand.subscribe(onMove);
    letGo();
    hand.move([1, 2]);
    nextFrame();
    expect(onMove).not.toHaveBeenCalled();
  });
});
