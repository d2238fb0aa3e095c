/** A swipe is at least so long, px, and so many times longer than it is high. */
const MIN_PX = 50;
const FLATNESS = 2;

/**
 * Ties swipes of one finger to what they do, whatever lies below it; not in a dialog, and not on
 * what scrolls sideways itself. Two fingers are the pictures'.
 */
export function attachSwipe(
  element: HTMLElement,
  onSwipe: (towards: 'left' | 'right') => void,
): () => void {
  let from: { x: number; y: number } | null = null;
  const onStart = (event: TouchEvent) => {
    const [touch] = event.touches;
    const isOne = event.touches.length === 1 && touch && !isTaken(event.target as Element, element);
    from = isOne ? { x: touch.clientX, y: touch.clientY } : null;
    // A picture would move with it; a tap still comes to it as a click.
    if (isOne) event.stopPropagation();
  };
  const onEnd = ({ changedTouches: [touch] }: TouchEvent) => {
    if (!from || !touch) return;
    const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(x) >= MIN_PX && Math.abs(x) >= FLATNESS * Math.abs(y))
      onSwipe(x < 0 ? 'left' : 'right');
  };
  element.addEventListener('touchstart', onStart, { passive: true, capture: true });
  element.addEventListener('touchend', onEnd, { passive: true, capture: true });
  return () => {
    element.removeEventListener('touchstart', onStart, { capture: true });
    element.removeEventListener('touchend', onEnd, { capture: true });
  };
}

function isTaken(target: Element, within: Element): boolean {
  if (target.closest('dialog')) return true;
  for (let at: Element | null = target; at && at !== within; at = at.parentElement)
    if (at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX))
      return true;
  return false;
}
