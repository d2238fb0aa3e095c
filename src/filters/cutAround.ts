import { findWords } from '../state/findWords.ts';

/** Characters of a text that are shown before the first of its words, and in all. */
const BEFORE = 40;
const MOST = 150;

/** A piece of a text with the first of the words in it, cut between words; `…` for what is left out. */
export function cutAround(text: string, words: readonly string[]): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= MOST) return clean;
  const at = findWords(clean, words)[0]?.start ?? 0;
  const from = at <= BEFORE ? 0 : spaceAfter(clean, at - BEFORE, at);
  const to = from + MOST >= clean.length ? clean.length : spaceBefore(clean, from + MOST, at);
  // The sign stays with the word beside it.
  const [head, tail] = [from > 0 ? '…\u00a0' : '', to < clean.length ? '\u00a0…' : ''];
  return `${head}${clean.slice(from, to).trim()}${tail}`;
}

/** Where a word begins between two places; text without spaces is cut between characters. */
function spaceAfter(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < to ? space + 1 : wholeCharacter(text, from);
}

function spaceBefore(text: string, to: number, from: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > from + BEFORE ? space : wholeCharacter(text, to);
}

/** Never between the halves of a character, nor before a mark that belongs to it. */
function wholeCharacter(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^[\p{M}\u{dc00}-\u{dfff}]/u.test(text.slice(place, place + 2))) place -= 1;
  return place;
}
