/**
 * Marks a page within a frame as passive (`data-passive` on `root`) until the reader has pressed in
 * it, and again after Escape or once another page has the focus: as long as it is, styles leave what
 * scrolls in it to the page around. Returns how to end it.
 */
export function attachPassive(root: Element): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const mark = (isPassive: boolean) => root.toggleAttribute('data-passive', isPassive);
  mark(true);
  window.addEventListener('pointerdown', () => mark(false), { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && mark(true), { signal });
  window.addEventListener('blur', () => mark(true), { signal });
  return () => listening.abort();
}
