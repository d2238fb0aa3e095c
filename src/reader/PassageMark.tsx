import { memo, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { AppState } from '../state/appStore.ts';
import { selectFiltered, selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import type { MarkPiece } from './articleModel.ts';

/** One bit a sign, so that a mark's state is one number and compares as one. */
const SHOWN = 1;
const CURRENT = 2;
const HOVERED = 4;

/** What a mark shows: all of it follows from the passages that cover it. */
function signsOf(state: AppState, passages: readonly string[]): number {
  const filtered = selectFiltered(state);
  const has = (set: ReadonlySet<string>) => passages.some((id) => set.has(id));
  return (
    (passages.some((id) => filtered.isShown(id)) ? SHOWN : 0) |
    (has(selectHighlight(state).passages) ? CURRENT : 0) |
    (has(selectHovered(state).passages) ? HOVERED : 0)
  );
}

interface Props {
  readonly mark: MarkPiece;
  /** The one mark of the article that Tab stops at. */
  readonly isTabStop: boolean;
  readonly onActivate: (mark: MarkPiece, element: HTMLElement) => void;
  readonly onFocusChange: (index: number | null) => void;
}

/** Passages on the same words that the underline tells apart; more look like so many. */
const MOST_LINES = 3;

/** Pixels that a pointer may slip between down and up and still have clicked. */
const SLIP_PX = 5;

/** How a press began; null: the click came without one, from a keyboard or a screen reader. */
interface Press {
  readonly x: number;
  readonly y: number;
  /** Words were selected before: a click on them first lets go of them, and is a click. */
  readonly hadSelection: boolean;
}

function hasSelectedText(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** Whether a click is the end of a drag over the text, which selects words and nothing else. */
function isDrag(press: Press | null, { clientX, clientY }: MouseEvent): boolean {
  if (press && Math.hypot(clientX - press.x, clientY - press.y) > SLIP_PX) return true;
  return hasSelectedText() && !press?.hadSelection;
}

/** Moves focus to the mark before (-1) or after (1) in the same article. */
function focusNeighbour(mark: HTMLElement, step: -1 | 1): void {
  const all = [...(mark.closest('article')?.querySelectorAll<HTMLElement>('mark[tabindex]') ?? [])];
  all[all.indexOf(mark) + step]?.focus();
}

/**
 * Cited words. A link in running text: read in place, selectable like any text, followed with a
 * click or Enter; arrow keys step to its neighbours. Memo: an article has hundreds of them, and
 * each reads its own state, so that hovering one draws two and not all.
 */
export const PassageMark = memo(function PassageMark(props: Props) {
  const { mark, isTabStop, onActivate, onFocusChange } = props;
  const { hover } = useAppStoreApi().getState();
  const signs = useAppStore((state) => signsOf(state, mark.passages));
  const press = useRef<Press | null>(null);
  const preview = () => hover({ type: 'passage', id: mark.narrowest, aspect: null });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter') onActivate(mark, event.currentTarget);
    else if (event.key === 'ArrowRight') focusNeighbour(event.currentTarget, 1);
    else if (event.key === 'ArrowLeft') focusNeighbour(event.currentTarget, -1);
    else return;
    event.preventDefault();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- HTML allows any role on a mark, and these words lead somewhere
    <mark
      className={mark.abuts ? 'reader-mark reader-mark-abuts' : 'reader-mark'}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- as above
      role={mark.hasWords ? 'link' : undefined}
      tabIndex={mark.hasWords ? (isTabStop ? 0 : -1) : undefined}
      data-passage={mark.passages.join(' ')}
      data-events={mark.events.join(' ')}
      data-shown={signs & SHOWN ? 'true' : undefined}
      data-hovered={signs & HOVERED ? 'true' : undefined}
      data-overlap={
        mark.passages.length > 1 ? Math.min(mark.passages.length, MOST_LINES) : undefined
      }
      aria-current={signs & CURRENT ? 'true' : undefined}
      onPointerDown={({ clientX, clientY }) => {
        press.current = { x: clientX, y: clientY, hadSelection: hasSelectedText() };
      }}
      onClick={(event) => {
        if (!isDrag(press.current, event)) onActivate(mark, event.currentTarget);
        press.current = null;
      }}
      onKeyDown={onKeyDown}
      onPointerEnter={(event: PointerEvent) => {
        if (event.pointerType !== 'touch') preview();
      }}
      onPointerLeave={() => hover(null)}
      onFocus={() => {
        onFocusChange(mark.index);
        preview();
      }}
      onBlur={() => {
        onFocusChange(null);
        hover(null);
      }}
    >
      {mark.text}
    </mark>
  );
});
