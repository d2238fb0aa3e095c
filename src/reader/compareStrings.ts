export const COMPARE_HEADING = 'One story, two tellings';
export const TEXTS = 'Texts';
export const WORDS = 'Words';
export const FORM_LABEL = 'Show';
export const BOTH_TELL = 'Both tell';
export const NOTHING_SHARED = 'No event is told by both.';
export const NO_WORDS = 'tells it, but no passage is given';
export const WORDS_NOT_HERE = 'tells it; the words are not part of this page';
export const NEXT_SHARED = 'Next event that both tell';
export const PREVIOUS_SHARED = 'Previous event that both tell';

/** "Source A" */
export function sideLabel(letter: string): string {
  return `Source ${letter}`;
}

/** "13 events are told by both, 12 only by A, 7 only by B." */
export function toldWords(
  counts: { readonly both: number; readonly a: number; readonly b: number },
  letters: readonly [string, string],
  language: string,
): string {
  const [both, a, b] = [counts.both, counts.a, counts.b].map((n) => n.toLocaleString(language));
  const events = counts.both === 1 ? 'event is' : 'events are';
  return `${both} ${events} told by both, ${a} only by ${letters[0]}, ${b} only by ${letters[1]}.`;
}

export const DIFFERS_LEGEND = 'Dotted red marks where close wordings differ.';
/** Of an event for which the two have hardly a word in common. */
export const OTHER_WORDS = 'told in other words throughout';

/** "Only A tells" */
export function onlyTells(letter: string): string {
  return `Only ${letter} tells`;
}

/** "13 events" */
export function sharedCount(n: number, language: string): string {
  return `${n.toLocaleString(language)} ${n === 1 ? 'event' : 'events'}`;
}
