/** What a choice is. */
export const CHOICE_KINDS = {
  event: 'event',
  tie: 'tie',
  role: 'role',
  source: 'publication',
} as const;

/** The built-in kind of tie between actors that an event only names together. */
export const TOGETHER_KIND = 'named-together';

export const MENU_LABEL = 'What rests on these words';
export const THESE_WORDS = 'The words themselves';
export const THESE_WORDS_NOTE = 'with a link to them';

/** "Joe Biden sanctions Russia"; "Anna and Boris, named together" */
export function tieName(from: string, label: string, to: string, isTogether: boolean): string {
  return isTogether ? `${from} and ${to}, ${label}` : `${from} ${label} ${to}`;
}

/** "The day of publication of A report" */
export function publicationName(title: string): string {
  return `The day of publication of ${title}`;
}

/** "and 12 more" */
export function moreChoices(n: number, language: string): string {
  return `and ${n.toLocaleString(language)} more`;
}

/** "Up to 3 passages on the same words" */
export function overlapWords(depth: number, language: string): string {
  return `Up to ${depth.toLocaleString(language)} passages on the same words`;
}
