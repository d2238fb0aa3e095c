import type { Box, Point } from '../ui/anchors.ts';
import { scrollOffsetFor } from './scrollToMark.ts';

/** What holds running text and has a margin. */
const BLOCKS = 'p, h3, h4, li, blockquote, td, div';
/** What is told of words in the margin beside them. */
const ASIDES = '.reader-bracket';

/** Where words stand in the reader, px of the window. */
export interface PassagePlace {
  readonly id: string;
  /**
   * In the left margin, at the height of the first line that is in sight: the edge of the text, or of
   * what stands beside it there.
   */
  readonly point: Point;
  /** Where the words are, if not in sight. */
  readonly away: 'up' | 'down' | null;
  /** The part of the source that is in sight. */
  readonly view: Box;
  /** The first piece of the words. */
  readonly mark: HTMLElement;
}

/** Asks the page where the marked words of some passages are, in the order of the text. */
export function passagePlaces(
  root: HTMLElement,
  wanted: ReadonlySet<string>,
): readonly PassagePlace[] {
  const pieces = new Map<string, HTMLElement[]>();
  for (const mark of root.querySelectorAll<HTMLElement>('mark[aria-current]'))
    for (const id of mark.dataset['passage']?.split(' ') ?? [])
      if (wanted.has(id)) pieces.set(id, [...(pieces.get(id) ?? []), mark]);
  const views = new Map<Element | null, Box>();
  const asides = asidesOf(root);
  return [...pieces].map(([id, marks]) => {
    const mark = marks[0]!;
    const scroller = scrollerOf(mark);
    let view = views.get(scroller);
    if (!view) views.set(scroller, (view = viewOf(scroller, root.ownerDocument)));
    return { id, mark, view, ...placeOf(marks, view, asides) };
  });
}

/** Scrolls what the words stand in, and nothing around it, until they are seen. */
export function showPassage({ id, mark, view }: PassagePlace): void {
  const scroller = scrollerOf(mark);
  const own = [...(scroller?.querySelectorAll<HTMLElement>('mark[aria-current]') ?? [])].filter(
    ({ dataset }) => dataset['passage']?.split(' ').includes(id),
  );
  const { top } = mark.getBoundingClientRect();
  const { bottom } = (own.at(-1) ?? mark).getBoundingClientRect();
  const to = scroller && scrollOffsetFor(view, { top, bottom }, scroller.scrollTop);
  if (scroller && to !== null) scroller.scrollTop = to;
}

function placeOf(
  marks: readonly HTMLElement[],
  view: Box,
  asides: readonly Box[],
): { readonly point: Point; readonly away: PassagePlace['away'] } {
  const x = marginOf(marks[0]!);
  const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
  for (const mark of marks) {
    const { top, bottom } = mark.getBoundingClientRect();
    if (bottom < view.top || top > view.bottom) continue;
    const line = [...mark.getClientRects()].find(
      (rect) => middle(rect) > view.top && middle(rect) < view.bottom,
    );
    if (!line) continue;
    const y = middle(line);
    const beside = asides.filter((box) => box.top < y && box.bottom > y && box.left < x);
    return { point: { x: Math.min(x, ...beside.map(({ left }) => left)), y }, away: null };
  }
  const first = marks[0]!.getBoundingClientRect();
  const away = first.top + first.bottom < view.top + view.bottom ? 'up' : 'down';
  return { point: { x, y: away === 'up' ? view.top : view.bottom }, away };
}

function marginOf(mark: HTMLElement): number {
  const block = mark.closest(BLOCKS) ?? mark;
  return block.getBoundingClientRect().left + parseFloat(styleOf(block).paddingLeft || '0');
}

/** Where the words in the margin are: not what they hang on, which may be a line high or many. */
function asidesOf(root: HTMLElement): readonly Box[] {
  const range = root.ownerDocument.createRange();
  return [...root.querySelectorAll(ASIDES)].map((aside) => {
    range.selectNodeContents(aside);
    return range.getBoundingClientRect();
  });
}

/** The nearest element around that scrolls up and down, be it by its keys and links alone. */
function scrollerOf(element: Element): Element | null {
  let around = element.parentElement;
  while (around && !scrolls(around)) around = around.parentElement;
  return around;
}

function scrolls(element: Element): boolean {
  const { overflowY } = styleOf(element);
  // Within a page around, what scrolls leaves the wheel alone until it is pressed.
  const isHeld = overflowY === 'hidden' && element.scrollHeight > element.clientHeight;
  return isHeld || /auto|scroll/.test(overflowY);
}

function styleOf(element: Element): CSSStyleDeclaration {
  return element.ownerDocument.defaultView!.getComputedStyle(element);
}

/** What of an element the window shows; null: of the page. */
function viewOf(scroller: Element | null, page: Document): Box {
  const { clientWidth, clientHeight } = page.documentElement;
  if (!scroller) return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const { left, top, right, bottom } = scroller.getBoundingClientRect();
  return { left, right, top: Math.max(0, top), bottom: Math.min(clientHeight, bottom) };
}
