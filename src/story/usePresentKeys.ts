import { useEffect, useEffectEvent, type RefObject } from 'react';
import { readKey, readScroll } from './presentKeys.ts';
import type { Presenting } from './usePresenting.ts';

/** What keeps all keys for itself. */
const OWN_KEYS = 'dialog, [popover], input, textarea, select';
/** What may be longer than the screen, the foremost first. */
const SCROLLED = ['.present-notes', '.present-quotes', '.present-turn', '.present-stage'];

/**
 * The keys of a presentation, wherever in it the focus is; not in a text field or an open dialog,
 * but for the key that has opened it.
 * Space stays a button's, and up and down a picture's. Where the focus was lost with what had it,
 * or a hand took it elsewhere, the presentation takes it back.
 */
export function usePresentKeys(ref: RefObject<HTMLElement | null>, presenting: Presenting): void {
  const { cover, blank, typed, press, act } = presenting;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const root = ref.current;
    const target = event.target as Element;
    if (!root || !(root.contains(target) || target === document.body)) return;
    if (target === document.body) root.focus({ preventScroll: true });
    if (target.closest(OWN_KEYS) && !closesCover(event, cover)) return;
    const isButtons = typed === '' && blank === null && event.key === ' ';
    if (isButtons && target.closest('button, [role=button]')) return;
    if (event.key.startsWith('Arrow') && event.shiftKey) return;
    const share = blank === null ? readScroll(event) : null;
    if (share !== null) {
      if (target.closest('.present-picture')) return;
      const found = scroll(root, share);
      if (!found) act({ type: share > 0 ? 'next' : 'previous' });
    } else if (!press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    // Before the pictures, which have keys of their own.
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
  useEffect(() => {
    const root = ref.current;
    if (!root) return undefined;
    const onClick = ({ detail }: MouseEvent) => {
      // Not a press of a key.
      if (detail > 0 && !document.activeElement?.closest(OWN_KEYS))
        root.focus({ preventScroll: true });
    };
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [ref]);
  useEffect(() => {
    if (cover === null && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  });
}

/** Whether a key that has opened a dialog asks for it once more, which closes it. */
function closesCover(event: KeyboardEvent, cover: Presenting['cover']): boolean {
  return cover !== null && !event.repeat && readKey(event, '')?.act?.type === cover;
}

/** Scrolls what is longer than the screen; false: nothing is. */
function scroll(root: HTMLElement, share: number): boolean {
  const parts = [...SCROLLED.map((part) => root.querySelector<HTMLElement>(part)), root];
  const long = parts.filter((part) => part !== null && part.scrollHeight > part.clientHeight + 1);
  const free = long.find((part) => {
    const rest = part!.scrollHeight - part!.clientHeight - part!.scrollTop;
    return share > 0 ? rest > 1 : part!.scrollTop > 0;
  });
  free?.scrollBy({ top: free.clientHeight * share });
  return long.length > 0;
}
