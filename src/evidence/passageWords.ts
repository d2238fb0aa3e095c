import type { Dataset } from '../dataset/indexDataset.ts';
import type { Passage } from '../dataset/model.ts';

/** The words of a passage; null where the source's text is not shipped, or the id is unknown. */
export function passageWords(dataset: Dataset, id: string): string | null {
  const passage = dataset.passageById.get(id);
  const text = passage && dataset.sourceById.get(passage.source)?.text;
  return passage && text ? text.slice(passage.start, passage.end) : null;
}

/** At most so many characters, cut between words, with … where something is missing. */
export function shorten(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.lastIndexOf(' ', limit - 1);
  return `${words.slice(0, cut > limit / 2 ? cut : limit - 1).trimEnd()}…`;
}

/** Where in the article a passage begins: 0 is the headline, 1 the first paragraph below it. */
export function paragraphOf(dataset: Dataset, passage: Passage): number | null {
  const source = dataset.sourceById.get(passage.source);
  // Of a source that is shipped as excerpts, nobody can count the paragraphs.
  if (!source?.text || source.rights === 'excerpts') return null;
  const { text, furniture, title } = source;
  const isFurniture = (at: number) => furniture.some(({ start, end }) => start <= at && at < end);
  let paragraph = 0;
  let hasHeadline = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (line.trim() === '' || isFurniture(index)) continue;
    if (paragraph === 0 && !hasHeadline && line.trim() === title.trim()) hasHeadline = true;
    else paragraph += 1;
    if (passage.start < index + line.length) return paragraph;
  }
  return null;
}

/** Other passages of the same source that share words with this one, in order. */
export function overlappingPassages(dataset: Dataset, passage: Passage): readonly Passage[] {
  return dataset.passages.filter(
    (other) =>
      other.source === passage.source &&
      other.id !== passage.id &&
      other.start < passage.end &&
      other.end > passage.start,
  );
}
