import { useEffect, useEffectEvent } from 'react';
import type { AppStore } from '../state/appStore.ts';

/** The three keys of the whole page: `/` searches, `?` lists the keys, Escape lets go. */
export function usePageKeys(store: AppStore, showKeys: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('dialog, :popover-open')) return;
    const isTyping =
      target?.matches('input:not([type=checkbox], [type=radio]), textarea, select') ?? false;
    if (event.key === 'Escape') store.getState().clearSelection();
    if (isTyping) return;
    if (event.key === '/') {
      const field = document.querySelector<HTMLInputElement>('[data-shortcut="search"]');
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === '?') {
      event.preventDefault();
      showKeys();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
