import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Selection } from '../state/facts.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import type { MarkPiece } from './articleModel.ts';
import { choicesOn, MOST_CHOICES, type Choice } from './choicesOn.ts';
import { menuPlace } from './menuPlace.ts';
import { MENU_LABEL, moreChoices, THESE_WORDS, THESE_WORDS_NOTE } from './menuStrings.ts';

/** Space between the words and the menu, and between that and the window's edge, px. */
const GAP = 6;

interface Props {
  readonly mark: MarkPiece;
  /** The words as they are drawn. */
  readonly element: HTMLElement;
  readonly onChoose: (target: Selection) => void;
  readonly onClose: () => void;
}

/** What rests on words, at the words: pointing at an entry previews it, choosing selects it. */
export function MarkMenu({ mark, element, onChoose, onClose }: Props) {
  const dataset = useDataset();
  const { hover } = useAppStoreApi().getState();
  const ref = useRef<HTMLDivElement>(null);
  const entries = useMemo((): readonly Choice[] => {
    const all = choicesOn(dataset, mark.passages);
    const left = all.length - MOST_CHOICES;
    const words: Choice = {
      target: { type: 'passage', id: mark.narrowest, aspect: null },
      name: THESE_WORDS,
      notes: [left > 0 ? moreChoices(left, dataset.language) : THESE_WORDS_NOTE],
    };
    return [...all.slice(0, MOST_CHOICES), words];
  }, [dataset, mark]);

  useLayoutEffect(() => {
    const menu = ref.current!;
    menu.showPopover();
    place(menu, element, mark);
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => menu.hidePopover();
  }, [element, mark]);

  // The words scroll away under it: it would point at others.
  useEffect(() => {
    const view = element.closest('.reader-panel');
    const close = () => ref.current?.hidePopover();
    view?.addEventListener('scroll', close, { passive: true });
    return () => view?.removeEventListener('scroll', close);
  }, [element]);

  const close = () => {
    const hadFocus = ref.current?.contains(document.activeElement);
    ref.current?.hidePopover();
    hover(null);
    if (hadFocus) element.focus({ preventScroll: true });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const last = items.length - 1;
    const to = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    // The page's Escape lets go of the selection; this one only of the menu.
    event.stopPropagation();
  };

  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      tabIndex={-1}
      className="popover reader-menu"
      aria-label={MENU_LABEL}
      onKeyDown={onKeyDown}
      onToggle={({ newState }) => {
        if (newState === 'closed') close();
      }}
    >
      {entries.map(({ target, name, notes }) => {
        const preview = () => hover(target);
        return (
          <button
            key={`${target.type} ${target.id} ${target.aspect}`}
            type="button"
            role="menuitem"
            tabIndex={-1}
            data-type={target.type}
            onPointerEnter={(event) => {
              if (event.pointerType !== 'touch') preview();
            }}
            onPointerLeave={() => hover(null)}
            onFocus={preview}
            onClick={() => {
              close();
              onChoose(target);
            }}
          >
            <span className="reader-menu-name">{name}</span>
            <span className="reader-menu-note">{notes.join(' · ')}</span>
          </button>
        );
      })}
    </div>
  );
}

/** Below or above what the words belong to, or at least clear of the words. */
function place(menu: HTMLElement, element: HTMLElement, { narrowest }: MarkPiece): void {
  const lines = [...element.getClientRects()];
  const first = lines[0] ?? element.getBoundingClientRect();
  const last = lines.at(-1) ?? first;
  const passagesOf = (mark: HTMLElement) => mark.dataset.passage?.split(' ') ?? [];
  const own = passagesOf(element);
  const extentOf = (passages: readonly string[]) => {
    const marks = element.closest('article')?.querySelectorAll('mark') ?? [];
    const rects = [...marks]
      .filter((mark) => passagesOf(mark).some((id) => passages.includes(id)))
      .flatMap((mark) => [...mark.getClientRects()]);
    return {
      top: Math.min(first.top, ...rects.map(({ top }) => top)),
      bottom: Math.max(last.bottom, ...rects.map(({ bottom }) => bottom)),
    };
  };
  const extents = [extentOf(own), extentOf([narrowest]), { top: first.top, bottom: last.bottom }];
  const { innerHeight, innerWidth } = window;
  const { edge, opensUp, maxHeight } = menuPlace(extents, menu.scrollHeight, innerHeight, GAP);
  const { width } = menu.getBoundingClientRect();
  const left = Math.min((opensUp ? first : last).left, innerWidth - width - GAP);
  menu.style.left = `${Math.max(GAP, left)}px`;
  menu.style.top = opensUp ? 'auto' : `${edge}px`;
  menu.style.bottom = opensUp ? `${innerHeight - edge}px` : 'auto';
  menu.style.maxHeight = `${maxHeight}px`;
}
