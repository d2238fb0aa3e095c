import type { Basis, Standing } from '../dataset/model.ts';
import { quoted } from '../ui/quoted.ts';

/** What the rows of a card are called. */
export const ROWS = {
  when: 'When',
  where: 'Where',
  who: 'Who',
  ties: 'Ties',
  sources: 'Sources',
  disputed: 'Disputed by',
  counterpart: 'Opposite',
  roles: 'Roles',
  events: 'Events',
  dealings: 'Dealings',
  rests: 'Rests on it',
  within: 'Shares words with',
  publisher: 'Publisher',
  published: 'Published',
  note: 'This copy',
  rights: 'Rights',
  coverage: 'Used',
  tells: 'Tells',
  address: 'Address',
  checksum: 'SHA-256',
} as const;

export const PREVIOUS_EVENT = 'Previous event';
export const NEXT_EVENT = 'Next event';
export const CLOSE = 'Close';
export const NO_PASSAGE = 'No passage backs this event.';
export const NO_TIE_PASSAGE = 'No passage backs this tie.';
export const NO_DATE = 'no date given';
export const WHY = 'Why';
export const SEE_PASSAGE = 'see passage';
export const TOLD_WITHOUT_PASSAGE = 'tells it, no passage given';
/** Of an actor. */
export function noEvents(isPart: boolean): string {
  return `No event of ${isPart ? 'this part' : 'the dataset'} names this actor.`;
}
export const WORDS_NOT_HERE = 'The words are not part of this page.';
export const PUBLISHER_UNKNOWN = 'unknown';
export const PASSAGE_KICKER = 'Passage';
export const TIE_KICKER = 'Tie';

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'stated in the text',
  derived: 'follows from the text',
  background: 'known from elsewhere',
};

/** What a passage does for an event that rests on it. */
export const EVENT_PARTS = {
  tells: 'tells it',
  dates: 'gives its date',
  disputes: 'disputes it',
  ties: 'says who dealt with whom',
} as const;

/** The word for an event that is not reported as having happened; '' for one that is. */
export function standingNote(standing: Standing): string {
  return standing === 'reported' ? '' : standing;
}

/** "reported by A, B"; "alleged · A, B" */
export function standingLine(standing: Standing, letters: readonly string[]): string {
  if (letters.length === 0) return standing;
  const joined = letters.join(', ');
  return standing === 'reported' ? `reported by ${joined}` : `${standing} · ${joined}`;
}

/** How a date is known; `words` are those that it follows from, shortened, or null. */
export function howKnown(basis: Basis, words: string | null): string {
  if (words === null || basis === 'background') return basis;
  return basis === 'stated' ? `stated: ${quoted(words)}` : `derived from ${quoted(words)}`;
}

/** "3 passages" */
export function passageCount(n: number, language: string): string {
  return `${n.toLocaleString(language)} ${n === 1 ? 'passage' : 'passages'}`;
}

/** "Show all 41" */
export function showAll(n: number, language: string): string {
  return `Show all ${n.toLocaleString(language)}`;
}

/** "Show 200 more" */
export function showMore(n: number, language: string): string {
  return `Show ${n.toLocaleString(language)} more`;
}

/** "4 dealings" */
export function dealingCount(n: number, language: string): string {
  return `${n.toLocaleString(language)} ${n === 1 ? 'dealing' : 'dealings'}`;
}

/** "Joe Biden and Vladimir Putin" */
export function pairWords(a: string, b: string): string {
  return `${a} and ${b}`;
}
