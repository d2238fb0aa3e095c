import type { TextRange } from '../dataset/model.ts';
import { foldWithOrigins, type FoldedText } from './foldText.ts';

/**
 * Where folded words occur in a text: ranges of the text itself, by place, overlapping ones made
 * one. A range holds whole characters with all their diacritics.
 */
export function findWords(text: string, words: readonly string[]): readonly TextRange[] {
  return findFolded(foldWithOrigins(text), words);
}

/** Whether all of them occur, and where: nowhere unless all do. */
export function findAllWords(text: string, words: readonly string[]): readonly TextRange[] {
  const folded = foldWithOrigins(text);
  return words.every((word) => folded.folded.includes(word)) ? findFolded(folded, words) : [];
}

function findFolded({ folded, origins }: FoldedText, words: readonly string[]): TextRange[] {
  const found: TextRange[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push(
        origins ? rangeOf(origins, at, at + word.length) : { start: at, end: at + word.length },
      );
  }
  return joined(found);
}

/** From the character that the first folded one comes from to the end of the last one's. */
function rangeOf(origins: Int32Array, from: number, to: number): TextRange {
  const last = origins[to - 1]!;
  let next = to;
  // A ligature is one character and folds to several.
  while (origins[next]! <= last) next += 1;
  return { start: origins[from]!, end: origins[next]! };
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}
