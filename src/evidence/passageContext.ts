import type { Dataset } from '../dataset/indexDataset.ts';

/** A passage amid the sentences that it stands in. */
export interface PassageInContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The sentences that a passage touches, cut at the passage; null where no text is shipped. */
export function passageContext(dataset: Dataset, id: string): PassageInContext | null {
  const passage = dataset.passageById.get(id);
  const source = passage && dataset.sourceById.get(passage.source);
  if (!passage || !source?.text) return null;
  const touched = source.sentences.filter(
    ({ start, end }) => start < passage.end && end > passage.start,
  );
  const start = Math.min(passage.start, ...touched.map((sentence) => sentence.start));
  const end = Math.max(passage.end, ...touched.map((sentence) => sentence.end));
  return {
    before: source.text.slice(start, passage.start),
    words: source.text.slice(passage.start, passage.end),
    after: source.text.slice(passage.end, end),
  };
}
