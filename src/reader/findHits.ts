import type { Source, TextRange } from '../dataset/model.ts';
import { findAllWords } from '../state/findWords.ts';

/** More than these take the page too long to mark. */
const MOST_HITS = 3000;

/** Searched words in a part of a source. */
interface Hits {
  /** Ranges of the text, by place. */
  readonly hits: readonly TextRange[];
  /** The part: each that there is in it is among them. */
  readonly within: TextRange;
}

/**
 * Where a source holds searched words: in each sentence that holds all of them, every one of them.
 * All that there are; of too many those next to a place of the text, half of them before it.
 */
export function findHits(
  { text, sentences }: Pick<Source, 'text' | 'sentences'>,
  words: readonly string[],
  around: number,
  most = MOST_HITS,
): Hits {
  const length = text?.length ?? 0;
  const whole = { start: 0, end: length };
  if (text === null || words.length === 0) return { hits: [], within: whole };
  const half = most / 2;
  const hitsOf = ({ start, end }: TextRange) =>
    findAllWords(text.slice(start, end), words).map((hit) => ({
      start: start + hit.start,
      end: start + hit.end,
    }));
  const here = sentences.findIndex(({ end }) => end > around);
  let first = here < 0 ? sentences.length : here;
  let last = first;
  let hits: TextRange[] = [];
  // The sentence of the place itself may hold some before it.
  for (let n = 0; last < sentences.length && n < half; last += 1) {
    const found = hitsOf(sentences[last]!);
    n += found.filter(({ end }) => end > around).length;
    hits = hits.concat(found);
  }
  const before: TextRange[][] = [];
  for (let n = 0; first > 0 && n < half;) {
    const found = hitsOf(sentences[--first]!);
    n += found.length;
    before.push(found);
  }
  hits = [...before.toReversed().flat(), ...hits];
  const at = hits.filter(({ end }) => end <= around).length;
  const [from, to] = [Math.max(0, at - half), Math.min(hits.length, at + half)];
  const start = from > 0 ? hits[from - 1]!.end : first > 0 ? sentences[first]!.start : 0;
  const end =
    to < hits.length ? hits[to]!.start : last < sentences.length ? sentences[last]!.start : length;
  return { hits: hits.slice(from, to), within: { start, end } };
}
