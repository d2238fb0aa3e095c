import type { ActorKind, Basis, Standing } from '../dataset/model.ts';
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
export const NOTHING_RESTS = 'Nothing rests on these words alone.';
export const WORDS_NOT_HERE = 'The words are not part of this page.';
export const ONLY_HERE = 'only here';
export const PUBLISHER_UNKNOWN = 'unknown';
export const HEADLINE = 'headline';
export const SOURCE_KICKER = 'Source';
export const PASSAGE_KICKER = 'Passage';
export const TIE_KICKER = 'Tie';
export const PAIR_KICKER = 'What passed between';
export const CHAIN_KICKER = 'The way between';
export const NO_PAIR_PASSAGE = 'No passage backs what passed between them.';
export const NO_CHAIN = 'No chain of dealings links the two. Offices and roles are not dealings.';
export const ONLY_ROLES =
  'The sources tell of no dealing between the two; one holds a role towards the other.';
export const SHOW_PAIR = 'Show';
export const CHOOSE_ACTOR = 'choose an actor';
export const NO_SIDE = 'On no side';
export const FOCUS_LABEL = 'Graph';
export const FOCUS_STEPS = { 1: 'only who dealt with them', 2: 'two steps around' } as const;
export const FOCUS_OFF = 'everyone again';

export const ACTOR_KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  office: 'office',
  state: 'state',
  organisation: 'organisation',
  group: 'group',
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'stated in the text',
  derived: 'follows from the text',
  background: 'known from elsewhere',
};

export const RIGHTS_WORDS = { full: 'the whole text', excerpts: 'excerpts only' } as const;

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

/** "5 dealings in 4 events"; "4 dealings" where each is an event of its own. */
export function dealingsInEvents(dealings: number, events: number, language: string): string {
  const words = dealingCount(dealings, language);
  if (dealings === events) return words;
  return `${words} in ${events.toLocaleString(language)} ${events === 1 ? 'event' : 'events'}`;
}

/** "What passed between Joe Biden and" — the other is chosen in the field that follows. */
export function pairPrompt(name: string): string {
  return `What passed between ${name} and`;
}

/** What is said where no dealing of two is told, before the chain that links them. */
export function neverMet(steps: number, language: string): string {
  return `The sources tell of no dealing between the two. The shortest chain that links them has ${steps.toLocaleString(language)} steps:`;
}

/** "also called Moscow, the Russians" */
export function alsoCalled(aliases: readonly string[]): string {
  return `also called ${aliases.join(', ')}`;
}

/** "paragraph 7" */
export function paragraphWords(n: number, language: string): string {
  return `paragraph ${n.toLocaleString(language)}`;
}

/** "17 of 19 sentences back something" */
export function coverageWords(cited: number, total: number, language: string): string {
  return `${cited.toLocaleString(language)} of ${total.toLocaleString(language)} sentences back something`;
}

/** "the day of publication of A report" */
export function publicationWords(title: string): string {
  return `the day of publication of ${title}`;
}

/** "shown in the story A lesson: They meet" */
export function storyWords(story: string, step: string): string {
  return `shown in the story ${story}: ${step}`;
}

/** "21 events, 9 of them only here" */
export function tellsWords(all: number, only: number, language: string): string {
  const events = `${all.toLocaleString(language)} ${all === 1 ? 'event' : 'events'}`;
  return only === 0 ? events : `${events}, ${only.toLocaleString(language)} of them only here`;
}

export const PREVIOUS_PASSAGE = 'Previous passage';
export const NEXT_PASSAGE = 'Next passage';
export const READ_IN_ARTICLE = 'Read it in the article';

/** "What source A says · 1 of 4 passages" */
export function quotesHead(letter: string, step?: { at: number; of: number }): string {
  const head = `What source ${letter} says`;
  if (!step) return head;
  return `${head} · ${step.at + 1} of ${step.of} ${step.of === 1 ? 'passage' : 'passages'}`;
}
