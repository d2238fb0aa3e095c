import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

/** A move of the pointer by so many pixels. */
function move(movementX: number, movementY: number): Event {
  return new PointerEvent('pointermove', { movementX, movementY });
}

it('takes nobody for there while the pointer rests where the page came up', async () => {
  // What it knows is the module's: other tests may have moved already.
  vi.resetModules();
  const { useFirstInteraction } = await import('../../src/ui/useFirstInteraction.ts');
  const { result } = renderHook(() => useFirstInteraction());
  act(() => void window.dispatchEvent(move(0, 0)));
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(result.current).toBe(false);
  act(() => void window.dispatchEvent(move(0, 1)));
  await vi.waitFor(() => expect(result.current).toBe(true));
});
