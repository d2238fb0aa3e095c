import type { Passage, TextRange } from './model.ts';
import type { Tell } from './progress.ts';
import { tellText } from './progress.ts';
import { splitSentences } from './sentences.ts';
import type { SourceText } from './sourceTexts.ts';

/** How much of a source its dataset accounts for, in sentences. */
export interface SourceCoverage {
  readonly source: string;
  readonly total: number;
  readonly cited: number;
  readonly furniture: number;
  /** Neither cited nor furniture: what the dataset passes over. Offsets of the whole text. */
  readonly neither: readonly (TextRange & { readonly text: string })[];
}

/** Counts the sentences of each source that has a text. `passages` are in offsets of whole texts. */
export function measureCoverage(
  texts: readonly SourceText[],
  passages: readonly Passage[],
  onProgress: Tell,
): SourceCoverage[] {
  const bySource = new Map<string, Passage[]>(texts.map(({ id }) => [id, []]));
  for (const passage of passages) bySource.get(passage.source)?.push(passage);
  return texts.flatMap(({ id, text, furniture, sentences }, index) => {
    tellText(onProgress, index, texts.length);
    if (text === null) return [];
    const furnitureCount = furniture.reduce((sum, f) => sum + splitSentences(text, f).length, 0);
    const neither = uncited(text, sentences, bySource.get(id) ?? []).map((range) => ({
      ...range,
      text: text.slice(range.start, range.end),
    }));
    const cited = sentences.length - neither.length;
    return [
      {
        source: id,
        total: sentences.length + furnitureCount,
        cited,
        furniture: furnitureCount,
        neither,
      },
    ];
  });
}

/** Sentences of which no passage holds a whole word. Both lists are in order of the text. */
function uncited(
  text: string,
  sentences: readonly TextRange[],
  passages: readonly TextRange[],
): TextRange[] {
  let first = 0;
  return sentences.filter((sentence) => {
    while (first < passages.length && passages[first]!.end <= sentence.start) first += 1;
    for (let index = first; index < passages.length; index += 1) {
      const passage = passages[index]!;
      if (passage.start >= sentence.end) break;
      if (holdsWord(text, sentence, passage)) return false;
    }
    return true;
  });
}

/** Scripts without spaces between words count letter by letter. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/** Whether a passage holds at least a word of a sentence. */
export function holdsWord(text: string, sentence: TextRange, passage: TextRange): boolean {
  if (passage.start <= sentence.start && sentence.end <= passage.end) return true;
  for (const { index, 0: word } of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
    const start = sentence.start + index;
    if (passage.start <= start && start + word.length <= passage.end) return true;
  }
  return false;
}
