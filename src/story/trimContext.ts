import type { PassageInContext } from '../evidence/passageContext.ts';

/** Around the words as much of their sentences as this is shown, characters; more would be small. */
const MAX_AROUND = 150;
/** Of that before the words. */
const BEFORE_SHARE = 0.4;

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
