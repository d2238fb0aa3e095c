/** Where keys that step are something else. */
const TAKEN = 'input, select, textarea, [role=menu]';

/**
 * `n` and `p` step to the next and the previous of `count` places (`at`: null: at none); where there
 * is none, through the cited words.
 */
export function stepByKey(
  event: KeyboardEvent,
  reader: HTMLElement,
  count: number,
  at: number | null,
  goTo: (to: number) => void,
): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== 'n' && event.key !== 'p') return;
  if (event.target instanceof Element && event.target.closest(TAKEN)) return;
  event.preventDefault();
  const by = event.key === 'n' ? 1 : -1;
  if (count === 0) return focusCited(reader, by);
  const to = at === null ? (by > 0 ? 0 : count - 1) : at + by;
  if (to >= 0 && to < count) goTo(to);
}

/** Gives the next or previous cited words the focus, from where it is; at first the tab stop. */
function focusCited(reader: HTMLElement, by: 1 | -1): void {
  const marks = [...reader.querySelectorAll<HTMLElement>('mark[tabindex]')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const to = at < 0 ? marks.find((mark) => mark.tabIndex === 0) : marks[at + by];
  to?.focus();
}
