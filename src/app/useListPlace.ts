import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** What of a card is to be in sight below its row, with the line of credit, px. */
const CARD_ROOM = 240;
/** Above a row that was out of sight, px. */
const ROOM_ABOVE = 56;

/**
 * Keeps the reader's place in a list whose rows and cards come and go. What is told at `row` (−1:
 * nothing is) comes into sight in a frame of one height: the frame scrolls, never the page around. A
 * focus whose control has gone goes to the one that has come in its place, else to the row.
 */
export function useListPlace(
  rootRef: RefObject<HTMLElement | null>,
  row: number,
  fits: boolean,
): {
  /** The row that is to have the focus, if what was pressed is gone. */
  readonly goOnAt: (row: number) => void;
} {
  const wanted = useRef<number | null>(null);
  /** What the button is called that was pressed last; '' where its words say it. */
  const pressed = useRef<string | null>(null);
  const last = useRef(row);
  const rowAt = (index: number) =>
    rootRef.current?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? null;

  useEffect(() => {
    const root = rootRef.current;
    const note = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest('button') : null;
      pressed.current = button && root?.contains(button) ? nameOf(button) : null;
    };
    root?.addEventListener('click', note, true);
    return () => root?.removeEventListener('click', note, true);
  }, [rootRef]);

  useLayoutEffect(() => {
    if (row >= 0) last.current = row;
    const [name, at] = [pressed.current, wanted.current ?? last.current];
    pressed.current = wanted.current = null;
    if (name === null || document.activeElement !== document.body) return;
    const buttons = rootRef.current?.querySelectorAll<HTMLButtonElement>('.embed-evidence button');
    const same = [...(buttons ?? [])].find(
      (other) => name !== '' && nameOf(other) === name && !other.disabled,
    );
    (same ?? rowAt(at))?.focus({ preventScroll: true });
  });

  useEffect(() => {
    const told = fits || row < 0 ? null : rowAt(row);
    if (!told) return;
    const { top, bottom } = told.getBoundingClientRect();
    const hidden = bottom + CARD_ROOM - innerHeight;
    if (top < 0) scrollBy(0, top - ROOM_ABOVE);
    else if (hidden > 0) scrollBy(0, Math.max(0, Math.min(hidden, top - ROOM_ABOVE)));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when another row is told, not at each drawing
  }, [row, fits]);

  return {
    goOnAt(index) {
      wanted.current = index;
    },
  };
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? '';
}
