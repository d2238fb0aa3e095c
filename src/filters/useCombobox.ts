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
  readonly count: number;
  /** Another one begins with no option chosen. */
  readonly answer: unknown;
  onTake(place: number): void;
  onClear(): void;
}

/**
 * What a field does that has a list below it: it opens with typing and the arrow keys, arrows step
 * through its options and back to the field, Enter takes one, Escape closes the list, then empties
 * the field, then leaves it. The field keeps the focus and tells of the list's state.
 */
export function useCombobox(input: HTMLInputElement, options: Options): Combobox {
  const { listId, count, answer, onTake, onClear } = options;
  const [isWanted, setIsWanted] = useState(false);
  const [chosen, setChosen] = useState<{ readonly answer: unknown; readonly at: number } | null>(
    null,
  );
  const isOpen = isWanted && input.value.trim() !== '';
  const active = isOpen && chosen && chosen.answer === answer ? chosen.at : null;

  const step = (by: 1 | -1) => {
    // One place more than options: the field itself.
    const places = count + 1;
    const at = (((active ?? -1) + 1 + by + places) % places) - 1;
    setChosen(at < 0 ? null : { answer, at });
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
    const close = () => setIsWanted(false);
    const press = (event: KeyboardEvent) => onKey(event);
    // Typed before the list had come.
    if (document.activeElement === input) open();
    input.setAttribute('aria-autocomplete', 'list');
    input.addEventListener('input', open);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', press);
    return () => {
      input.removeEventListener('input', open);
      input.removeEventListener('blur', close);
      input.removeEventListener('keydown', press);
    };
  }, [input]);

  const isShown = isOpen && count > 0;
  useEffect(() => {
    input.setAttribute('aria-expanded', String(isShown));
    if (active === null) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${active}`);
  }, [input, isShown, listId, active]);
  return { isOpen, active, close: () => setIsWanted(false) };
}
