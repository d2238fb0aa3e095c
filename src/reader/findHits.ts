import type { Source, TextRange } from '../dataset/model.ts';
import { findAllWords } from '../state/findWords.ts';

/** More than these are no help to the eye, and take the page too long to mark. */
const MOST_HITS = 3000;

/**
 * Where a source holds searched words: in each sentence that holds all of them, every one of them.
 * Ranges of its text, by place; at most `MOST_HITS`.
 */
export function findHits(
  { text, sentences }: Pick<Source, 'text' | 'sentences'>,
  words: readonly string[],
): readonly TextRange[] {
  if (text === null || words.length === 0) return [];
  const hits: TextRange[] = [];
  for (const { start, end } of sentences) {
    for (const hit of findAllWords(text.slice(start, end), words))
      hits.push({ start: start + hit.start, end: start + hit.end });
    if (hits.length >= MOST_HITS) break;
  }
  return hits.slice(0, MOST_HITS);
}
