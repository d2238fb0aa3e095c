/** A swipe is at least so long, px, and so many times longer than it is high. */
const MIN_PX = 50;
const FLATNESS = 2;

/** Ties swipes of one finger to what they do; not where something else takes the finger. */
export function attachSwipe(
  element: HTMLElement,
  isTaken: (target: Element) => boolean,
  onSwipe: (towards: 'left' | 'right') => void,
): () => void {
  let from: { x: number; y: number } | null = null;
  const onStart = ({ touches, target }: TouchEvent) => {
    const [touch] = touches;
    const isOne = touches.length === 1 && touch && !isTaken(target as Element);
    from = isOne ? { x: touch.clientX, y: touch.clientY } : null;
  };
  const onEnd = ({ changedTouches: [touch] }: TouchEvent) => {
    if (!from || !touch) return;
    const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(x) >= MIN_PX && Math.abs(x) >= FLATNESS * Math.abs(y))
      onSwipe(x < 0 ? 'left' : 'right');
  };
  element.addEventListener('touchstart', onStart, { passive: true });
  element.addEventListener('touchend', onEnd, { passive: true });
  return () => {
    element.removeEventListener('touchstart', onStart);
    element.removeEventListener('touchend', onEnd);
  };
}
