import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Passage, Source } from '../dataset/model.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import type { MarkPiece } from './articleModel.ts';
import type { SharedEvent } from './compareSources.ts';
import { facingHeight, scrollFor, wantedHeight, type Pane } from './facing.ts';
import { orderPassages } from './sourcePlaces.ts';
import { marksOf, scrollToPassage } from './scrollToPassage.tsx';

type View = RefObject<HTMLDivElement | null>;

interface Views {
  readonly paneA: View;
  readonly paneB: View;
  readonly list: View;
}

/**
 * Scrolls both texts, whenever something else is selected, so that its first words in each face
 * each other: where a click left them, else with some context above. Words that only one text has
 * are scrolled into view there. Returns what to call when words are clicked.
 */
export function useFacing(
  { paneA, paneB, list }: Views,
  a: Source,
  b: Source,
  current: SharedEvent | null,
): (mark: MarkPiece, top: number) => void {
  const store = useAppStoreApi();
  const selection = useAppStore((state) => state.selection);
  /** Where words that were clicked stand in the window, px. */
  const clickedAt = useRef<number | null>(null);

  useLayoutEffect(() => {
    const top = clickedAt.current;
    clickedAt.current = null;
    const [viewA, viewB] = [paneA.current, paneB.current];
    if (selection === null || !viewA || !viewB) return;
    list.current
      ?.querySelector<HTMLElement>('[aria-current]')
      ?.scrollIntoView({ block: 'nearest' });
    const { dataset } = store.getState();
    const lit = orderPassages(dataset, selectHighlight(store.getState()).passages);
    const wordsOf = (told: readonly Passage[] | undefined, source: Source) =>
      told?.[0] ?? lit.find((passage) => passage.source === source.id);
    const wordsA = wordsOf(current?.a, a);
    const wordsB = wordsOf(current?.b, b);
    const A = wordsA && measure(viewA, wordsA.id);
    const B = wordsB && measure(viewB, wordsB.id);
    if (A && B) {
      const from = viewA.getBoundingClientRect().top;
      const wanted = top === null ? wantedHeight(viewA.clientHeight) : Math.max(0, top - from);
      const height = facingHeight([A, B], wanted);
      viewA.scrollTop = scrollFor(A, height);
      viewB.scrollTop = scrollFor(B, height);
    } else if (wordsA) scrollToPassage(viewA, wordsA.id);
    else if (wordsB) scrollToPassage(viewB, wordsB.id);
  }, [store, selection, current, a, b, paneA, paneB, list]);

  return useCallback((_mark: MarkPiece, top: number) => {
    clickedAt.current = top;
  }, []);
}

/** Where a passage begins in what a view shows of a text; null: it is not there. */
function measure(view: HTMLElement, passage: string): Pane | null {
  const [mark] = marksOf(view, passage);
  if (!mark) return null;
  const top = mark.getBoundingClientRect().top - view.getBoundingClientRect().top;
  return { words: top + view.scrollTop, maxScroll: view.scrollHeight - view.clientHeight };
}
