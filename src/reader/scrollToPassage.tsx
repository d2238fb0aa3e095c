import { scrollOffsetFor } from './scrollToMark.ts';

/** The marks of a passage, in the order of the text. */
export function marksOf(view: HTMLElement, passage: string): readonly HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>('mark')].filter((mark) =>
    mark.dataset['passage']?.split(' ').includes(passage),
  );
}

/** Scrolls the view, and nothing around it, until a passage is seen. CSS says how smoothly. */
export function scrollToPassage(view: HTMLElement, passage: string): void {
  const marks = marksOf(view, passage);
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return;
  const words = {
    top: first.getBoundingClientRect().top,
    bottom: last.getBoundingClientRect().bottom,
  };
  const to = scrollOffsetFor(view.getBoundingClientRect(), words, view.scrollTop);
  if (to !== null) view.scrollTop = to;
}

/** Gives the first words of a passage that can have it the focus, without scrolling. */
export function focusPassage(view: HTMLElement, passage: string): void {
  marksOf(view, passage)
    .find((mark) => mark.hasAttribute('tabindex'))
    ?.focus({ preventScroll: true });
}

/** Scrolls at once by as much as an element has moved in the window. */
export function keepInPlace(
  view: HTMLElement,
  { mark, top }: { readonly mark: HTMLElement; readonly top: number },
): void {
  if (!view.contains(mark)) return;
  view.style.scrollBehavior = 'auto';
  view.scrollTop += mark.getBoundingClientRect().top - top;
  view.style.scrollBehavior = '';
}
