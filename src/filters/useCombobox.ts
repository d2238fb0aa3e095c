import { useEffect, useEffectEvent, useState } from 'react';

interface Combobox {
  /** The list is to be shown. */
  readonly isOpen: boolean;
  /** Place of the option that Enter takes; null: none. */
  readonly active: number | null;
  close(): void;
}

interface Options {
  /** Id of the list; those of its options are made of it and their places. */
  readonly listId: string;
  /** What each option stands for: a chosen one stays chosen while the list changes around it. */
  readonly options: readonly string[];
  onTake(place: number): void;
  onClear(): void;
}

/**
 * What a field does that has a list below it: it opens with typing and the arrow keys, arrows step
 * through its options and back to the field, Enter takes one, Escape closes the list, then empties
 * the field, then leaves it. The field keeps the focus and tells of the list's state.
 */
export function useCombobox(
  input: HTMLInputElement,
  { listId, options, onTake, onClear }: Options,
): Combobox {
  const [isWanted, setIsWanted] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const isOpen = isWanted && input.value.trim() !== '';
  const chosenAt = isOpen && chosen !== null ? options.indexOf(chosen) : -1;
  const active = chosenAt < 0 ? null : chosenAt;

  const step = (by: 1 | -1) => {
    // One place more than options: the field itself.
    const places = options.length + 1;
    const at = ((chosenAt + 1 + by + places) % places) - 1;
    setChosen(options[at] ?? null);
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'Escape') {
      // The page's own Escape lets go of the selection.
      event.stopPropagation();
      if (isOpen) setIsWanted(false);
      else if (input.value !== '') onClear();
      else input.blur();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (isOpen) step(key === 'ArrowDown' ? 1 : -1);
      else setIsWanted(true);
    } else if (key === 'Enter' && isOpen) {
      setIsWanted(false);
      if (active !== null) onTake(active);
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    const open = () => setIsWanted(true);
    // Who types on means another query, and begins in the field.
    const type = () => {
      setChosen(null);
      open();
    };
    const close = () => setIsWanted(false);
    const press = (event: KeyboardEvent) => onKey(event);
    // Typed before the list had come.
    if (document.activeElement === input) open();
    input.setAttribute('aria-autocomplete', 'list');
    input.addEventListener('input', type);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', press);
    return () => {
      input.removeEventListener('input', type);
      input.removeEventListener('blur', close);
      input.removeEventListener('keydown', press);
    };
  }, [input]);

  const isShown = isOpen && options.length > 0;
  useEffect(() => {
    input.setAttribute('aria-expanded', String(isShown));
    if (active === null) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${active}`);
  }, [input, isShown, listId, active]);
  return { isOpen, active, close: () => setIsWanted(false) };
}
