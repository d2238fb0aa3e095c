import { act, fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Overview } from '../../src/timeline/Overview.tsx';

const WIDTH = 400;

function show() {
  const onBrush = vi.fn();
  const onGesture = vi.fn();
  const { container } = render(
    <Overview
      bins={[]}
      folds={[]}
      pxPerUnit={1}
      widthPx={WIDTH}
      from={0}
      to={WIDTH}
      selectedPx={null}
      fromText=""
      toText=""
      onBrush={onBrush}
      onGesture={onGesture}
    />,
  );
  const root = container.firstElementChild!;
  const captured = vi.fn();
  Object.assign(root, { setPointerCapture: captured });
  return { root, onBrush, onGesture, captured };
}

describe('the overview', () => {
  it('draws the window of a drag that was over before dragging had come', async () => {
    const { root, onBrush, onGesture } = show();
    fireEvent.pointerDown(root, { clientX: 100, pointerId: 1, button: 0 });
    fireEvent.pointerMove(root, { clientX: 180, pointerId: 1 });
    fireEvent.pointerUp(root, { clientX: 220, pointerId: 1 });
    expect(onBrush).not.toHaveBeenCalled();
    await act(() => vi.dynamicImportSettled());
    await vi.waitFor(() => expect(onBrush).toHaveBeenLastCalledWith(100, 220));
    expect(onGesture).toHaveBeenLastCalledWith(false);
  });

  it('goes on with a drag that had begun before', async () => {
    const { root, onBrush, onGesture } = show();
    fireEvent.pointerDown(root, { clientX: 100, pointerId: 1, button: 0 });
    await act(() => vi.dynamicImportSettled());
    await vi.waitFor(() => expect(onGesture).toHaveBeenLastCalledWith(true));
    fireEvent.pointerMove(root, { clientX: 300, pointerId: 1 });
    expect(onBrush).toHaveBeenLastCalledWith(100, 300);
  });
});
