import type { Source, TextRange } from '../dataset/model.ts';

/** A paragraph of a source's article as shipped; `[start, end)` in its text. */
export interface Paragraph extends TextRange {
  /** 0 is the headline, 1 the first paragraph below it; null: of excerpts nobody can count them. */
  readonly number: number | null;
}

/** What of a source is printed to be read. */
export interface ReadingText {
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
  /** How many paragraphs of what is shipped are left out. */
  readonly leftOut: number;
}

/** The paragraphs of a source, furniture left out; counted as everywhere on the page. */
export function paragraphsOf({ text, furniture, title, rights }: Source): readonly Paragraph[] {
  const isFurniture = (at: number) => furniture.some(({ start, end }) => start <= at && at < end);
  const found: Paragraph[] = [];
  let number = 0;
  let hasHeadline = false;
  for (const { 0: line, index } of (text ?? '').matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (line.trim() === '' || isFurniture(index)) continue;
    if (number === 0 && !hasHeadline && line.trim() === title.trim()) hasHeadline = true;
    else number += 1;
    const end = endOf(furniture, index, index + line.length);
    found.push({ start: index, end, number: rights === 'full' ? number : null });
  }
  return found;
}

/** Where a line ends, or furniture in it begins. */
function endOf(furniture: readonly TextRange[], start: number, end: number): number {
  return Math.min(end, ...furniture.map((run) => run.start).filter((at) => at > start && at < end));
}

/** Characters of reading that a worksheet has room for; about four pages. */
const ROOM = 14_000;

/**
 * What of some sources is printed as reading: all of it while there is room, of longer ones those
 * paragraphs that hold what is `needed`, by source id.
 */
export function readingTexts(
  sources: readonly Source[],
  needed: ReadonlyMap<string, readonly TextRange[]>,
): readonly ReadingText[] {
  let room = ROOM;
  return sources.flatMap((source) => {
    const ranges = needed.get(source.id) ?? [];
    if (source.text === null || ranges.length === 0) return [];
    const all = paragraphsOf(source);
    const length = all.reduce((sum, { start, end }) => sum + end - start, 0);
    const paragraphs =
      length <= room
        ? all
        : all.filter((paragraph) =>
            ranges.some(({ start, end }) => start < paragraph.end && end > paragraph.start),
          );
    room -= paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
    return [{ source, paragraphs, leftOut: all.length - paragraphs.length }];
  });
}
