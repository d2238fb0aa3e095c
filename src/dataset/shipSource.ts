import type { Source, TextRange } from './model.ts';
import type { SourceText } from './sourceTexts.ts';
import { mergeRanges } from './sourceTexts.ts';

/** What is published of a source's text, and where a place of the whole text lies in it. */
export interface ShippedText extends Pick<Source, 'text' | 'gaps' | 'furniture' | 'sentences'> {
  /** Of a range that lies within shipped words. */
  readonly toShipped: (range: TextRange) => TextRange;
}

/** Stands where words are left out. */
export const GAP = '[…]';

/** The text as its rights allow: whole, or the cited words alone with `[…]` between them. */
export function shipSource(
  source: SourceText,
  rights: Source['rights'],
  cited: readonly TextRange[],
): ShippedText {
  const { text, furniture, sentences } = source;
  if (text === null || rights === 'full')
    return { text, gaps: [], furniture, sentences, toShipped: (range) => range };
  if (cited.length === 0)
    return { text: null, gaps: [], furniture: [], sentences: [], toShipped: (range) => range };

  const kept = joinAcrossSpace(mergeRanges(cited), text);
  const gaps: TextRange[] = [];
  /** Where each kept range begins in the shipped text. */
  const starts: number[] = [];
  let shipped = '';
  for (const [index, { start, end }] of kept.entries()) {
    if (index > 0) {
      gaps.push({ start: shipped.length + 1, end: shipped.length + 1 + GAP.length });
      shipped += ` ${GAP} `;
    }
    starts.push(shipped.length);
    shipped += text.slice(start, end);
  }
  const move = (range: TextRange, index: number): TextRange => {
    const shift = starts[index]! - kept[index]!.start;
    return { start: range.start + shift, end: range.end + shift };
  };
  return {
    text: shipped,
    gaps,
    // Furniture is never cited, so none is shipped.
    furniture: [],
    sentences: overlaps(sentences, kept).map(({ range, index }) => move(range, index)),
    toShipped: (range) => move(range, lastStartingBy(kept, range.start)),
  };
}

/** Ranges with nothing but white space between them are one: no words are left out there. */
function joinAcrossSpace(ranges: readonly TextRange[], text: string): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, range.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(range);
  }
  return joined;
}

/** The pieces of `ranges` that lie in `kept` (both in order), each with the index of what holds it. */
function overlaps(ranges: readonly TextRange[], kept: readonly TextRange[]) {
  const pieces: { range: TextRange; index: number }[] = [];
  let first = 0;
  for (const { start, end } of ranges) {
    while (first < kept.length && kept[first]!.end <= start) first += 1;
    for (let index = first; index < kept.length && kept[index]!.start < end; index += 1) {
      const range = {
        start: Math.max(start, kept[index]!.start),
        end: Math.min(end, kept[index]!.end),
      };
      pieces.push({ range, index });
    }
  }
  return pieces;
}

/** Index of the last of the ranges (in order) that begins at or before an offset. */
function lastStartingBy(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ranges[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
