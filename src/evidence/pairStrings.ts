import { dealingCount } from './strings.ts';
export const PAIR_KICKER = 'What passed between';
export const CHAIN_KICKER = 'The way between';
export const NO_PAIR_PASSAGE = 'No passage backs what passed between them.';
export const NO_CHAIN = 'No chain of dealings links the two. Offices and roles are not dealings.';
export const ONLY_ROLES =
  'The sources tell of no dealing between the two; one holds a role towards the other.';

/** "5 dealings in 4 events"; "4 dealings" where each is an event of its own. */
export function dealingsInEvents(dealings: number, events: number, language: string): string {
  const words = dealingCount(dealings, language);
  if (dealings === events) return words;
  return `${words} in ${events.toLocaleString(language)} ${events === 1 ? 'event' : 'events'}`;
}

/** What is said where no dealing of two is told, before the chain that links them. */
export function neverMet(steps: number, language: string): string {
  return `The sources tell of no dealing between the two. The shortest chain that links them has ${steps.toLocaleString(language)} steps:`;
}
