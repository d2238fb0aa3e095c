import type { Dataset } from '../dataset/indexDataset.ts';
import { passageContext, type PassageInContext } from '../evidence/passageContext.ts';

/** Around the words as much of their sentences as this is shown, characters; more would be small. */
const MAX_AROUND = 150;
/** Of that before the words. */
const BEFORE_SHARE = 0.4;

/** A passage amid its whole paragraph; null where no text is shipped. */
export function paragraphContext(dataset: Dataset, id: string): PassageInContext | null {
  const context = passageContext(dataset, id);
  const passage = dataset.passageById.get(id);
  const text = passage && dataset.sourceById.get(passage.source)?.text;
  if (!context || !text) return null;
  const start = text.lastIndexOf('\n', passage.start - 1) + 1;
  const end = text.indexOf('\n', passage.end);
  return {
    before: text.slice(start, passage.start),
    words: context.words,
    after: text.slice(passage.end, end < 0 ? undefined : end),
  };
}

/** The sentences around a passage, cut between words, with … where something is missing. */
export function trimContext({ before, words, after }: PassageInContext): PassageInContext {
  if (before.length + after.length <= MAX_AROUND) return { before, words, after };
  const roomBefore = Math.max(MAX_AROUND * BEFORE_SHARE, MAX_AROUND - after.length);
  const roomAfter = Math.max(MAX_AROUND - roomBefore, MAX_AROUND - before.length);
  return { before: lastOf(before, roomBefore), words, after: firstOf(after, roomAfter) };
}

function lastOf(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.indexOf(' ', text.length - room);
  return cut < 0 ? '… ' : `…${text.slice(cut)}`;
}

function firstOf(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.lastIndexOf(' ', room);
  return cut < 0 ? ' …' : `${text.slice(0, cut)} …`;
}
