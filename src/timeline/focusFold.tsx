/** The button of a fold that was pressed goes: the one that undoes it takes the focus. */
export function focusFold(id: number): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`button[data-fold="${id}"]`)?.focus(),
  );
}
