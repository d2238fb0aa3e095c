import type { TextRange } from '../dataset/model.ts';

/**
 * Ranges of a source's text as ranges of the page, within the view that shows it as an article.
 * What the page adds for screen readers is no text of the source.
 */
export function rangesIn(view: HTMLElement | null, ranges: readonly TextRange[]): readonly Range[] {
  const wanted = [...ranges].sort((a, b) => a.start - b.start);
  const found: Range[] = [];
  if (!view || wanted.length === 0) return found;
  for (const block of view.querySelectorAll<HTMLElement>('[data-start]')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let start = Number(block.dataset['start']);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('.visually-hidden')) continue;
      const end = start + node.length;
      for (const range of wanted) {
        if (range.start >= end) break;
        if (range.end <= start) continue;
        const drawn = document.createRange();
        drawn.setStart(node, Math.max(range.start, start) - start);
        drawn.setEnd(node, Math.min(range.end, end) - start);
        found.push(drawn);
      }
      start = end;
    }
  }
  return found;
}
