import { beforeEach, describe, expect, it, vi } from 'vitest';
import { attachSwipe } from '../../src/story/attachSwipe.ts';

/** A stage with a picture, a wide table that scrolls sideways, and a dialog. */
function stage() {
  document.body.innerHTML = `<main>
    <div class="picture"></div><div class="wide"></div><dialog></dialog>
  </main>`;
  const wide = document.querySelector<HTMLElement>('.wide')!;
  wide.style.overflowX = 'auto';
  Object.defineProperties(wide, { scrollWidth: { value: 900 }, clientWidth: { value: 300 } });
  return document.querySelector('main')!;
}

function touch(on: string, type: string, points: readonly (readonly [number, number])[]) {
  const event = new Event(type, { bubbles: true });
  const touches = points.map(([clientX, clientY]) => ({ clientX, clientY }));
  Object.assign(event, { touches, changedTouches: touches });
  document.querySelector(on)!.dispatchEvent(event);
}

function swipe(on: string, from: readonly [number, number], to: readonly [number, number]) {
  touch(on, 'touchstart', [from]);
  touch(on, 'touchend', [to]);
}

describe('a swipe', () => {
  const onSwipe = vi.fn();
  beforeEach(() => {
    onSwipe.mockClear();
    attachSwipe(stage(), onSwipe);
  });

  it('turns steps both ways, over a picture too, which does not move with it', () => {
    const moved = vi.fn();
    document.querySelector('.picture')!.addEventListener('touchstart', moved);
    swipe('.picture', [300, 200], [80, 210]);
    swipe('.picture', [80, 200], [300, 190]);
    expect(onSwipe.mock.calls).toEqual([['left'], ['right']]);
    expect(moved).not.toHaveBeenCalled();
    touch('.picture', 'touchstart', [
      [100, 100],
      [200, 100],
    ]);
    expect(moved).toHaveBeenCalledOnce();
  });

  it('is none where it is short or steep, in a dialog, or on what scrolls sideways', () => {
    swipe('.picture', [300, 200], [270, 200]);
    swipe('.picture', [300, 200], [200, 300]);
    swipe('.wide', [300, 200], [80, 200]);
    swipe('dialog', [300, 200], [80, 200]);
    expect(onSwipe).not.toHaveBeenCalled();
  });
});
