import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { RowWindowView } from './useRowWindow.ts';
import { stepRow } from './rowWindow.ts';

interface CursorOptions extends Pick<RowWindowView, 'reveal' | 'pageRows'> {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** Event index of each row. */
  readonly rows: ArrayLike<number>;
  /** Row of each event by its index; -1: it has none. */
  readonly rowOf: ArrayLike<number>;
  /** Event index; null: none is selected. */
  readonly selected: number | null;
  /** The keyboard comes here as soon as the rows are shown. */
  readonly takesFocus: boolean;
}

/** The keyboard's place among rows: one stop of the Tab key, kept while rows come and go. */
export function useRowCursor(options: CursorOptions) {
  const { scrollerRef, rows, rowOf, selected, reveal, pageRows, takesFocus } = options;
  const [cursor, setCursor] = useState<number | null>(selected);
  // What is selected elsewhere is where the keyboard goes on; letting go leaves it in its place.
  const [lastSelected, setLastSelected] = useState(selected);
  if (selected !== lastSelected) {
    setLastSelected(selected);
    if (selected !== null) setCursor(selected);
  }
  const stop = rows.length === 0 ? -1 : Math.max(0, cursor === null ? 0 : (rowOf[cursor] ?? 0));

  const isFocusDue = useRef(takesFocus);
  useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    scrollerRef.current
      ?.querySelector<HTMLElement>(`[data-row="${stop}"]`)
      ?.focus({ preventScroll: true });
  });

  const selectedRow = selected === null ? -1 : (rowOf[selected] ?? -1);
  const latest = useRef({ reveal, selectedRow });
  useEffect(() => {
    latest.current = { reveal, selectedRow };
  });
  // Not when rows are sorted or filtered: then the reader looks at what that did.
  useEffect(() => {
    if (selected !== null) latest.current.reveal(latest.current.selectedRow);
  }, [selected]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const row = rowUnder(event.target);
      const next = row === null ? null : stepRow(event.key, row, rows.length, pageRows());
      if (next === null) return;
      event.preventDefault();
      setCursor(rows[next]!);
      isFocusDue.current = true;
      reveal(next);
    },
    [rows, reveal, pageRows],
  );
  const onFocus = useCallback(
    (event: FocusEvent) => {
      const row = rowUnder(event.target);
      if (row === null) return;
      setCursor(rows[row]!);
      // Under a pointer nothing may move, or the click would hit something else.
      if (event.target.matches(':focus-visible')) reveal(row);
    },
    [rows, reveal],
  );
  return { stop, onKeyDown, onFocus };
}

function rowUnder(target: EventTarget): number | null {
  const row = (target as Element).closest('[data-row]')?.getAttribute('data-row');
  return row === null || row === undefined ? null : Number(row);
}
