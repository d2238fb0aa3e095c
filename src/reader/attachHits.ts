import type { Source, TextRange } from '../dataset/model.ts';
import type { AppState, AppStore } from '../state/appStore.ts';
import { wordsOf } from '../state/foldText.ts';
import { findHits } from './findHits.ts';
import { scrollOffsetFor } from './scrollToMark.ts';

/** Name of the highlight in the style sheet; all open sources share it. */
const NAME = 'search';
/** What is in a paragraph and not in the source's text. */
const NOT_TEXT = '.visually-hidden';

/** A run of drawn text that is the source's. */
interface Run extends TextRange {
  readonly node: Text;
}

/**
 * Marks searched words in a source as it is drawn, without touching its elements, and scrolls to
 * the words that are to be read. Paragraphs say by `data-start` where their text begins. Where the
 * browser has no such marks there are none. Returns how to end it.
 */
export function attachHits(
  view: HTMLElement | null,
  source: Source | undefined,
  store: AppStore,
): () => void {
  if (!view || !source || source.text === null) return () => {};
  const { text } = source;
  const highlight = highlightOfPage();
  let ranges: readonly StaticRange[] = [];
  /** Where all that there is has been marked; null: nothing is. */
  let marked: TextRange | null = null;
  let frame = 0;
  let scrolled = 0;

  const clear = () => {
    for (const range of ranges) highlight?.delete(range);
    ranges = [];
    marked = null;
  };
  const mark = () => {
    clear();
    const query = queryOf(store.getState());
    if (!highlight || query === '') return;
    const runs = runsOf(view, text);
    const words = wordsOf(query);
    let { hits, within } = findHits(source, words, 0);
    // Only where there are too many is the page asked what it shows, which may lay it out.
    if (within.end < text.length)
      ({ hits, within } = findHits(source, words, seenOf(view, text).start));
    ranges = hits.flatMap((hit) => rangeOf(runs, hit) ?? []);
    for (const range of ranges) highlight.add(range);
    marked = within;
  };
  // Thousands of hits are marked only near what is seen.
  const followScroll = () => {
    cancelAnimationFrame(scrolled);
    if (!marked || (marked.start === 0 && marked.end === text.length)) return;
    scrolled = requestAnimationFrame(() => {
      const seen = seenOf(view, text);
      if (marked && (seen.start < marked.start || seen.end > marked.end)) mark();
    });
  };
  const scroll = () => {
    const { placeToRead, readPlace } = store.getState();
    if (placeToRead?.source !== source.id) return;
    const found = rangeOf(runsOf(view, text), placeToRead);
    if (!found) return;
    scrollTo(view, found);
    readPlace(null);
  };
  const follow = () => {
    mark();
    scroll();
  };
  // What is drawn anew, as for the coverage, is marked anew; several changes once.
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  });
  observer.observe(view, { childList: true, characterData: true, subtree: true });
  view.addEventListener('scroll', followScroll, { passive: true });
  const unsubscribe = store.subscribe((state, before) => {
    if (queryOf(state) !== queryOf(before)) mark();
    if (state.placeToRead !== before.placeToRead) scroll();
  });
  follow();
  return () => {
    unsubscribe();
    observer.disconnect();
    view.removeEventListener('scroll', followScroll);
    cancelAnimationFrame(frame);
    cancelAnimationFrame(scrolled);
    clear();
  };
}

/** The text that was searched last; what is being typed has no answer yet. */
function queryOf({ filters, search }: AppState): string {
  return filters.text === '' ? '' : (search?.text ?? '');
}

function scrollTo(view: HTMLElement, words: StaticRange): void {
  const range = document.createRange();
  range.setStart(words.startContainer, words.startOffset);
  range.setEnd(words.endContainer, words.endOffset);
  const to = scrollOffsetFor(
    view.getBoundingClientRect(),
    range.getBoundingClientRect(),
    view.scrollTop,
  );
  if (to !== null) view.scrollTop = to;
}

function highlightOfPage(): Highlight | null {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null;
  let highlight = CSS.highlights.get(NAME);
  if (!highlight) CSS.highlights.set(NAME, (highlight = new Highlight()));
  return highlight;
}

/** The part of the text whose paragraphs are in view. */
function seenOf(view: HTMLElement, text: string): TextRange {
  const { top, bottom } = view.getBoundingClientRect();
  const blocks = [...view.querySelectorAll<HTMLElement>('[data-start]')];
  const startOf = (block: HTMLElement | undefined, none: number) =>
    Number(block?.dataset['start'] ?? none);
  // They stand one below the other.
  const first = firstOf(blocks, (block) => block.getBoundingClientRect().bottom > top);
  const next = firstOf(blocks, (block) => block.getBoundingClientRect().top >= bottom);
  return { start: startOf(first, 0), end: startOf(next, text.length) };
}

/** The drawn text, in order of its offsets. Whatever else stands in a paragraph is left out. */
function runsOf(view: HTMLElement, text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const block of view.querySelectorAll<HTMLElement>('[data-start]')) {
    const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let start = Number(block.dataset['start']);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const { data } = node as Text;
      if (!text.startsWith(data, start) || node.parentElement?.closest(NOT_TEXT)) continue;
      runs.push({ node: node as Text, start, end: start + data.length });
      start += data.length;
    }
  }
  return runs.toSorted((a, b) => a.start - b.start);
}

/** A range of the text as one of the page; null: its ends are not drawn. */
function rangeOf(runs: readonly Run[], { start, end }: TextRange): StaticRange | null {
  const first = runAt(runs, start);
  const last = runAt(runs, end - 1);
  if (!first || !last) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  });
}

function runAt(runs: readonly Run[], offset: number): Run | null {
  const run = firstOf(runs, ({ end }) => end > offset);
  return run && run.start <= offset ? run : null;
}

/** The first that something is true of, as it is of all after it. By bisection: there are thousands. */
function firstOf<T>(items: readonly T[], isSo: (item: T) => boolean): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return items[low];
}
